import { describe, expect, it } from 'vitest';
import type { Law } from '@/lib/laws/law';
import { nationalLaws } from '@/lib/laws/national-laws';
import { doc, p, title } from '@/lib/schema/build';
import { checkReport } from '../check-report';
import { rules } from './index';

const onTitles = rules.filter((rule) => ['L01', 'L02', 'L03'].includes(rule.code));

function said(name: string, year: number): readonly string[] {
  const env = { year, unit: null, laws: nationalLaws, ledger: null, purpose: 'check' } as const;
  const made = doc(title(`青禾镇${year}年报告`), p(`全镇认真执行《${name}》。`));
  return checkReport(made, env, undefined, onTitles).diagnostics.map(({ what }) => what);
}

const laws = nationalLaws.laws.filter((law) => law.kind === '法律');
const names = (law: Law) => [law.title, law.title.replace(/^中华人民共和国/, ''), ...law.short];
const dated = (iso: string) => iso.split('-').map(Number);
const repealed = nationalLaws.laws.filter((law) => law.repealedOn !== null);

describe('citing the laws of the registry', () => {
  it('is accepted by each full and each short title while the law is in force', () => {
    const inForce = laws.filter((law) => law.repealedOn === null);
    expect(inForce.length).toBeGreaterThan(280);
    for (const law of inForce) for (const name of names(law)) expect(said(name, 2026), name).toEqual([]);
  });

  it('names each abolished one with date and successor in a year that ends after it', () => {
    expect(repealed.length).toBeGreaterThan(30);
    for (const law of repealed) {
      const [year = 0, month, day] = dated(law.repealedOn ?? '');
      for (const name of names(law)) {
        const [what = '', ...more] = said(name, year + 1);
        expect(what, name).toContain(`已于${year}年${month}月${day}日废止`);
        if (law.replacedBy !== null)
          expect(what, name).toContain(`现行《${law.replacedBy.replace(/^中华人民共和国/, '')}》`);
        expect(more, name).toEqual([]);
      }
    }
  });

  it('accepts each abolished one in the years before', () => {
    for (const law of repealed)
      for (const name of names(law))
        expect(said(name, (dated(law.repealedOn ?? '')[0] ?? 0) - 1), name).toEqual([]);
  });
});
