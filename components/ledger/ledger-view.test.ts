import { describe, expect, test } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import type { Fact } from '@/lib/evidence/fact';
import { settleFormulas } from '@/lib/evidence/formula';
import type { FactUse } from '@/lib/workflow/ledger-wire';
import { moved } from './cell-move';
import { gridItems, itemsWithin, offsetsOf } from './grid-items';
import {
  countOf,
  keptInPlace,
  type LedgerLine,
  lookAt,
  nextSorting,
  officesOf,
  openLook,
} from './ledger-view';
import { reportState } from './report-column';
import { noteContext, rowNotes } from './row-notes';

const use = (words: string, agreement: FactUse['agreement'] = 'agrees'): FactUse => ({
  report: 'r1',
  title: '报告',
  block: 'b1',
  words,
  agreement,
});

const line = (id: string, more: Partial<Fact>, uses: readonly FactUse[] = []): LedgerLine => ({
  key: id,
  fact: buildFact({ id, indicator: `指标${id}`, value: 1, ...more }),
  topic: more.topic ?? '',
  uses,
});

const attachment = { sha256: 'a'.repeat(64), name: '表.xlsx', size: 1, type: 'x' };
const lines: readonly LedgerLine[] = [
  line('F01', { topic: '依法决策', office: '党政办', holder: '周明岚', value: 18 }, [use('18件')]),
  line('F02', { topic: '行政执法', office: '综合执法队', value: 120 }, [
    use('119处', 'differs'),
    use('119处', 'differs'),
  ]),
  line('F03', { office: '司法所', value: 43 }, [use('40余场')]),
  line('F04', { topic: '依法决策', office: '党政办', attachments: [attachment], value: 46 }),
];
const keys = (shown: readonly LedgerLine[]) => shown.map(({ key }) => key).join(' ');

describe('the lines of a ledger', () => {
  test('are grouped by topic as topics come, those without one last', () => {
    expect(keys(lookAt(lines, openLook))).toBe('F01 F04 F02 F03');
  });

  test.each([
    ['differs', 'F02'],
    ['bare', 'F01 F02 F03'],
    ['unused', 'F04'],
  ] as const)('are filtered by %s', (filter, expected) => {
    const shown = lookAt(lines, { ...openLook, filter });
    expect(keys(shown)).toBe(expected);
    expect(countOf(lines, filter)).toBe(shown.length);
  });

  test('are found by office, holder or indicator, spaces and case aside', () => {
    expect(keys(lookAt(lines, { ...openLook, search: '周 明岚' }))).toBe('F01');
    expect(keys(lookAt(lines, { ...openLook, search: 'f03' }))).toBe('F03');
    expect(keys(lookAt(lines, { ...openLook, office: '党政办' }))).toBe('F01 F04');
    expect(officesOf(lines)).toEqual(['党政办', '综合执法队', '司法所']);
  });

  test('are sorted only by what was clicked, and a third click takes that back', () => {
    const up = nextSorting(null, 'value');
    const down = nextSorting(up, 'value');
    expect(keys(lookAt(lines, { ...openLook, sorting: up }))).toBe('F01 F03 F04 F02');
    expect(keys(lookAt(lines, { ...openLook, sorting: down }))).toBe('F02 F04 F03 F01');
    expect(nextSorting(down, 'value')).toBeNull();
  });
});

describe('a sorted or filtered table', () => {
  const shown = ['F03', 'F01'];
  test('keeps its lines in place while they are written, also one that would not pass any more', () => {
    const written = lines.map((one) => (one.key === 'F03' ? line('F03', { value: 1 }) : one));
    expect(keys(keptInPlace(written, shown, new Set(lines.map(({ key }) => key))))).toBe('F03 F01');
  });

  test('shows a new line behind the one it was added behind', () => {
    const added = [...lines.slice(0, 1), line('new:1', {}), ...lines.slice(1)];
    const known = new Set(lines.map(({ key }) => key));
    expect(keys(keptInPlace(added, shown, known))).toBe('F03 F01 new:1');
  });
});

describe('the column of the report', () => {
  test.each([
    [[], { kind: 'unused' }],
    [[use('18件')], { kind: 'same' }],
    [[use('18件'), use('40余场')], { kind: 'supports', words: '40余场' }],
    [[use('18件'), use('近100名', 'differs')], { kind: 'differs', use: use('近100名', 'differs'), more: 0 }],
  ])('%# says how words and ledger agree', (uses, expected) => {
    expect(reportState(uses)).toEqual(expected);
  });
});

describe('what is said under a row', () => {
  const notesOf = (fact: Fact, others: readonly Fact[] = [], lastYear: readonly Fact[] = []) => {
    const facts = [fact, ...others];
    const { derivations } = settleFormulas(facts);
    return rowNotes(fact, noteContext(facts, lastYear, derivations)).map(({ text }) => text);
  };
  const fact = buildFact({ id: 'F12', indicator: '纠纷受理数', value: 286, unit: '件' });

  test('nothing, where nothing is to be said', () => {
    expect(notesOf(fact, [], [{ ...fact, value: 250 }])).toEqual([]);
  });

  test('a row that cannot be saved yet says what it lacks', () => {
    expect(notesOf({ ...fact, value: null })).toEqual(['没有数值，这一行还没有保存。']);
  });

  test('two rows of one indicator and period are both named, other periods are not', () => {
    const twin = { ...fact, id: 'F20' };
    const half = { ...fact, id: 'F21', period: { from: '2026-01-01', to: '2026-06-30' } };
    expect(notesOf(fact, [twin, half])[0]).toContain('F12 和 F20 的指标、期间相同');
  });

  test('ten times last year’s figure and a negative one are asked about, until a note explains', () => {
    const lastYear = [{ ...fact, value: 28 }];
    expect(notesOf(fact, [], lastYear)[0]).toContain('去年是 28，今年是它的 10 倍');
    expect(notesOf({ ...fact, value: -3 })[0]).toContain('数值是负数（-3）');
    expect(notesOf({ ...fact, note: '新接入平台' }, [], lastYear)).toEqual([]);
  });

  test('a derived value shows its calculation, one that cannot be computed why', () => {
    const done = { ...fact, id: 'F13', value: 279 };
    const rate = buildFact({ id: 'F14', indicator: '化解率', unit: '%', formula: 'F13/F12', value: 97.55 });
    expect(notesOf(rate, [fact, { ...done, indicator: '化解数' }])[0]).toMatch(/^F13\/F12：.*= 97\.55%$/);
    expect(notesOf({ ...rate, formula: 'F99/F12' }, [fact])[0]).toContain('F99 不在台账里');
  });
});

describe('the layout of the table', () => {
  test('a topic stands before its rows, a note behind its row', () => {
    const notes = new Map([['F02', [{ kind: 'ask', text: '请核对' } as const]]]);
    const items = gridItems(lookAt(lines, openLook), notes, 'grouped');
    expect(items.map(({ key }) => key).join(' ')).toBe(
      'topic:依法决策 F01 F04 topic:行政执法 F02 F02:0 topic: F03',
    );
    expect(gridItems(lines, new Map(), 'flat').every(({ kind }) => kind === 'row')).toBe(true);
  });

  test('without any topic there is no heading', () => {
    const bare = [line('F05', {})];
    expect(gridItems(bare, new Map(), 'grouped')).toHaveLength(1);
  });

  test('of two thousand rows only those in the window are drawn, and the one that has the focus', () => {
    const many = Array.from({ length: 2000 }, (_, n) => line(`F${n}`, {}));
    const offsets = offsetsOf(gridItems(many, new Map(), 'flat'));
    const drawn = itemsWithin(offsets, { top: 35000, bottom: 35900 }, 3);
    expect(drawn.slice(0, 2)).toEqual([3, 1000]);
    expect(drawn.at(-1)).toBe(1025);
    expect(drawn.length).toBeLessThan(40);
  });
});

describe('keys', () => {
  const press = (key: string, ctrl = false) => ({ key, ctrl, page: 10 });
  test.each([
    ['ArrowDown', false, { row: 6, column: 2 }],
    ['ArrowUp', true, { row: 0, column: 2 }],
    ['ArrowLeft', false, { row: 5, column: 1 }],
    ['Home', false, { row: 5, column: 0 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 19, column: 10 }],
    ['PageDown', false, { row: 15, column: 2 }],
    ['PageUp', false, { row: 0, column: 2 }],
    ['a', false, null],
  ] as const)('%s (ctrl: %s) leads to %j', (key, ctrl, expected) => {
    expect(moved({ row: 5, column: 2 }, press(key, ctrl), 20)).toEqual(expected);
  });
});
