import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node } from 'prosemirror-model';
import type { Command, Transaction } from 'prosemirror-state';
import type { Edit, Fix, NewBlock } from '@/lib/checker/fix';
import { replacementMarks } from '@/lib/checker/replacement-marks';
import { inline } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { asRequested } from '../plugins/quiet';
import { findBlock } from '../queries/blocks';
import { bodyEnd } from '../queries/body-end';

const newBlock = (block: NewBlock): Node =>
  block.type === 'heading'
    ? schema.nodes.heading.create({ level: block.level, role: block.role }, inline(block.text))
    : schema.nodes.paragraph.create(null, inline(block.text));

function replaceText(tr: Transaction, edit: Extract<Edit, { kind: 'replace' }>): boolean {
  const found = findBlock(tr.doc, edit.block);
  if (!found?.node.isTextblock || edit.from > edit.to || edit.to > found.node.content.size) return false;
  const from = found.pos + 1 + edit.from;
  const to = found.pos + 1 + edit.to;
  const marks = replacementMarks(found.node, edit.from, edit.to);
  const content = inline(edit.insert).map((node) => (node.isText ? node.mark(marks) : node));
  tr.replaceWith(from, to, content);
  return true;
}

function insertBlocks(tr: Transaction, edit: Extract<Edit, { kind: 'insertBlocks' }>): boolean {
  const found = edit.after === null ? null : findBlock(tr.doc, edit.after);
  if (edit.after !== null && !found) return false;
  tr.insert(found ? found.pos + found.node.nodeSize : bodyEnd(tr.doc), edit.blocks.map(newBlock));
  return true;
}

function moveBlocks(tr: Transaction, edit: Extract<Edit, { kind: 'moveBlocks' }>): boolean {
  const first = findBlock(tr.doc, edit.first);
  const last = findBlock(tr.doc, edit.last);
  const after = findBlock(tr.doc, edit.after);
  if (!first || !last || !after) return false;
  const start = first.pos;
  const end = last.pos + last.node.nodeSize;
  const target = after.pos + after.node.nodeSize;
  if (start >= end || (target > start && target < end)) return false;
  const moved: Node[] = [];
  tr.doc.slice(start, end).content.forEach((node) => {
    moved.push(node);
  });
  tr.delete(start, end);
  tr.insert(tr.mapping.slice(tr.steps.length - 1).map(target, -1), Fragment.from(moved));
  return true;
}

function applyEdit(tr: Transaction, edit: Edit): boolean {
  switch (edit.kind) {
    case 'replace':
      return replaceText(tr, edit);
    case 'insertBlocks':
      return insertBlocks(tr, edit);
    case 'moveBlocks':
      return moveBlocks(tr, edit);
    case 'setAttr': {
      const found = findBlock(tr.doc, edit.block);
      if (!found || !(edit.attr in found.node.attrs)) return false;
      tr.setNodeAttribute(found.pos, edit.attr, edit.value);
      return true;
    }
    case 'joinNext': {
      const found = findBlock(tr.doc, edit.block);
      const end = found ? found.pos + found.node.nodeSize : 0;
      if (!found || !tr.doc.nodeAt(end)?.isTextblock) return false;
      tr.join(end);
      return true;
    }
  }
}

/** Later replacements first: the positions of a fix are those of the document before it. */
const inSafeOrder = (edits: readonly Edit[]): readonly Edit[] => [
  ...edits.filter((edit) => edit.kind === 'replace').sort((a, b) => b.from - a.from),
  ...edits.filter((edit) => edit.kind !== 'replace'),
];

/**
 * Applies edits as one undo step, with the same result as the checker’s own `applyEdits`. Not applicable where
 * one of them no longer fits the document.
 */
export function applyEdits(edits: readonly Edit[]): Command {
  return (state, dispatch) => {
    const tr = state.tr;
    const fits = inSafeOrder(edits).every((edit) => {
      try {
        return applyEdit(tr, edit);
      } catch {
        // A step that the schema refuses throws: the fix was made for another state of the document.
        return false;
      }
    });
    if (!fits || !tr.docChanged) return false;
    dispatch?.(closeHistory(asRequested(tr)).scrollIntoView());
    return true;
  };
}

/** Applies a quick fix as one undo step. */
export const applyFix = (fix: Fix): Command => applyEdits(fix.edits);
