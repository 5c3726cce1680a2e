import { rules } from '@/lib/checker/rules/index';
import { cleanReports } from './defects/clean-reports';
import { plantsOf } from './defects/plants';
import { seeded } from './defects/random';
import { type Score, score, type Tally } from './defects/score';

/** Rules that no words in a report can break, by code: what they speak of stands elsewhere. */
const elsewhere: Readonly<Record<string, string>> = {
  B01: 'the day it is checked',
  K07: 'last year’s report',
  L09: 'a damaged registry',
};

const leastPlanted = 20;
const leastNear = 10;

/**
 * `npm run bench -- defects [--rule CODE] [--errors] [--json]`: plants the defects of each rule into clean reports
 * and prints recall and precision by rule and over all. Precision counts every finding that was not planted.
 */
export function run(args: string[]): void {
  const only = args.includes('--rule') ? args[args.indexOf('--rule') + 1] : undefined;
  const clean = cleanReports();
  const known = rules.filter((rule) => only === undefined || rule.code === only || rule.id === only);
  const codes = [...new Set(known.map(({ code }) => code))];
  const planted = codes.flatMap((code) => plantsOf(code, clean, seeded(code)));
  const result = score(clean, planted);
  if (args.includes('--json'))
    console.log(JSON.stringify({ ...result, tallies: [...result.tallies.values()] }));
  else print(result, clean.length, codes);
  if (!args.includes('--errors')) return;
  for (const { kind, code, says } of result.misses) console.log(`${kind} ${code} ${says}`);
}

const share = (part: number, whole: number): string => (whole === 0 ? '—' : (part / whole).toFixed(3));

function line({ code, planted, found, near, falseAlarms }: Tally): string {
  const note = elsewhere[code] ?? (planted < leastPlanted || near < leastNear ? 'too few variants' : '');
  const columns = [planted, near, found, falseAlarms].map((n) => String(n).padStart(6)).join('');
  const rates = `${share(found, planted).padStart(8)}${share(found, found + falseAlarms).padStart(8)}`;
  return `${code.padEnd(20)}${columns}${rates}${note && `  ${note}`}`;
}

function print({ tallies }: Score, reports: number, codes: readonly string[]): void {
  console.log(`${reports} clean reports`);
  console.log('rule                planted  near found false  recall precision');
  const none = (code: string): Tally => ({ code, planted: 0, found: 0, near: 0, falseAlarms: 0 });
  for (const code of codes) console.log(line(tallies.get(code) ?? none(code)));
  for (const [code, tally] of tallies) if (!codes.includes(code)) console.log(line(tally));
  const all = none('all');
  for (const tally of tallies.values()) {
    all.planted += tally.planted;
    all.found += tally.found;
    all.near += tally.near;
    all.falseAlarms += tally.falseAlarms;
  }
  console.log(line(all));
}
