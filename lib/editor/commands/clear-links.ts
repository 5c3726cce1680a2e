import type { Transaction } from 'prosemirror-state';
import type { At } from '@/lib/checker/diagnostic';
import { schema } from '@/lib/schema/schema';
import { findBlock } from '../queries/blocks';
import { evidenceRuns } from '../queries/evidence-runs';

/** Takes away every link that reaches into a place, to the link’s own ends; false where the place is gone. */
export function clearLinks(tr: Transaction, at: At): boolean {
  const found = findBlock(tr.doc, at.block);
  if (!found?.node.isTextblock || at.from >= at.to || at.to > found.node.content.size) return false;
  const start = found.pos + 1;
  for (const { from, to } of evidenceRuns(found.node))
    if (from < at.to && at.from < to) tr.removeMark(start + from, start + to, schema.marks.evidence);
  return true;
}
