import { sequentialIds } from '@/lib/base/id';
import { schema } from '@/lib/schema/schema';
import type { Loss, ReadComment, Reading, ReadRevision } from '../reading';
import { blocksToNodes } from './blocks-to-nodes';
import { classify } from './classify';
import type { Item } from './line';

type Extracted = {
  readonly items: readonly Item[];
  readonly text: string;
  readonly losses: readonly Loss[];
  readonly comments?: readonly ReadComment[];
  readonly revisions?: readonly ReadRevision[];
};

/** Classifies what a reader extracted and builds the reading; block ids are b1, b2, … in reading order. */
export function toReading({ items, text, losses, comments = [], revisions = [] }: Extracted): Reading {
  const nextId = sequentialIds();
  const classified = classify(items);
  const { nodes, source } = blocksToNodes(classified.blocks, nextId);
  if (nodes.length === 1) nodes.push(schema.nodes.paragraph.create({ id: nextId() }));
  const doc = schema.nodes.doc.create(null, nodes);
  return { doc, losses: [...losses, ...classified.losses], text, source, comments, revisions };
}
