import { splitBlock } from 'prosemirror-commands';
import { Fragment, Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { doc, h1, p, title } from '@/lib/schema/build';
import { checkIds } from '@/lib/schema/check-document';
import { caretAt, editing, run } from '../editing';

const ids = (state: ReturnType<typeof editing>) => state.doc.children.map((block) => block.attrs.id);
const open = () => editing(doc(title('题目'), h1('标题', { role: 'plan' }), p('正文两句')));

describe('block ids', () => {
  it('stay with the words when a block is split in the middle', () => {
    expect(ids(run(caretAt(open(), 'b3', 2), splitBlock))).toEqual(['b1', 'b2', 'b3', 'n1']);
  });

  it('stay with the words when Enter is pressed before them', () => {
    const state = run(caretAt(open(), 'b3', 0), splitBlock);
    expect(ids(state)).toEqual(['b1', 'b2', 'n1', 'b3']);
    expect(state.doc.child(3).textContent).toBe('正文两句');
  });

  it('are given anew to copies', () => {
    const state = open();
    const copy = new Slice(Fragment.from([state.doc.child(2), state.doc.child(2)]), 0, 0);
    const pasted = state.apply(state.tr.replace(state.doc.content.size, state.doc.content.size, copy));
    expect(new Set(ids(pasted)).size).toBe(5);
    expect(checkIds(pasted.doc).ok).toBe(true);
  });

  it('do not let a heading that was split off open its part twice', () => {
    const state = run(caretAt(open(), 'b2', 1), splitBlock);
    expect(state.doc.child(1).attrs.role).toBe('plan');
    expect(state.doc.child(2).attrs.role ?? null).toBe(null);
  });
});
