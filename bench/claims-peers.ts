import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const FOLDER = path.join(import.meta.dirname, 'peers');
const require = createRequire(path.join(FOLDER, 'package.json'));

/** A tool that reads the same text; `read` may answer later. What each does with it is in `does`. */
export type Peer = { name: string; does: string; read: (text: string) => unknown };

/** A span that a peer takes for a quantity, `end` exclusive, with its value where it names one. */
export type PeerSpan = { start: number; end: number; value: number | null };

/** The peers' packages, installed at the first call; null, with a sentence said, where that cannot be done. */
export async function loadPeers(): Promise<{
  peers: Peer[];
  recognize: (text: string) => PeerSpan[];
} | null> {
  if (!installed()) return null;
  const recognizers = suite(await load('@microsoft/recognizers-text-suite'));
  const zhlint = (await load('zhlint')) as { run: (text: string, options: object) => unknown };
  const autocorrect = (await load('autocorrect-node')) as {
    lintFor: (text: string, name: string) => unknown;
  };
  const peers: Peer[] = [
    {
      name: 'autocorrect',
      does: 'spaces and punctuation, lintFor',
      read: (text) => autocorrect.lintFor(text, 'text.txt'),
    },
    {
      name: 'zhlint',
      does: 'spaces and punctuation, default rules',
      read: (text) => zhlint.run(text, { rules: { preset: 'default' } }),
    },
    { name: 'textlint', does: 'kernel with two spacing rules', read: await textlint() },
    {
      name: 'Recognizers-Text',
      does: 'numbers, percentages and units, zh-cn',
      read: (text) => recognizers(text),
    },
  ];
  return { peers, recognize: recognizers };
}

function installed(): boolean {
  if (existsSync(path.join(FOLDER, 'node_modules', 'zhlint'))) return true;
  try {
    console.log('installing the peers into bench/peers (about 130 MB, once)');
    const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
    execFileSync('npm', flags, { cwd: FOLDER, stdio: 'pipe' });
    return true;
  } catch {
    console.log('the peers could not be installed (npm ci in bench/peers needs the registry): not compared');
    return false;
  }
}

const load = (name: string): Promise<unknown> => import(pathToFileURL(require.resolve(name)).href);

/** The CommonJS export of a module that was imported. */
function exported<T>(module: unknown): T {
  let value = module;
  while (typeof value === 'object' && value !== null && 'default' in value) value = value.default;
  return value as T;
}

async function textlint(): Promise<(text: string) => Promise<unknown>> {
  const kernel = exported<{
    TextlintKernel: new () => { lintText: (t: string, o: object) => Promise<unknown> };
  }>(await load('@textlint/kernel'));
  const names = [
    'textlint-rule-zh-half-and-full-width-bracket',
    'textlint-rule-ja-space-between-half-and-full-width',
  ];
  const rules = await Promise.all(
    names.map(async (ruleId) => ({ ruleId, rule: exported<unknown>(await load(ruleId)) })),
  );
  const plugin = exported<unknown>(await load('@textlint/textlint-plugin-text'));
  const options = { filePath: 'report.txt', ext: '.txt', plugins: [{ pluginId: 'text', plugin }], rules };
  const linter = new kernel.TextlintKernel();
  return (text) => linter.lintText(text, options);
}

type Recognized = { start: number; end: number; resolution: { value?: string | null } | null };
type Recognizer = (text: string, culture: string) => Recognized[];

/** All its models for quantities over one text; of overlapping answers the longest stands. */
function suite(module: unknown): (text: string) => PeerSpan[] {
  const all = module as Record<string, Recognizer>;
  const models = ['Number', 'Percentage', 'Currency', 'Dimension', 'Age', 'Temperature'];
  return (text) => {
    const found = models.flatMap((model) => all[`recognize${model}`]?.(text, 'zh-cn') ?? []);
    found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    const kept: Recognized[] = [];
    for (const one of found) if (!kept.some((k) => one.start <= k.end && k.start <= one.end)) kept.push(one);
    return kept
      .sort((a, b) => a.start - b.start)
      .map(({ start, end, resolution }) => ({ start, end: end + 1, value: numberIn(resolution?.value) }));
  };
}

function numberIn(said: string | null | undefined): number | null {
  const value = Number.parseFloat(said ?? '');
  return Number.isFinite(value) ? value : null;
}
