import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkReport } from '@/lib/checker/check-report';
import { readText } from '@/lib/convert/text/read-text';
import { nationalLaws } from '@/lib/laws/national-laws';
import type { UnitProfile } from '@/lib/template/unit-profile';

const folder = path.join(import.meta.dirname, '../../shared/reports');
const there = existsSync(folder);
if (!there)
  console.warn('The five real reports are not beside this checkout: their place names are not read.');

const town = (name: string, ...superiors: string[]): UnitProfile => ({
  name,
  level: 'town',
  organ: `${name}人民政府`,
  superiors,
  recipients: [],
  villages: [],
  shortNames: [],
});

const units: Readonly<Record<string, UnitProfile>> = {
  '000': town('巴山镇', '城口县', '重庆市'),
  '001': town('高显镇', '曲沃县', '临汾市', '山西省'),
  '002': town('黄溪镇', '黔江区', '重庆市'),
  '003': town('姜家镇', '巴南区', '重庆市'),
  '004': town('寅阳镇', '启东市', '南通市', '江苏省'),
};

function hits(name: string, unit: UnitProfile): readonly string[] {
  const reading = readText(new Uint8Array(readFileSync(path.join(folder, `${name}.txt`))));
  if (!reading.ok) throw new Error(reading.error.message);
  const env = { year: null, unit, laws: nationalLaws, ledger: null, purpose: 'check' } as const;
  return checkReport(reading.value.doc, env)
    .diagnostics.filter(({ code }) => code === 'K02' || code === 'K03')
    .map(({ what }) => what);
}

describe.skipIf(!there)('the five real reports, each with its own unit', () => {
  it('hold no name or level that is not their own', () => {
    for (const [name, unit] of Object.entries(units)) expect(hits(name, unit), name).toEqual([]);
  });

  it('are called foreign where another unit claims them', () => {
    const stranger = town('青禾镇', '云川县', '临江市');
    const named = Object.keys(units).map((name) => hits(name, stranger).length);
    for (const count of named) expect(count).toBeGreaterThan(0);
    expect(hits('000', stranger).join('')).toContain('“城口县');
  });
});
