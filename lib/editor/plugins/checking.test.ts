import type { Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { blockText } from '@/lib/schema/block-text';
import { doc, p, title } from '@/lib/schema/build';
import { applyEdits } from '../commands/apply-fix';
import { caretAt, compose, editing, run, type, undone } from '../editing';
import { type Checked, checkAsked, checkingOf, checkNow } from './checking';

/** A checker that finds every “错” and counts how often it was asked. */
function findsWrong(): { check: (doc: Node) => Checked; asked: () => number } {
  let asked = 0;
  const check = (doc: Node): Checked => {
    asked++;
    const diagnostics: Diagnostic[] = [];
    doc.forEach((block) => {
      const text = blockText(block);
      for (let at = text.indexOf('错'); at >= 0; at = text.indexOf('错', at + 1))
        diagnostics.push(wrongAt(block.attrs.id, at, text));
    });
    return { diagnostics, claims: [] };
  };
  return { check, asked: () => asked };
}

const wrongAt = (block: string, from: number, text: string): Diagnostic => ({
  id: `${block}:${text.slice(Math.max(0, from - 2), from + 1)}`,
  rule: 'wrong',
  code: 'W00',
  kind: 'language',
  glyph: '～',
  severity: 'info',
  at: { block, from, to: from + 1 },
  also: [],
  what: '有错',
  calc: null,
  why: '',
  basis: null,
  how: '',
  fixes: [],
});

const sample = () => doc(title('题目'), p('第一句。第二句。'), p('另一段。'));
/** What is seen once the hands rest. */
const rested = (state: ReturnType<typeof editing>) => run(state, checkNow);
const open = () => editing(sample(), findsWrong().check);
const shown = (state: ReturnType<typeof editing>) => checkingOf(state).shown.map(({ at }) => at.from);
const lines = (state: ReturnType<typeof editing>) =>
  checkingOf(state)
    .set.find()
    .map(({ from, to }) => [from, to]);

describe('checking while somebody types', () => {
  it('shows nothing new in the sentence being typed', () => {
    const state = rested(type(caretAt(open(), 'b2', 3), '有错'));
    expect(checkingOf(state).report.diagnostics).toHaveLength(1);
    expect(shown(state)).toEqual([]);
    expect(lines(state)).toEqual([]);
  });

  it('shows it when the caret goes to another sentence', () => {
    const state = caretAt(type(caretAt(open(), 'b2', 3), '有错'), 'b2', 8);
    expect(shown(state)).toEqual([4]);
    expect(lines(state)).toHaveLength(1);
  });

  it('shows it when the caret goes to another block', () => {
    expect(shown(caretAt(type(caretAt(open(), 'b2', 3), '错'), 'b3', 1))).toEqual([3]);
  });

  it('shows it when the sentence is closed by its mark', () => {
    expect(shown(rested(type(caretAt(open(), 'b3', 4), '又错')))).toEqual([]);
    expect(shown(rested(type(caretAt(open(), 'b3', 4), '又错。')))).toEqual([5]);
  });

  it('keeps what was shown in a sentence before typing began there', () => {
    const typed = caretAt(type(caretAt(open(), 'b2', 3), '错'), 'b3', 0);
    const again = rested(type(caretAt(typed, 'b2', 1), '新'));
    expect(shown(again)).toEqual([4]);
  });

  it('shows at once what an undo or a requested change brings', () => {
    const wrong = editing(doc(title('题目'), p('有错。')), findsWrong().check);
    const edit = applyEdits([{ kind: 'replace', block: 'b2', from: 1, to: 2, insert: '误' }]);
    let mended = wrong;
    edit(caretAt(wrong, 'b2', 1), (tr) => {
      mended = caretAt(wrong, 'b2', 1).apply(tr);
    });
    expect(shown(mended)).toEqual([]);
    expect(shown(undone(mended))).toEqual([1]);
  });

  it('shows it when somebody asks about the sentence being typed', () => {
    const state = run(type(caretAt(open(), 'b2', 3), '有错'), checkAsked);
    expect(shown(state)).toEqual([4]);
  });

  it('asks the checker nothing and moves no line while an input method composes', () => {
    const counted = findsWrong();
    const before = editing(doc(title('题目'), p('有错。后面'), p('另一段')), counted.check);
    const asked = counted.asked();
    const composed = compose(caretAt(before, 'b2', 5), '错错');
    expect(counted.asked()).toBe(asked);
    expect(lines(composed)).toEqual(lines(before));
  });

  it('catches up when the composition is over, and still holds back the sentence', () => {
    const composed = compose(caretAt(open(), 'b2', 3), '错');
    const settled = rested(composed);
    expect(checkingOf(settled).report.diagnostics).toHaveLength(1);
    expect(shown(settled)).toEqual([]);
    expect(shown(caretAt(settled, 'b3', 1))).toEqual([3]);
  });

  it('moves the lines of later blocks with the text', () => {
    const wrong = editing(doc(title('题目'), p('前面。'), p('有错')), findsWrong().check);
    const [[from] = [0]] = lines(wrong);
    expect(lines(type(caretAt(wrong, 'b2', 0), '三个字'))).toEqual([[(from ?? 0) + 3, (from ?? 0) + 4]]);
  });
});
