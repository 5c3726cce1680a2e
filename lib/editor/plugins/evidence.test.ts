import { joinBackward, splitBlock } from 'prosemirror-commands';
import { type EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { doc, p, title } from '@/lib/schema/build';
import { caretAt, compose, editing, linked, linksIn, run, type, undone } from '../editing';

const open = (...texts: string[]) => editing(doc(title('题目'), ...texts.map((text) => p(...linked(text)))));

const sample = () => open('全年出动执法人员[312人次](F18)，检查[64次](F19)。', '另一段。');

const select = (state: EditorState, from: number, to: number): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));

const erase = (state: EditorState, times: number): EditorState => {
  let next = state;
  for (let i = 0; i < times; i++) {
    const { head } = next.selection;
    next = next.apply(next.tr.delete(head - 1, head));
  }
  return next;
};

/** The caret somewhere else. */
const away = (state: EditorState) => caretAt(state, 'b3', 0);

const startOfNumber = 8;

describe('links while the text changes', () => {
  it.each([
    ['a digit inside', (s: EditorState) => type(caretAt(s, 'b2', 11), '0'), '出动执法人员[3120人次](F18)'],
    ['a digit in front', (s: EditorState) => type(caretAt(s, 'b2', 8), '1'), '出动执法人员[1312人次](F18)'],
    ['a hedge in front', (s: EditorState) => type(caretAt(s, 'b2', 8), '近'), '出动执法人员[近312人次](F18)'],
    ['a hedge inside', (s: EditorState) => type(caretAt(s, 'b2', 11), '余'), '出动执法人员[312余人次](F18)'],
    ['a hedge behind', (s: EditorState) => type(caretAt(s, 'b2', 13), '以上'), '[312人次以上](F18)'],
    ['words in front', (s: EditorState) => type(caretAt(s, 'b2', 8), '的人'), '执法人员的人[312人次](F18)，'],
    ['words behind', (s: EditorState) => type(caretAt(s, 'b2', 13), '的检查'), '[312人次](F18)的检查，'],
  ])('follow the number through %s', (_what, change, words) => {
    expect(linksIn(away(change(sample())))[0]).toContain(words);
    expect(linksIn(away(change(sample())))[0]).toContain('检查[64次](F19)。');
  });

  it('grow at once, not only when the caret leaves', () => {
    expect(linksIn(type(caretAt(sample(), 'b2', 11), '0'))[0]).toContain('[3120人次](F18)');
  });

  it('are taken back with what was typed in one undo', () => {
    const before = sample();
    const after = type(caretAt(before, 'b2', 8), '近');
    expect(linksIn(after)[0]).toContain('[近312人次](F18)');
    expect(undone(after).doc.eq(before.doc)).toBe(true);
  });

  it('wait for new digits after the old ones are gone, and take them in', () => {
    const empty = erase(caretAt(sample(), 'b2', 11), 3);
    expect(linksIn(empty)[0]).toContain('[人次](F18)，');
    expect(linksIn(away(type(empty, '315')))[0]).toContain('[315人次](F18)，');
  });

  it('fall when the caret leaves words without a number', () => {
    expect(linksIn(away(erase(caretAt(sample(), 'b2', 11), 3)))[0]).toBe(
      '全年出动执法人员人次，检查[64次](F19)。',
    );
  });

  it('go with the words that are deleted', () => {
    const at = startOfNumber + 5;
    const state = sample();
    const start = state.doc.child(0).nodeSize + 1;
    const deleted = state.apply(state.tr.delete(start + startOfNumber, start + at));
    expect(linksIn(away(deleted))[0]).toBe('全年出动执法人员，检查[64次](F19)。');
  });

  it('fall where one number has become two', () => {
    expect(linksIn(away(type(caretAt(sample(), 'b2', 9), '人次，抽查')))[0]).toBe(
      '全年出动执法人员3人次，抽查12人次，检查[64次](F19)。',
    );
  });

  it('fall where two linked numbers have become one', () => {
    const state = sample();
    const start = state.doc.child(0).nodeSize + 1;
    const joined = state.apply(state.tr.delete(start + 11, start + 16));
    expect(linksIn(away(joined))[0]).toBe('全年出动执法人员31264次。');
  });

  it('come back when a number that was split is joined again', () => {
    const split = run(caretAt(sample(), 'b2', 9), splitBlock);
    expect(linksIn(split)).toEqual(['全年出动执法人员3', '[12人次](F18)，检查[64次](F19)。', '另一段。']);
    expect(linksIn(run(split, joinBackward))[0]).toContain('[312人次](F18)');
    expect(undone(split).doc.eq(sample().doc)).toBe(true);
  });

  it('do not move while an input method composes, and catch up behind it', () => {
    const composed = compose(caretAt(sample(), 'b2', 8), '近');
    expect(linksIn(composed)[0]).toContain('近[312人次](F18)');
    const moved = caretAt(composed, 'b2', 9);
    expect(linksIn(moved)[0]).toContain('近[312人次](F18)');
    expect(linksIn(moved.apply(moved.tr.setMeta('compositionSettled', true)))[0]).toContain(
      '[近312人次](F18)',
    );
  });

  it('are left to whoever changed the text elsewhere', () => {
    const state = sample();
    const start = state.doc.child(0).nodeSize + 1;
    const remote = state.tr.insertText('近', start + 8).setMeta('addToHistory', false);
    expect(linksIn(state.apply(remote))[0]).toContain('近[312人次](F18)');
  });

  it('keep their words when numbers are typed over', () => {
    const state = sample();
    const start = state.doc.child(0).nodeSize + 1;
    const over = type(select(state, start + 8, start + 11), '315');
    expect(linksIn(away(over))[0]).toContain('[315人次](F18)，');
  });
});
