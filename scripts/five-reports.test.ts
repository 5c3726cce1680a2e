import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sequentialIds } from '@/lib/base/id';
import { applyEdits } from '@/lib/checker/apply-edits';
import type { CheckEnv } from '@/lib/checker/check-env';
import { checkReport, type Report } from '@/lib/checker/check-report';
import { readText } from '@/lib/convert/text/read-text';
import { nationalLaws } from '@/lib/laws/national-laws';

const folder = path.join(import.meta.dirname, '../../shared/reports');
const there = existsSync(folder);
if (!there) console.warn('The five real reports are not beside this checkout: their tests are skipped.');

const env: CheckEnv = { year: null, unit: null, laws: nationalLaws, ledger: null, purpose: 'check' };

function read(name: string) {
  const reading = readText(new Uint8Array(readFileSync(path.join(folder, `${name}.txt`))));
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value.doc;
}

const check = (name: string): Report => checkReport(read(name), env);
const states = (report: Report) => report.parts.map(({ role, state }) => `${role} ${state}`);
const found = (report: Report, code: string) => report.diagnostics.filter((one) => one.code === code);

describe.skipIf(!there)('the five real reports', () => {
  it('have the parts that a careful reader finds in them', () => {
    const missing = ['achievements ok', 'firstResponsible missing', 'shortcomings ok', 'plan ok'];
    expect(states(check('000'))).toEqual(missing);
    expect(states(check('002'))).toEqual(missing);
    expect(states(check('001'))[1]).toBe('firstResponsible embedded');
    const all = ['achievements ok', 'firstResponsible ok', 'shortcomings ok', 'plan ok'];
    expect(states(check('003'))).toEqual(all);
    expect(states(check('004'))).toEqual(all);
  });

  it('give no causes in three of them', () => {
    const silent = ['000', '001', '002', '003', '004'].filter((name) => found(check(name), 'S03').length > 0);
    expect(silent).toEqual(['000', '001', '002']);
  });

  it('hold a rate that was cut off, which is no error', () => {
    const [rate, ...more] = found(check('000'), 'N01');
    expect(rate?.severity).toBe('info');
    expect(rate?.what).toContain('92.9%');
    expect(rate?.calc).toContain('截尾');
    expect(more).toEqual([]);
  });

  it('hold a sum over different units', () => {
    const [sum, ...more] = found(check('002'), 'N03');
    expect(sum?.what).toMatch(/^806件由/);
    expect(sum?.also).toHaveLength(6);
    expect(more).toEqual([]);
  });

  it('cite a regulation that had been abolished', () => {
    const [citation, ...more] = found(check('001'), 'L01');
    expect(citation?.what).toBe('《信访条例》已于2022年5月1日废止，现行《信访工作条例》。');
    expect(more).toEqual([]);
  });

  it('give the hits of the catalogue, and no others', () => {
    const codes = (name: string) =>
      [...new Set(check(name).diagnostics.map((one) => one.code))].sort().join(' ');
    expect(codes('000')).toBe('N01 P02 S01 S03 S06 S10 S11 W04 W10 W15');
    expect(codes('001')).toBe('L01 L02 L05 N05 N13 S01 S03 S04 S06 W04 W05 W09 W12 W13 W15 W16');
    expect(codes('002')).toBe('L02 N03 N05 N09 N10 S01 S03 S06 W01 W05 W11 W14 W16');
    expect(codes('003')).toBe('K06 L02 L05 N05 S06 S11 W06 W16');
    expect(codes('004')).toBe('K06 N12 W02 W03 W07 W08 W09 W13 W16');
  });

  it('are called wrong only where they are', () => {
    const wrong = ['000', '001', '002', '003', '004'].map((name) =>
      check(name)
        .diagnostics.filter((one) => one.severity === 'error')
        .map((one) => one.code)
        .sort()
        .join(' '),
    );
    expect(wrong).toEqual([
      'S01',
      'L01 L02 W05 W05 W12 W12',
      'L02 L02 N03 S01 W01 W05 W05 W11',
      'W06',
      'W02 W07',
    ]);
  });

  it('say nothing of support for numbers where there is no ledger', () => {
    for (const name of ['000', '001', '002', '003', '004'])
      expect(check(name).diagnostics.filter((one) => one.kind === 'unsupported')).toEqual([]);
    const attributed = check('001').claims.filter((claim) => claim.support === 'attributed');
    expect(attributed.map((claim) => claim.text)).toContain('11572条');
  });

  it('can be mended: every quick fix applies, and its finding is gone', () => {
    for (const name of ['000', '001', '002', '003', '004']) {
      const doc = read(name);
      for (const { id, what, fixes } of checkReport(doc, env).diagnostics) {
        const [fix] = fixes;
        if (!fix) continue;
        const mended = applyEdits(doc, fix.edits, sequentialIds('new'));
        expect(mended.ok, what).toBe(true);
        if (mended.ok)
          expect(
            checkReport(mended.value, env).diagnostics.map((one) => one.id),
            what,
          ).not.toContain(id);
      }
    }
  });
});
