import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { changedBlocks } from '../queries/changed-blocks';
import { onlyTextChanged } from '../queries/only-text-changed';

/** What an empty block of a kind asks for, in grey; it is never part of the text. */
const hints: Readonly<Record<string, string>> = {
  title: '题目，如：某某镇人民政府关于某年法治政府建设情况的报告',
  recipient: '主送机关，以冒号结尾',
  signature: '署名',
  date: '成文日期',
  attachmentNote: '附件名称',
};

const partHint = '这一部分还没有内容，从这里写起';

const isHeading = (block: Node | null): boolean => block?.type.name === 'heading';

function hintFor(doc: Node, block: Node, index: number): string | null {
  if (block.type.name !== 'paragraph') return hints[block.type.name] ?? null;
  const before = index > 0 ? doc.child(index - 1) : null;
  const after = index + 1 < doc.childCount ? doc.child(index + 1) : null;
  const partStart = isHeading(before) && before?.attrs.level === 1;
  const partEnd = after === null || (isHeading(after) && after.attrs.level === 1);
  return partStart && partEnd ? partHint : null;
}

/** Whether a document in which no block was empty has none still: words changed, and those blocks hold some. */
function staysFull(before: Node, doc: Node): boolean {
  if (!onlyTextChanged(before, doc)) return false;
  const { first, end } = changedBlocks(before, doc) ?? { first: 0, end: 0 };
  for (let index = first; index < end; index++) if (doc.child(index).content.size === 0) return false;
  return true;
}

/** Shows what belongs into empty blocks as `data-placeholder` on the block; the page draws it from there. */
export function placeholders(): Plugin {
  let doc: Node | null = null;
  let set = DecorationSet.empty;
  return new Plugin({
    props: {
      decorations: (state) => {
        if (state.doc === doc) return set;
        const full = doc !== null && set === DecorationSet.empty && staysFull(doc, state.doc);
        doc = state.doc;
        if (full) return set;
        const found: Decoration[] = [];
        state.doc.forEach((block, pos, index) => {
          if (!block.isTextblock || block.content.size > 0) return;
          const hint = hintFor(state.doc, block, index);
          if (hint) found.push(Decoration.node(pos, pos + block.nodeSize, { 'data-placeholder': hint }));
        });
        set = found.length === 0 ? DecorationSet.empty : DecorationSet.create(state.doc, found);
        return set;
      },
    },
  });
}
