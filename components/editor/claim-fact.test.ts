import { describe, expect, it } from 'vitest';
import { readClaims } from '@/lib/text/read-claims';
import { factForm, factOfForm } from './claim-fact';

const by = { office: '综合执法队', holder: '陆大为' };

const formOf = (text: string) => {
  const [claim] = readClaims(text);
  if (!claim) throw new Error(`no claim in ${text}`);
  return factForm(claim, 2026, by);
};

describe('a ledger row begun from a number of the text', () => {
  it.each([
    ['出动执法人员312人次。', '312', '人次'],
    ['出动执法人员300余人次。', '', '人次'],
    ['出动执法人员约300人次。', '', '人次'],
    ['投入资金1.5万元。', '15000', '元'],
    ['化解率97.6%。', '97.6', '%'],
    ['走访群众至少300户。', '300以上', '户'],
  ])('takes over from “%s” the value %s and the unit %s', (text, value, unit) => {
    expect(formOf(text)).toMatchObject({ value, unit, from: '2026-01-01', to: '2026-12-31', ...by });
  });

  it('becomes a fact without a number', () => {
    const fact = factOfForm({ ...formOf('出动执法人员312人次。'), source: '检查登记表' });
    expect(fact.ok && fact.value).toMatchObject({
      id: '',
      value: 312,
      unit: '人次',
      source: { title: '检查登记表', number: '', date: '' },
      holder: '陆大为',
    });
  });

  it.each([
    ['indicator', ''],
    ['value', ''],
    ['value', '约300'],
    ['from', '2026'],
    ['to', '2025-12-31'],
  ] as const)('names the field %s where it is “%s”', (field, words) => {
    const fact = factOfForm({ ...formOf('出动执法人员312人次。'), [field]: words });
    expect(fact.ok ? null : fact.error.field).toBe(field);
  });

  it('takes an interval', () => {
    const fact = factOfForm({ ...formOf('出动执法人员300余人次。'), value: '300-399' });
    expect(fact.ok && fact.value).toMatchObject({ value: null, min: 300, max: 399 });
  });
});
