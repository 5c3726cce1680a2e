import { checkReport } from '@/lib/checker/check-report';
import type { At, Diagnostic } from '@/lib/checker/diagnostic';
import { type Marked, readDocument } from '@/lib/checker/examples/document-text';
import { nationalLaws } from '@/lib/laws/national-laws';
import { type CleanReport, withoutRoles } from './clean-reports';
import type { Mode, Planted } from './planted';

/** One thing that went wrong, in words for the error list. */
export type Miss = {
  readonly code: string;
  readonly kind: 'not found' | 'false alarm';
  readonly says: string;
};

export type Tally = {
  readonly code: string;
  planted: number;
  found: number;
  near: number;
  falseAlarms: number;
};

export type Score = { readonly tallies: ReadonlyMap<string, Tally>; readonly misses: readonly Miss[] };

type Checked = { readonly found: readonly Diagnostic[]; readonly marked: readonly Marked[] };

/** Judges the lines as the report of their unit and year would be judged. */
function check(report: CleanReport, lines: readonly string[], mode: Mode): Checked {
  const { doc, marked } = readDocument(withoutRoles(lines));
  const { diagnostics } = checkReport(doc, {
    year: report.year,
    unit: report.unit,
    laws: nationalLaws,
    ledger: mode === 'ledger' ? [] : null,
    purpose: mode === 'submit' ? 'submit' : 'check',
  });
  return { found: diagnostics, marked };
}

const modes: readonly Mode[] = ['check', 'ledger', 'submit'];

const key = ({ code, what }: Diagnostic): string => `${code} ${what}`;

/** What is found in the planted report and was not found in the clean one, each as often as it is new. */
function added(found: readonly Diagnostic[], before: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map<string, number>();
  for (const one of before) known.set(key(one), (known.get(key(one)) ?? 0) + 1);
  return found.filter((one) => {
    const left = known.get(key(one)) ?? 0;
    known.set(key(one), left - 1);
    return left <= 0;
  });
}

const overlaps = (at: At, mark: Marked): boolean =>
  at.block === mark.block && at.from < mark.to && mark.from < Math.max(at.to, at.from + 1);

const covers = (one: Diagnostic, mark: Marked): boolean =>
  [one.at, ...one.also].some((at) => overlaps(at, mark));

/** Plants one after the other. Every finding that was not planted counts against the rule that made it. */
export function score(clean: readonly CleanReport[], planted: readonly Planted[]): Score {
  const tallies = new Map<string, Tally>();
  const misses: Miss[] = [];
  const tally = (code: string): Tally => {
    const known = tallies.get(code) ?? { code, planted: 0, found: 0, near: 0, falseAlarms: 0 };
    tallies.set(code, known);
    return known;
  };
  const alarm = (one: Diagnostic, where: string) => {
    tally(one.code).falseAlarms++;
    misses.push({ code: one.code, kind: 'false alarm', says: `${one.what} in ${where}` });
  };
  const before = new Map<string, readonly Diagnostic[]>();
  for (const report of clean) {
    for (const mode of modes) before.set(`${report.id} ${mode}`, check(report, report.lines, mode).found);
    for (const one of before.get(`${report.id} check`) ?? []) alarm(one, `the clean report ${report.id}`);
  }
  for (const { code, verdict, report, lines, words, also, mode } of planted) {
    const { found, marked } = check(report, lines, mode);
    const extra = added(found, before.get(`${report.id} ${mode}`) ?? []);
    const right = verdict === 'near' ? [] : extra.filter((one) => one.code === code && hits(one, marked));
    for (const one of extra)
      if (!right.includes(one) && !also.includes(one.code))
        alarm(one, `${verdict} ${code} ${report.id}: ${words}`);
    if (verdict === 'near') tally(code).near++;
    else {
      tally(code).planted++;
      if (right.length > 0 && marked.every((mark) => right.some((one) => covers(one, mark))))
        tally(code).found++;
      else misses.push({ code, kind: 'not found', says: `${report.id}: ${words}` });
    }
  }
  return { tallies, misses };
}

const hits = (one: Diagnostic, marked: readonly Marked[]): boolean =>
  marked.length === 0 || marked.some((mark) => covers(one, mark));
