import { Fragment, type Node } from 'prosemirror-model';
import { assignIds } from '@/lib/schema/assign-ids';
import { blockText } from '@/lib/schema/block-text';
import { carriesId } from '@/lib/schema/check-document';
import type { AttachmentNoteAttrs } from '@/lib/schema/nodes/attachment-note';
import type { HeadingAttrs } from '@/lib/schema/nodes/heading';
import { headingNumeral } from '@/lib/schema/numbering';
import { schema } from '@/lib/schema/schema';
import type { Loss, Reading } from './reading';
import { joinBroken, joinSoftLines } from './tidy-broken-lines';
import { isPageNumber, withoutDebris } from './tidy-debris';

type Tidied = { readonly blocks: readonly Node[]; readonly losses: readonly Loss[] };

/** The letterhead and page crumbs that the reader put behind the title; it has told them as losses already. */
function withoutLetterhead(blocks: readonly Node[], told: readonly Loss[]): readonly Node[] {
  const lines = new Set(told.filter(({ kind }) => kind === 'header').map(({ text }) => text));
  let end = 1;
  while (blocks[end]?.type === schema.nodes.paragraph && lines.has(blockText(blocks[end] as Node))) end++;
  return [...blocks.slice(0, 1), ...blocks.slice(end)];
}

function withoutPageNumbers(blocks: readonly Node[]): Tidied {
  const losses: Loss[] = [];
  const kept = blocks.filter((block) => {
    const text = blockText(block);
    if (block.type !== schema.nodes.paragraph || !isPageNumber(text)) return true;
    losses.push({ kind: 'debris', text: `页码：${text.trim()}` });
    return false;
  });
  return { blocks: kept, losses };
}

/** Takes debris out of every text block, also in tables; blocks that held nothing else go too. */
function clean(blocks: readonly Node[]): Tidied {
  const losses: Loss[] = [];
  const visit = (node: Node): Node => {
    if (node.isTextblock) {
      const lines = joinSoftLines(node);
      const cleaned = withoutDebris(lines.block);
      losses.push(...lines.losses, ...cleaned.losses);
      return cleaned.block;
    }
    const children: Node[] = [];
    node.forEach((child) => {
      children.push(visit(child));
    });
    return node.copy(Fragment.from(children));
  };
  const cleaned = blocks.map(visit).filter((block, at) => {
    const emptied = block.isTextblock && block.content.size === 0;
    return at === 0 || !emptied || blocks[at]?.content.size === 0;
  });
  return { blocks: cleaned, losses };
}

/** Leaves the numerals of headings and attachments to the numbering pass; each one that comes out otherwise is a loss. */
function renumber(blocks: readonly Node[]): Tidied {
  const counts = [0, 0, 0, 0];
  const losses: Loss[] = [];
  const notes = blocks.filter((block) => block.type === schema.nodes.attachmentNote);
  const renumbered = blocks.map((block) => {
    if (block.type === schema.nodes.attachmentNote) {
      const { typed } = block.attrs as AttachmentNoteAttrs;
      const derived = notes.length > 1 ? `${notes.indexOf(block) + 1}.` : '';
      if (typed !== null && typed.replace(/[\s．]/g, '.').replace(/\.+$/, '.') !== derived)
        losses.push({
          kind: 'renumbered',
          text: `附件“${typed}”${derived ? `改为“${derived}”` : '不编号'}：${blockText(block).slice(0, 20)}`,
        });
      return block.type.create({ ...block.attrs, typed: null }, block.content);
    }
    if (block.type !== schema.nodes.heading) return block;
    const attrs = block.attrs as HeadingAttrs;
    const { level, typed } = attrs;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    const derived = headingNumeral(level, counts[level - 1] ?? 1);
    const words = blockText(block).slice(0, 20);
    if (typed === '') losses.push({ kind: 'renumbered', text: `加上“${derived}”：${words}` });
    else if (typed !== null && typed !== derived)
      losses.push({ kind: 'renumbered', text: `“${typed}”改为“${derived}”：${words}` });
    return block.type.create({ ...attrs, typed: null }, block.content);
  });
  return { blocks: renumbered, losses };
}

/** Comments stand in the file's threads, which a new document does not have: their words go to the losses. */
const commentLosses = ({ comments }: Reading): Loss[] =>
  comments.map(({ quote, text, author }) => ({
    kind: 'other',
    text: `批注${author ? `（${author}）` : ''}${quote ? `“${quote}”` : ''}：${text}`,
  }));

/** The same blocks without comment marks and without ids, so that every id is drawn anew. */
function fresh(node: Node): Node {
  if (node.isInline) return node.mark(node.marks.filter(({ type }) => type !== schema.marks.comment));
  const children: Node[] = [];
  node.forEach((child) => {
    children.push(fresh(child));
  });
  const attrs = carriesId(node) ? { ...node.attrs, id: '' } : node.attrs;
  return node.type.create(attrs, Fragment.from(children), node.marks);
}

/**
 * The document to write on from what was read: without conversion debris and page numbers, sentences whole again,
 * numerals derived, ids from `nextId`. Words and digits of the author are never changed. Every change stands in
 * `losses`, behind the reader's own.
 */
export function tidy(reading: Reading, nextId: () => string): { doc: Node; losses: Loss[] } {
  const read: Node[] = [];
  reading.doc.forEach((block) => {
    read.push(block);
  });
  const numbered = withoutPageNumbers(withoutLetterhead(read, reading.losses));
  const cleaned = clean(numbered.blocks);
  const joined = joinBroken(cleaned.blocks);
  const renumbered = renumber(joined.blocks);
  const blocks = renumbered.blocks.map(fresh);
  if (blocks.length === 1) blocks.push(schema.nodes.paragraph.create());
  const doc = assignIds(schema.nodes.doc.create(null, blocks), nextId);
  const losses = [
    ...reading.losses,
    ...commentLosses(reading),
    ...numbered.losses,
    ...cleaned.losses,
    ...joined.losses,
    ...renumbered.losses,
  ];
  return { doc, losses };
}
