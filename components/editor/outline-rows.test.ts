import { describe, expect, it } from 'vitest';
import type { Heading } from '@/lib/checker/facts/outline';
import type { PartState } from '@/lib/checker/facts/parts';
import type { RequiredRole } from '@/lib/schema/roles';
import { isComplete, outlineRows, partNote } from './outline-rows';

const heading = (block: string, level: 1 | 2, numeral: string, text: string): Heading => ({
  block,
  level,
  text,
  numeral,
  typed: null,
  length: text.length,
  part: null,
});

const part = (role: RequiredRole, state: PartState['state'], more: Partial<PartState> = {}): PartState => ({
  role,
  state,
  at: null,
  heading: null,
  sharedWith: [],
  after: null,
  run: null,
  under: null,
  ...more,
});

const headings = [
  heading('a', 1, '一、', '主要举措和成效'),
  heading('a5', 2, '（五）', '压实责任'),
  heading('d', 1, '二、', '下一年度主要安排'),
];
const parts = [
  part('achievements', 'ok', { heading: 'a' }),
  part('firstResponsible', 'embedded', { heading: 'a', under: 'a5' }),
  part('shortcomings', 'missing'),
  part('plan', 'empty', { heading: 'd' }),
];

describe('the outline', () => {
  it('lists headings as they stand and puts missing parts where they belong', () => {
    expect(outlineRows(headings, parts).map(({ key }) => key)).toEqual([
      'a',
      'firstResponsible',
      'shortcomings',
      'd',
    ]);
  });

  it('keeps the sub-headings under their part', () => {
    expect(outlineRows(headings, parts)[0]?.subs.map(({ block }) => block)).toEqual(['a5']);
  });

  it('puts a missing last part at the end', () => {
    const rows = outlineRows(headings.slice(0, 2), [parts[0] as PartState, part('plan', 'missing')]);
    expect(rows.map(({ key }) => key)).toEqual(['a', 'plan']);
  });

  it('says what is true of each part', () => {
    const note = (index: number) =>
      partNote(parts[index] ?? null, headings, { words: 2316, findings: 8, unproven: 3, slots: 0 });
    expect([0, 1, 2, 3].map(note)).toEqual([
      '齐全 · 2,316 字 · 5 个问题 · 3 个数字无依据',
      '写在一、（五）里，建议独立成部分',
      '全文没有这一部分',
      '只有标题，还没有内容',
    ]);
  });

  it('does not call a part complete while something in it is to be filled in', () => {
    const figures = { words: 40, findings: 0, unproven: 0, slots: 3 };
    expect(isComplete(parts[0] ?? null, figures)).toBe(false);
    expect(partNote(parts[0] ?? null, headings, figures)).toBe('40 字 · 待填 3 处');
  });
});
