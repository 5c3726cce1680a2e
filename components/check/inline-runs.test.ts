import { expect, test } from 'vitest';
import { p } from '@/lib/schema/build';
import { inlineRuns, type PaperMark, type Run } from './inline-runs';

const mark = (from: number, to: number, order: number, weight = 1): PaperMark => ({
  from,
  to,
  order,
  weight,
  kind: 'arithmetic',
  slight: false,
});

const words = (run: Run) => (run.content.type === 'break' ? '⏎' : run.content.text);

test('a paragraph without findings is one run', () => {
  const runs = inlineRuns(p('全年受理纠纷213件。'), []);
  expect(runs.map(words)).toEqual(['全年受理纠纷213件。']);
  expect(runs[0]?.mark).toBeNull();
});

test('a finding cuts the text around its words', () => {
  const runs = inlineRuns(p('受理213件，化解206件。'), [mark(7, 13, 3)]);
  expect(runs.map(words)).toEqual(['受理213件，', '化解206件', '。']);
  expect(runs.map((run) => run.orders)).toEqual([[], [3], []]);
});

test('where two findings overlap the graver one is drawn and both are named', () => {
  const runs = inlineRuns(p('甲乙丙丁'), [mark(0, 3, 1, 1), mark(2, 4, 2, 5)]);
  expect(runs.map((run) => [words(run), run.mark?.order, run.orders])).toEqual([
    ['甲乙', 1, [1]],
    ['丙', 2, [1, 2]],
    ['丁', 2, [2]],
  ]);
});

test('words that only belong to a finding are cut out and have no line', () => {
  const runs = inlineRuns(p('受理213件，化解206件。'), [{ ...mark(2, 6, 4), kind: null }]);
  expect(runs.map((run) => [words(run), run.mark, run.orders, run.operandOf])).toEqual([
    ['受理', null, [], []],
    ['213件', null, [], [4]],
    ['，化解206件。', null, [], []],
  ]);
});

test('slots and line breaks are runs of their own and keep their places', () => {
  const runs = inlineRuns(p('共【填写：数】件\n完'), []);
  expect(runs.map((run) => [run.from, run.to, words(run)])).toEqual([
    [0, 1, '共'],
    [1, 2, '【填写：数】'],
    [2, 3, '件'],
    [3, 4, '⏎'],
    [4, 5, '完'],
  ]);
});

test('the heading of a run-in paragraph ends where it is told to', () => {
  const runs = inlineRuns(p('健全机制。全年开会6次。'), [], 5);
  expect(runs.map((run) => [words(run), run.head])).toEqual([
    ['健全机制。', true],
    ['全年开会6次。', false],
  ]);
});
