// `npm run bench -- keystroke`: main-thread time per keystroke in the built editor, in a real Chromium.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CDPSession, chromium, type Page } from '@playwright/test';
import { startShibao } from '../e2e/shibao-server';
import { longReport, longReportLedger } from './long-report';

const budget = 8;
const account = { name: '周明岚', username: 'bench', password: 'qing-he-zhen-2026' };
const unit = {
  name: '青禾镇',
  level: 'town',
  organ: '青禾镇人民政府',
  superiors: ['云川县', '临江市'],
  recipients: ['中共云川县委', '云川县人民政府'],
  villages: [],
  shortNames: [],
};

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? 0;

const chromiumPath = (): string | undefined =>
  process.env.CHROMIUM_PATH ??
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

async function setUp(page: Page, origin: string, setupLink: string): Promise<void> {
  const token = new URL(setupLink).searchParams.get('token');
  await page.goto(setupLink);
  const done = await page.request.post(`${origin}/api/setup`, {
    headers: { origin },
    data: { token, account, unit, sample: 'no' },
  });
  if (!done.ok()) throw new Error(`set-up failed: ${await done.text()}`);
}

async function createReport(page: Page, origin: string, blocks: number): Promise<string> {
  const doc = longReport(blocks);
  const made = await page.request.post(`${origin}/api/reports`, {
    headers: { origin },
    data: { kind: 'document', year: 2026, title: `${blocks} 段`, doc: doc.toJSON(), losses: [] },
  });
  if (!made.ok()) throw new Error(`no report was made: ${await made.text()}`);
  return ((await made.json()) as { id: string }).id;
}

/** Puts the facts that the long reports are linked to into the ledger; the editor of `report` asks for its address. */
async function fillLedger(page: Page, origin: string, report: string): Promise<void> {
  const asked = page.waitForResponse((answer) => /\/api\/ledgers\/[^/]+\/\d+$/.test(answer.url()));
  await page.goto(`${origin}/reports/${report}`);
  const { pathname } = new URL((await asked).url());
  const filled = await page.request.post(`${origin}${pathname}/changes`, {
    headers: { origin },
    data: { changes: longReportLedger.map((fact) => ({ kind: 'add', fact })) },
  });
  if (!filled.ok()) throw new Error(`the ledger was not filled: ${await filled.text()}`);
}

/** Seconds of the main thread so far: `script` JavaScript alone, `task` whole tasks with style, layout, paint. */
type Spent = { readonly script: number; readonly task: number };

async function spent(cdp: CDPSession): Promise<Spent> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { script: value('ScriptDuration'), task: value('TaskDuration') };
}

/** Milliseconds per character. */
type Cost = { readonly script: number; readonly task: number };

/** `stroke`: up to the painted frame, as the typist waits for it; `whole`: up to the next character. */
type Strokes = { readonly stroke: readonly Cost[]; readonly whole: readonly Cost[] };

const words = '全年开展联合检查64次，发现隐患127处，整改119处，整改率93.7%。';

/** Resolves when the next frame has been painted. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));

/** What one act and what `wait` lets happen after it cost the main thread. */
async function cost(cdp: CDPSession, act: () => Promise<void>, wait: () => Promise<void>): Promise<Cost> {
  const before = await spent(cdp);
  await act();
  await wait();
  const after = await spent(cdp);
  return { script: (after.script - before.script) * 1000, task: (after.task - before.task) * 1000 };
}

/** Types in the middle of the report. What measuring itself costs is measured without typing and taken off. */
async function measure(page: Page, cdp: CDPSession, strokes: number): Promise<Strokes> {
  const paragraphs = page.locator('.sb-text > .sb-p');
  await paragraphs.nth(Math.floor((await paragraphs.count()) / 2)).click();
  await page.keyboard.press('End');
  await page.waitForTimeout(2000);
  const series = async (act: (i: number) => Promise<void>, wait: () => Promise<void>, count: number) => {
    const costs: Cost[] = [];
    for (let i = 0; i < count; i++) costs.push(await cost(cdp, () => act(i), wait));
    return costs;
  };
  const net = async (wait: () => Promise<void>): Promise<Cost[]> => {
    const empty = await series(async () => {}, wait, 30);
    const costs = await series(
      (i) => page.keyboard.insertText(words.charAt(i % words.length)),
      wait,
      strokes,
    );
    const own = (part: keyof Cost) =>
      quantile(
        empty.map((one) => one[part]),
        0.5,
      );
    return costs.map(({ script, task }) => ({
      script: Math.max(0, script - own('script')),
      task: Math.max(0, task - own('task')),
    }));
  };
  const stroke = await net(() => painted(page));
  await page.waitForTimeout(2000);
  return { stroke, whole: await net(() => page.waitForTimeout(100)) };
}

async function measureReport(origin: string, signedIn: Page, id: string, strokes: number) {
  const page = await signedIn.context().newPage();
  const cdp = await page.context().newCDPSession(page);
  // Processor time of the thread, so that other work on the machine counts less.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${origin}/reports/${id}`);
  await page.locator('.sb-text').waitFor();
  await page.waitForTimeout(2500);
  const measured = await measure(page, cdp, strokes);
  await page.close();
  return measured;
}

/** `--strokes N` (200). Prints p50 and p95 and the ratio to a short report; exits with 1 above the budget. */
export async function run(args: string[]): Promise<void> {
  if (!existsSync('dist/serve.mjs')) throw new Error('build first: npm run build');
  const at = args.indexOf('--strokes');
  const strokes = at < 0 ? 200 : Number(args[at + 1]);
  const folder = mkdtempSync(path.join(tmpdir(), 'shibao-bench-'));
  const server = await startShibao(3199, folder);
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    if (server.setupLink) await setUp(page, server.origin, server.setupLink);
    const shortReport = await createReport(page, server.origin, 50);
    await fillLedger(page, server.origin, shortReport);
    const short = await measureReport(server.origin, page, shortReport, strokes);
    const long = await measureReport(
      server.origin,
      page,
      await createReport(page, server.origin, 1000),
      strokes,
    );
    report(short, long);
  } finally {
    await browser.close();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(short: Strokes, long: Strokes): void {
  const line = (costs: readonly Cost[], part: keyof Cost) => {
    const values = costs.map((one) => one[part]);
    return `p50 ${quantile(values, 0.5).toFixed(1)}, p95 ${quantile(values, 0.95).toFixed(1)}`;
  };
  console.log('milliseconds of the main thread per character typed, all rules on');
  for (const [name, { stroke, whole }] of Object.entries({ '50 blocks': short, '1,000 blocks': long })) {
    console.log(
      `${name}: key to frame, script ${line(stroke, 'script')}; with layout and paint ${line(stroke, 'task')}`,
    );
    console.log(
      `  ten a second, panels and saving included: script ${line(whole, 'script')}; all ${line(whole, 'task')}`,
    );
  }
  const median = ({ stroke }: Strokes) =>
    quantile(
      stroke.map(({ script }) => script),
      0.5,
    );
  const p95 = quantile(
    long.stroke.map(({ script }) => script),
    0.95,
  );
  const verdict = p95 <= budget ? 'kept' : 'NOT kept';
  console.log(
    `script, 1,000 to 50 blocks: ${(median(long) / median(short)).toFixed(2)}; p95 at most ${budget} ms: ${verdict}`,
  );
  if (p95 > budget) process.exitCode = 1;
}
