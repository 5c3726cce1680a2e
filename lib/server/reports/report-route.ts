import { z } from 'zod';
import type { Result } from '@/lib/base/result';
import type { Actor } from '@/lib/workflow/actor';
import type { Verb } from '@/lib/workflow/policy';
import type { World } from '../world';
import { findReport, type ReportRow } from './find-report';

/** The `:id` of the routes below `/api/reports/`. */
export const reportParams = z.object({ id: z.string().regex(/^[A-Za-z0-9]{1,32}$/, '没有这份报告。') });

/** The policy of a route about one report: it is in the actor’s scopes and `verb` is allowed. */
export const permitOnReport =
  (verb: Verb) =>
  (world: World, actor: Actor, input: { params: { id: string } }): Promise<Result<ReportRow>> =>
    findReport(world, actor, verb, input.params.id);
