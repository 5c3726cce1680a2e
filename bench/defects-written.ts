// `npm run bench -- defects-written [--rule CODE] [--errors] [--cases FILE]`: cases that were written from the rules'
// catalogue alone, by hand and before the rules were looked at, in a report read as a .txt file. They have been worked
// with since; FILE holds others of the same form.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { checkReport } from '@/lib/checker/check-report';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { titleFacts } from '@/lib/convert/classify/title-facts';
import { readFile } from '@/lib/convert/read-file';

const folder = path.join(import.meta.dirname, 'defects/written');

const caseSchema = z.object({
  code: z.string(),
  /** `silent`: looks like the defect and is none. */
  expect: z.enum(['hit', 'silent']),
  year: z.number(),
  /** The part whose last paragraphs `text` becomes; `whole`: `text` is a report. */
  where: z.enum(['achievements', 'firstResponsible', 'shortcomings', 'plan', 'whole']),
  text: z.string(),
  /** Judged as the copy that goes to the level above. */
  submit: z.boolean().default(false),
});
type Case = z.infer<typeof caseSchema>;

const base = readFileSync(path.join(folder, 'base.txt'), 'utf8');

/** The clean report with the case's words at the end of their part. */
function reportOf({ year, where, text }: Case): string {
  if (where === 'whole') return text;
  const lines = base
    .replaceAll('{year}', String(year))
    .replace('{next}', String(year + 1))
    .split('\n');
  const from = lines.findIndex((line) => line.startsWith(`{${where}}`));
  const next = lines.findIndex((line, i) => i > from && line.startsWith('{'));
  // Behind the last part stand signature and date.
  const end = next < 0 ? lines.length - 3 : next;
  return lines
    .toSpliced(end, 0, text)
    .map((line) => line.replace(/^\{\w+\}/, ''))
    .join('\n');
}

const unit = sampleEnv({ unit: 'yes' }).unit;
const villages = ['石桥村', '杨湾村', '柳河村', '北岭村', '柳湾村', '东岭社区'];

/** What the case's rule says of it, Chinese sentences. */
async function saidOf(one: Case): Promise<readonly string[]> {
  const read = await readFile('报告.txt', new TextEncoder().encode(reportOf(one)));
  if (!read.ok) throw new Error(`${one.code}: ${read.error.message}`);
  const { doc } = read.value;
  const year = one.where === 'whole' ? (titleFacts(doc).year ?? one.year) : one.year;
  const env = {
    ...sampleEnv(one.submit ? { purpose: 'submit' } : {}),
    unit: unit && { ...unit, villages },
    year,
  };
  return checkReport(doc, env)
    .diagnostics.filter(({ code }) => code === one.code)
    .map(({ what }) => what);
}

type Tally = { found: number; missed: number; alarms: number; silent: number };

const none = (): Tally => ({ found: 0, missed: 0, alarms: 0, silent: 0 });

function line(name: string, { found, missed, alarms, silent }: Tally): string {
  const share = (whole: number) => (whole === 0 ? '—' : (found / whole).toFixed(3)).padStart(8);
  const counts = [found + missed, silent + alarms, found, alarms].map((n) => String(n).padStart(6)).join('');
  return name.padEnd(6) + counts + share(found + missed) + share(found + alarms);
}

export async function run(args: string[]): Promise<void> {
  const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const only = option('--rule');
  const cases = readFileSync(option('--cases') ?? path.join(folder, 'cases.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((words) => caseSchema.parse(JSON.parse(words)))
    .filter(({ code }) => only === undefined || code === only);
  const tallies = new Map<string, Tally>();
  const all = none();
  for (const one of cases) {
    const said = await saidOf(one);
    const spoke = said.length > 0;
    const kind = one.expect === 'hit' ? (spoke ? 'found' : 'missed') : spoke ? 'alarms' : 'silent';
    const tally = tallies.get(one.code) ?? none();
    tallies.set(one.code, tally);
    tally[kind]++;
    all[kind]++;
    const wrong = kind === 'missed' || kind === 'alarms';
    if (wrong && args.includes('--errors'))
      console.log(`${kind} ${one.code} ${one.year} ${one.where}: ${one.text} ${said.join(' ')}`);
  }
  console.log('rule   cases  near found false  recall precision');
  for (const [code, tally] of tallies) console.log(line(code, tally));
  console.log(line('all', all));
}
