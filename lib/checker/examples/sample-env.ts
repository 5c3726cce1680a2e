import { buildFact } from '@/lib/evidence/build-fact';
import type { Fact } from '@/lib/evidence/fact';
import lawData from '@/lib/laws/data/laws.json';
import { createLawRegistry } from '@/lib/laws/law-registry';
import { nationalLaws } from '@/lib/laws/national-laws';
import { parseLaws } from '@/lib/laws/parse-laws';
import { doc, h1, p, title } from '@/lib/schema/build';
import type { UnitProfile } from '@/lib/template/unit-profile';
import type { CheckEnv } from '../check-env';

/** The unit of the examples. */
const sampleUnit: UnitProfile = {
  name: '青禾镇',
  level: 'town',
  organ: '青禾镇人民政府',
  superiors: ['云川县', '临江市'],
  recipients: ['中共云川县委', '云川县人民政府'],
  villages: ['柳湾村', '石桥村', '东岭社区'],
  shortNames: ['青禾'],
};

/** `f1`, or with a figure of its own `f1:299件`. */
function sampleFact(said: string): Fact {
  const [, id = said, value = '6', unit = '次'] = /^(\w+):(-?[\d.]+)(\S*)$/.exec(said) ?? [];
  return buildFact({
    id,
    indicator: '专题学习',
    value: Number(value),
    unit,
    source: { title: '学习台账', number: '', date: '2026-12-31' },
    office: '党政办',
    holder: '陈禾',
  });
}

/** A registry of which one entry cannot be read. */
const damagedLaws = () => {
  const [first, ...rest] = lawData.laws;
  const broken = { ...first, title: '信访条例', effective: '2005年5月' };
  return createLawRegistry(parseLaws({ asOf: lawData.asOf, laws: [first, broken, ...rest] }, []));
};

/** A report that says nothing but what is planned. */
const lastYears = (plan: string) =>
  doc(
    title('青禾镇人民政府关于2025年法治政府建设情况的报告'),
    h1('下一年度主要安排', { role: 'plan' }),
    p(plan),
  );

/**
 * The environment of an example: `year=2026`, `unit` (青禾镇), `ledger=f1,f2:504件` (facts by these ids, of 6次
 * where nothing is said; `ledger` alone is an empty ledger), `purpose=submit`, `laws=damaged`, `today=2027-02-26`
 * (not sent up, with the national dates), `previous=…` (what last year’s report planned, without spaces).
 */
export function sampleEnv(options: Readonly<Record<string, string>>): CheckEnv {
  const { year, unit, ledger, today, previous } = options;
  const ids = ledger === undefined || ledger === 'yes' ? [] : ledger.split(',');
  return {
    year: year === undefined ? null : Number(year),
    unit: unit === undefined ? null : sampleUnit,
    laws: options.laws === 'damaged' ? damagedLaws() : nationalLaws,
    ledger: ledger === undefined ? null : ids.map(sampleFact),
    purpose: options.purpose === 'submit' ? 'submit' : 'draft',
    ...(today !== undefined && { due: { today, report: '2027-03-01', publish: '2027-04-01' } }),
    ...(previous !== undefined && { previous: lastYears(previous) }),
  };
}
