import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractClaims } from '@/lib/text/extract-claims';
import { readClaims } from '@/lib/text/read-claims';
import type { Passage, Relation } from '@/lib/text/relation';
import { relationsAcross } from '@/lib/text/relations-across';
import { relationsWithin } from '@/lib/text/relations-within';
import { compare } from './claims-compare';
import { GOLD, REPORTS, SETS, SHARED } from './claims-sets';

/** Written for this bench; stands in where the reports are absent. */
const SAMPLE = `青禾镇全年开展法治培训12次，参训干部约640人次；受理群众诉求318件，办结309件，办结率97.2%。
排查安全隐患四十六处，已整改四十四处，剩余两处限期整改。发放宣传资料1.2万余份，解答咨询三百余人次。
“八五”普法进入收官之年，各村建成法治广场一个、宣传长廊两条，覆盖率超过95%，群众满意度提升2.3个百分点。
`;

/**
 * `--score` compares with the hand-made gold sets; without it the extractor's speed and linearity are printed and
 * set beside its peers' on the same text.
 */
export async function run(args: string[]): Promise<void> {
  if (args.includes('--score')) {
    score();
    return;
  }
  speed();
  const text = corpus();
  await compare(text, 1e9 / nanosecondsPerChar(extractClaims, text));
}

function corpus(): string {
  const files = REPORTS.map((name) => path.join(SHARED, 'reports', `${name}.txt`));
  return files.every((file) => existsSync(file))
    ? files.map((file) => readFileSync(file, 'utf8')).join('\n')
    : SAMPLE;
}

function speed(): void {
  const text = corpus();
  for (const [name, read] of [
    ['extractClaims', extractClaims],
    ['readClaims', readClaims],
  ] as const) {
    for (let i = 0; i < 30; i++) read(text);
    const perChar = [1, 10, 50, 200].map((times) => ({
      times,
      ns: nanosecondsPerChar(read, text.repeat(times)),
    }));
    const [one, , , many] = perChar.map((p) => p.ns);
    console.log(`${name}: ${text.length} characters, ${read(text).length} claims`);
    for (const { times, ns } of perChar)
      console.log(
        `  ×${String(times).padEnd(4)} ${ns.toFixed(1)} ns/char  ${(1000 / ns).toFixed(1)} million chars/s`,
      );
    console.log(`  time per character ×200 / ×1: ${((many ?? 0) / (one ?? 1)).toFixed(2)}`);
  }
}

/** The best of several runs, each long enough for the clock. */
function nanosecondsPerChar(read: (text: string) => unknown, text: string): number {
  const rounds = Math.max(1, Math.ceil(400_000 / text.length));
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 7; i++) {
    const start = process.hrtime.bigint();
    for (let k = 0; k < rounds; k++) read(text);
    best = Math.min(best, Number(process.hrtime.bigint() - start) / rounds / text.length);
  }
  return best;
}

function score(): void {
  const scorer = path.join(GOLD, 'score-claims.mjs');
  if (!existsSync(scorer)) {
    console.log('gold sets not found beside the project: nothing to score');
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'claims-'));
  for (const set of SETS) {
    const lines = set.docs.flatMap((doc) =>
      extractClaims(readFileSync(path.join(set.folder, `${doc}.txt`), 'utf8')).map((c) =>
        JSON.stringify({ doc, ...c }),
      ),
    );
    const predicted = path.join(folder, 'predicted.jsonl');
    writeFileSync(predicted, lines.join('\n'));
    const flags = [path.join(GOLD, set.gold), predicted, '--docs', set.folder, '--errors'];
    console.log(`${set.name}\n${execFileSync(process.execPath, [scorer, ...flags], { encoding: 'utf8' })}`);
  }
  rmSync(folder, { recursive: true });
  scoreRelations();
}

type GoldRelation = {
  id: string;
  doc: string;
  kind: string;
  verdict: string;
  spans: { start: number }[];
  note: string;
};
type Located = { doc: string; relation: Relation; key: string; words: string };

function scoreRelations(): void {
  const gold = JSON.parse(readFileSync(path.join(GOLD, 'relations.json'), 'utf8')) as GoldRelation[];
  const found = REPORTS.flatMap(locate);
  const left = new Set(found);
  let right = 0;
  for (const want of gold) {
    const key = want.spans
      .map((s) => s.start)
      .sort((a, b) => a - b)
      .join();
    const same = found.filter((f) => f.doc === want.doc && f.key === key && left.has(f));
    const hit = same.find((f) => f.relation.kind === want.kind) ?? same[0];
    if (hit) left.delete(hit);
    if (hit?.relation.verdict === want.verdict) right++;
    else
      console.log(
        `WRONG ${want.id} ${want.kind} ${want.verdict} <> ${hit ? hit.relation.verdict : 'not found'}: ${want.note}`,
      );
  }
  for (const extra of left)
    console.log(`EXTRA ${extra.doc} ${extra.relation.kind} ${extra.relation.verdict} ${extra.words}`);
  console.log(`relations: ${right} of ${gold.length} with the gold verdict, ${left.size} extra`);
}

/** All relations of one report, its lines taken as paragraphs, with offsets into the file. */
function locate(doc: string): Located[] {
  const text = readFileSync(path.join(SHARED, 'reports', `${doc}.txt`), 'utf8');
  let at = 0;
  const passages: (Passage & { start: number })[] = [];
  for (const line of text.split('\n')) {
    passages.push({ text: line, claims: readClaims(line), start: at });
    at += line.length + 1;
  }
  const within = passages.flatMap((passage, index) =>
    relationsWithin(passage).map((r) => ({ ...r, spans: r.spans.map((s) => ({ ...s, passage: index })) })),
  );
  return [...within, ...relationsAcross(passages)].map((relation) => {
    const claims = relation.spans.map((s) => {
      const passage = passages[s.passage];
      const claim = passage?.claims[s.claim];
      return { start: (passage?.start ?? 0) + (claim?.start ?? 0), text: claim?.text ?? '' };
    });
    const key = claims
      .map((c) => c.start)
      .sort((a, b) => a - b)
      .join();
    return { doc, relation, key, words: `${claims.map((c) => c.text).join(' ')} | ${relation.calc}` };
  });
}
