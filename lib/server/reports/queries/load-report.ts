import { ok, type Result } from '@/lib/base/result';
import type { Actor } from '@/lib/workflow/actor';
import type { ReportView } from '@/lib/workflow/wire';
import { documentAt } from '../../collab/document-at';
import type { World } from '../../world';
import { findReport } from '../find-report';

/** A report with its latest document. */
export async function loadReport(world: World, actor: Actor, id: string): Promise<Result<ReportView>> {
  const found = await findReport(world, actor, 'read', id);
  if (!found.ok) return found;
  const { scope: _scope, scopeId: _scopeId, ...report } = found.value;
  const doc = await documentAt(world.db, id, report.version);
  return ok({ ...report, doc: doc.toJSON() });
}
