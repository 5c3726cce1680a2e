import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Actor } from '@/lib/workflow/actor';
import type { Tables } from '../db/tables';

/**
 * The condition that keeps every query inside the actor’s scopes; nothing at all for an actor without any. Paths
 * consist of ids and slashes, so nothing in them means something to `like`.
 */
export function withinScopes(where: ExpressionBuilder<Tables, 'scopes'>, actor: Actor): Expression<SqlBool> {
  return where.or(actor.memberships.map(({ scope }) => where('scopes.path', 'like', `${scope}%`)));
}
