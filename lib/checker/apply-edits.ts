import { Fragment, type Node } from 'prosemirror-model';
import { ok, type Result, refuse } from '@/lib/base/result';
import { inline } from '@/lib/schema/build';
import { carriesId, checkIds } from '@/lib/schema/check-document';
import { schema } from '@/lib/schema/schema';
import type { Edit, NewBlock } from './fix';
import { replacementMarks } from './replacement-marks';

type Blocks = readonly Node[];

const gone = (id: string) => refuse('block-gone', `要改的那一段（${id}）已经不在了，没有改动。请重新检查。`);

const outOfPlace = refuse('out-of-place', '要改的地方已经变了，没有改动。请重新检查。');

const indexOf = (blocks: Blocks, id: string): number => blocks.findIndex((block) => block.attrs.id === id);

/** The same blocks with the text block `id`, wherever it is nested, replaced by what `change` makes of it. */
function changeBlock(blocks: Blocks, id: string, change: (block: Node) => Result<Node>): Result<Blocks> {
  let outcome: Result<Node> = gone(id);
  let found = false;
  const visit = (node: Node): Node => {
    if (carriesId(node) && node.attrs.id === id) {
      found = true;
      outcome = change(node);
      return outcome.ok ? outcome.value : node;
    }
    if (node.isTextblock || node.isLeaf) return node;
    const children: Node[] = [];
    node.forEach((child) => {
      children.push(found ? child : visit(child));
    });
    return node.copy(Fragment.from(children));
  };
  const changed = blocks.map((block) => (found ? block : visit(block)));
  return outcome.ok ? ok(changed) : outcome;
}

function replaceIn(block: Node, from: number, to: number, insert: string): Result<Node> {
  if (!block.isTextblock || from < 0 || to < from || to > block.content.size) return outOfPlace;
  const marks = replacementMarks(block, from, to);
  const added = inline(insert).map((node) => (node.isText ? node.mark(marks) : node));
  const content = block.content.cut(0, from).append(Fragment.from(added)).append(block.content.cut(to));
  return ok(block.copy(content));
}

const newBlock = (block: NewBlock, nextId: () => string): Node =>
  block.type === 'heading'
    ? schema.nodes.heading.create({ id: nextId(), level: block.level, role: block.role }, inline(block.text))
    : schema.nodes.paragraph.create({ id: nextId() }, inline(block.text));

/** Where new blocks go when no place is named: before the attachments, signature and date at the end. */
function beforeClosing(blocks: Blocks): number {
  const closing = new Set(['attachmentNote', 'signature', 'date']);
  let end = blocks.length;
  while (end > 1 && closing.has(blocks[end - 1]?.type.name ?? '')) end--;
  return end;
}

function insertBlocks(blocks: Blocks, after: string | null, added: readonly Node[]): Result<Blocks> {
  const place = after === null ? beforeClosing(blocks) : indexOf(blocks, after) + 1;
  if (place === 0) return gone(after ?? '');
  return ok([...blocks.slice(0, place), ...added, ...blocks.slice(place)]);
}

function joinNext(blocks: Blocks, id: string): Result<Blocks> {
  const at = indexOf(blocks, id);
  const block = blocks[at];
  const next = blocks[at + 1];
  if (!block) return gone(id);
  if (!next?.isTextblock || !block.isTextblock) return outOfPlace;
  const joined = block.copy(block.content.append(next.content));
  return ok([...blocks.slice(0, at), joined, ...blocks.slice(at + 2)]);
}

function moveBlocks(blocks: Blocks, first: string, last: string, after: string): Result<Blocks> {
  const from = indexOf(blocks, first);
  const to = indexOf(blocks, last) + 1;
  if (from < 0) return gone(first);
  if (to === 0) return gone(last);
  const moved = blocks.slice(from, to);
  const rest = [...blocks.slice(0, from), ...blocks.slice(to)];
  const place = indexOf(rest, after) + 1;
  if (to <= from || place === 0) return outOfPlace;
  return ok([...rest.slice(0, place), ...moved, ...rest.slice(place)]);
}

function applyEdit(blocks: Blocks, edit: Edit, nextId: () => string): Result<Blocks> {
  switch (edit.kind) {
    case 'replace':
      return changeBlock(blocks, edit.block, (block) => replaceIn(block, edit.from, edit.to, edit.insert));
    case 'setAttr':
      return changeBlock(blocks, edit.block, (block) =>
        edit.attr in block.attrs
          ? ok(block.type.create({ ...block.attrs, [edit.attr]: edit.value }, block.content, block.marks))
          : outOfPlace,
      );
    case 'insertBlocks':
      return insertBlocks(
        blocks,
        edit.after,
        edit.blocks.map((block) => newBlock(block, nextId)),
      );
    case 'joinNext':
      return joinNext(blocks, edit.block);
    case 'moveBlocks':
      return moveBlocks(blocks, edit.first, edit.last, edit.after);
  }
}

/** Later replacements of one block first: the positions of a fix are those of the document before it. */
const inSafeOrder = (edits: readonly Edit[]): readonly Edit[] => [
  ...edits.filter((edit) => edit.kind === 'replace').sort((a, b) => b.from - a.from),
  ...edits.filter((edit) => edit.kind !== 'replace'),
];

/**
 * The document after the edits of a fix; new blocks take ids from `nextId`. All or nothing: refuses `block-gone`
 * when a block is no longer there, `out-of-place` when a position is, `invalid-document` when the result is none.
 */
export function applyEdits(doc: Node, edits: readonly Edit[], nextId: () => string): Result<Node> {
  let blocks: Blocks = doc.children;
  for (const edit of inSafeOrder(edits)) {
    const next = applyEdit(blocks, edit, nextId);
    if (!next.ok) return next;
    blocks = next.value;
  }
  const made = doc.copy(Fragment.from(blocks));
  try {
    made.check();
  } catch {
    return outOfPlace;
  }
  const ids = checkIds(made);
  return ids.ok ? ok(made) : ids;
}
