// `npm run bench -- check-report`: a whole report read and judged anew, warm, and what each rule takes of it.
import { Node } from 'prosemirror-model';
import { checkReport } from '@/lib/checker/check-report';
import { readDocument } from '@/lib/checker/examples/document-text';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import type { Rule } from '@/lib/checker/rule';
import { rules } from '@/lib/checker/rules/index';
import { type CleanReport, cleanReports } from './defects/clean-reports';

const budget = 5;
const characters = 4000;
const warmUp = 600;
/** So many checks are one batch: long enough for a median, short enough to fall between what else the machine does. */
const batch = 50;
/** Runs of the two comparisons beside the one that is judged. */
const comparing = 300;

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? 0;

/** The report of the environment’s unit, its achievements followed by those of others that name no place of theirs. */
function lengthened(reports: readonly CleanReport[]): Node {
  const own = reports.find(({ unit, year }) => unit.name === '青禾镇' && year === 2026);
  if (!own) throw new Error('the sample report is missing');
  const more = reports
    .filter(({ unit }) => unit.name !== own.unit.name)
    .flatMap(({ unit, lines }) =>
      lines.filter(
        (line) =>
          line.startsWith('### +') && ![unit.name, ...unit.villages].some((name) => line.includes(name)),
      ),
    );
  const end = own.lines.findIndex((line) => line.includes('@firstResponsible'));
  for (let taken = 0; ; taken++) {
    const lines = [...own.lines.slice(0, end), ...more.slice(0, taken), ...own.lines.slice(end)];
    const { doc } = readDocument(lines.join('\n'));
    if (doc.textContent.length >= characters || taken === more.length) return doc;
  }
}

/** A report of the budget’s length, or the clean one called by `id` as it is. */
export function chosen(id: string | undefined): Node {
  const reports = cleanReports();
  const one = reports.find((report) => report.id === id);
  return one ? readDocument(one.lines.join('\n')).doc : lengthened(reports);
}

/** The same rules, each adding the milliseconds of its own checks to `spent`. */
function timed(spent: Map<string, number>): readonly Rule[] {
  return rules.map((rule) => {
    const check = rule.check as (...given: unknown[]) => unknown;
    const watched = (...given: unknown[]) => {
      const start = performance.now();
      const said = check.apply(rule, given);
      spent.set(rule.code, (spent.get(rule.code) ?? 0) + performance.now() - start);
      return said;
    };
    return { ...rule, check: watched } as Rule;
  });
}

/** Milliseconds: `wall` by the clock; `processor` of all threads, collecting garbage and compiling included. */
type Cost = { readonly wall: number; readonly processor: number };

/** One check of new nodes without a memory: nothing of an earlier check is at hand. */
function once(json: unknown, schema: Node['type']['schema'], asked: readonly Rule[]): Cost {
  const doc = Node.fromJSON(schema, json);
  const env = sampleEnv({ year: '2026', unit: 'yes', ledger: 'yes' });
  const used = process.cpuUsage();
  const start = performance.now();
  checkReport(doc, env, undefined, asked);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(used);
  return { wall, processor: (user + system) / 1000 };
}

/**
 * `[--report ID] [--runs N]` (1,500). Exits with 1 when the median of processor time is above the budget in every batch:
 * what else the machine does makes a batch slower, never faster.
 */
export function run(args: string[]): void {
  const after = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const runs = Number(after('--runs') ?? 1500);
  const doc = chosen(after('--report'));
  const json = doc.toJSON();
  const { schema } = doc.type;
  for (let i = 0; i < warmUp; i++) once(json, schema, rules);
  const times = Array.from({ length: runs }, () => once(json, schema, rules));
  const bare = Array.from({ length: comparing }, () => once(json, schema, []));
  const spent = new Map<string, number>();
  const watched = timed(spent);
  const perRun = new Map<string, number[]>();
  for (let i = 0; i < comparing; i++) {
    spent.clear();
    once(json, schema, watched);
    for (const [code, ms] of spent) perRun.set(code, [...(perRun.get(code) ?? []), ms]);
  }
  const medians = [...perRun].map(([code, all]) => [code, quantile(all, 0.5)] as const);
  const line = (costs: readonly Cost[], of: keyof Cost) => {
    const values = costs.map((cost) => cost[of]);
    return `p50 ${quantile(values, 0.5).toFixed(2)} ms, p95 ${quantile(values, 0.95).toFixed(2)} ms`;
  };
  // Judged by processor time: other work on the machine stretches the clock's, and no thread's goes uncounted.
  const ofBatches = Array.from({ length: Math.ceil(runs / batch) }, (_, i) =>
    quantile(
      times.slice(i * batch, (i + 1) * batch).map(({ processor }) => processor),
      0.5,
    ),
  );
  const p50 = Math.min(...ofBatches);
  console.log(
    `${doc.textContent.length} characters, ${doc.childCount} blocks, ${rules.length} rules, ${runs} runs`,
  );
  console.log(`whole report, nothing remembered: ${line(times, 'wall')}`);
  console.log(`  processor time of all threads: ${line(times, 'processor')}`);
  const spread = [0, 0.25, 0.5, 0.75, 1].map((q) => quantile(ofBatches, q).toFixed(2)).join(', ');
  console.log(`  p50 in batches of ${batch}, least, quartiles and most of ${ofBatches.length}: ${spread} ms`);
  console.log(`reading alone, no rules: ${line(bare, 'wall')}; processor ${line(bare, 'processor')}`);
  const dearest = medians.sort((a, b) => b[1] - a[1]).slice(0, 10);
  console.log(`rules together: ${medians.reduce((sum, [, ms]) => sum + ms, 0).toFixed(2)} ms`);
  for (const [code, ms] of dearest) console.log(`  ${code.padEnd(4)} ${ms.toFixed(3)} ms`);
  console.log(
    `budget: p50 of processor time in the quietest batch at most ${budget} ms: ${p50.toFixed(2)} ms, ${p50 <= budget ? 'kept' : 'NOT kept'}`,
  );
  if (p50 > budget) process.exitCode = 1;
}
