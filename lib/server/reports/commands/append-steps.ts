import type { Node } from 'prosemirror-model';
import type { Result } from '@/lib/base/result';
import type { Actor } from '@/lib/workflow/actor';
import { can } from '@/lib/workflow/policy';
import type { SubmitStepsBody } from '@/lib/workflow/wire';
import { appendToLog } from '../../collab/append-to-log';
import { decide } from '../../collab/decide';
import { documentAt, rememberDocument } from '../../collab/document-at';
import type { World } from '../../world';
import type { ReportRow } from '../find-report';

/** The report’s name: the words of its title block, or what it was called before while that is empty. */
export const titleOf = (doc: Node, otherwise: string): string =>
  doc.firstChild?.textBetween(0, doc.firstChild.content.size, '', (leaf) =>
    leaf.type.name === 'hardBreak' ? '' : (leaf.type.spec.leafText?.(leaf) ?? ''),
  ) || otherwise;

/**
 * Submits steps to the authority. On success they are on the disk when this answers with the new version, and
 * everyone who follows the report is told.
 */
export async function appendSteps(
  world: World,
  actor: Actor,
  report: ReportRow,
  body: SubmitStepsBody,
): Promise<Result<number>> {
  const subject = { scope: report.scope, status: report.status };
  const doc = await documentAt(world.db, report.id, report.version);
  const decided = decide(
    { version: report.version, doc, oldest: 0 },
    {
      version: body.version,
      steps: body.steps,
      author: actor.id,
      may: can(actor, 'edit', subject) ? 'write' : can(actor, 'comment', subject) ? 'comment' : 'none',
    },
  );
  if (!decided.ok) return decided;
  const appended = await appendToLog(world.db, {
    report: report.id,
    version: report.version,
    status: report.status,
    steps: decided.value.steps.map((step) => step.toJSON()),
    clientId: body.clientId,
    author: actor.id,
    at: world.clock().toISOString(),
    doc: decided.value.doc,
    title: titleOf(decided.value.doc, report.title),
  });
  if (!appended.ok) return appended;
  rememberDocument(report.id, appended.value, decided.value.doc);
  world.hub.announce(report.id);
  return appended;
}
