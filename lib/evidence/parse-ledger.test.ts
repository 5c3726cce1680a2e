import { describe, expect, it } from 'vitest';
import { parseLedger } from './parse-ledger';

const fact = (over: object = {}) => ({
  id: 'F01',
  indicator: '联合检查次数',
  value: 64,
  unit: '次',
  period: { from: '2026-01-01', to: '2026-12-31' },
  ...over,
});

const refusal = (json: unknown): string => {
  const parsed = parseLedger(json);
  return parsed.ok ? '' : parsed.error.message;
};

describe('a ledger as JSON', () => {
  it('fills what a short row leaves out', () => {
    const parsed = parseLedger([fact()]);
    expect(parsed.ok && parsed.value[0]).toMatchObject({ min: null, office: '', source: { title: '' } });
  });

  it('is refused with row and reason', () => {
    expect(refusal({})).toBe('台账应是条目的列表。');
    expect(refusal([fact(), fact({ id: 'F02', value: 'x' })])).toBe(
      '台账第 2 条读不懂：数值缺少或格式不对。',
    );
    expect(refusal([fact({ value: null })])).toBe('台账第 1 条读不懂：没有数值。');
    expect(refusal([fact({ period: { from: '2026', to: '2026-12-31' } })])).toContain('期间应写成');
    expect(refusal([fact({ extra: 1 })])).toContain('不认识 extra');
  });

  it('is refused when two rows share an id', () => {
    expect(refusal([fact(), fact()])).toBe('台账第 1 条和第 2 条的编号都是 F01，请改成不同的编号。');
  });
});
