import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sequentialIds } from '@/lib/base/id';
import { buildFact } from '@/lib/evidence/build-fact';
import { candidates, indexLedger } from '@/lib/evidence/candidates';
import { documentClaims } from '@/lib/evidence/document-claims';
import { isWronglyCertain, type Matched, matchSpec, rankOf } from '@/lib/evidence/testing/match-spec';
import { schema } from '@/lib/schema/schema';
import { loadSample } from '@/lib/server/templates/load-sample';

const root = path.join(import.meta.dirname, '..');

/** Numbers that the sample leaves without a link on purpose, though its ledger proves them. */
const provable: Readonly<Record<string, string>> = {
  采纳19条: 'F13',
  出动执法人员312人次: 'F16',
  上网公示执法信息81条: 'F20',
  '办理县、镇人大代表建议9件': 'F26',
  讲授法治课2次: 'F33',
};

const leftOpen = (words: string): string | null =>
  Object.entries(provable).find(([end]) => words.endsWith(end))?.[1] ?? null;

/** The sample report with its links taken off, matched against its ledger; the links are what is right. */
async function sampleMatched(): Promise<readonly Matched[]> {
  const sample = await loadSample(path.join(root, 'templates/sample'), sequentialIds());
  if (!sample.ok) throw new Error(JSON.stringify(sample.error));
  const { thisYear, ledger } = sample.value;
  const index = indexLedger(ledger);
  return documentClaims(thisYear.doc).flatMap(({ words, links }) =>
    words.map((around) => {
      const { start, end, text } = around.claim;
      const link = links.find(({ from, to }) => from < end && start < to);
      return {
        words: `${around.near}${text}`,
        fact: link?.fact ?? leftOpen(`${around.near}${text}`),
        found: candidates({ ...around, linked: [] }, index),
      };
    }),
  );
}

const percent = (part: number, whole: number): string => `${((part / Math.max(1, whole)) * 100).toFixed(1)}%`;

function print(name: string, all: readonly Matched[]): void {
  const pairs = all.filter(({ fact }) => fact !== null);
  const within = (most: number) => pairs.filter((pair) => rankOf(pair) >= 0 && rankOf(pair) < most).length;
  const certain = all.filter(({ found }) => found[0]?.certain);
  const wrong = certain.filter(isWronglyCertain);
  const covered = pairs.filter(({ found }) => found[0]?.certain).length;
  console.log(
    [
      name.padEnd(26),
      `${pairs.length} pairs, ${all.length - pairs.length} without proof`,
      `rank 1 ${percent(within(1), pairs.length)}`,
      `rank 3 ${percent(within(3), pairs.length)}`,
      `certain ${percent(covered, pairs.length)}`,
      `precision ${certain.length === 0 ? '—' : percent(certain.length - wrong.length, certain.length)}`,
    ].join('  '),
  );
  for (const one of all) {
    const best = one.found[0];
    if (isWronglyCertain(one)) console.log(`  WRONG ${one.words} → ${best?.fact.indicator}`);
    if (one.fact === null) continue;
    if (rankOf(one) !== 0)
      console.log(
        `  RANK ${rankOf(one) + 1 || 'none'}: ${one.words} (${one.fact}) → ${best?.fact.indicator ?? 'nothing'}`,
      );
    else if (!best?.certain) console.log(`  not certain: ${one.words} → ${best?.fact.indicator}`);
  }
}

/** Time per claim against a ledger of 2000 facts, the index built once. */
function speed(): void {
  const names = ['矛盾纠纷', '信访事项', '行政处罚', '法治宣传', '安全隐患', '合同', '执法检查', '应急演练'];
  const units = ['件', '次', '人次', '处', '份', '场', '名', '条'];
  const facts = Array.from({ length: 2000 }, (_, i) =>
    buildFact({
      id: `F${i}`,
      indicator: `第${i}村${names[i % 8]}${['受理', '办结', '整改', '审查', '检查'][i % 5]}数`,
      value: (i * 37) % 400,
      unit: units[i % 8] ?? '件',
    }),
  );
  const text = Array.from(
    { length: 200 },
    (_, i) => `受理${names[i % 8]}${(i * 7) % 400}${units[i % 8]}，办结。`,
  ).join('');
  const paragraph = schema.nodes.paragraph.create({ id: 'b2' }, schema.text(text));
  const title = schema.nodes.title.create({ id: 'b1' }, schema.text('题'));
  const [block] = documentClaims(schema.nodes.doc.create(null, [title, paragraph]));
  const claims = block?.words ?? [];
  const begun = performance.now();
  const index = indexLedger(facts);
  const indexed = performance.now();
  for (const around of claims) candidates(around, index);
  const done = performance.now();
  console.log(
    `2000 facts indexed in ${(indexed - begun).toFixed(0)} ms; ${claims.length} claims matched in ` +
      `${(done - indexed).toFixed(0)} ms, ${(((done - indexed) / Math.max(1, claims.length)) * 1000).toFixed(0)} µs each`,
  );
}

/** How well figures find the facts that prove them: on the specs, and on the sample report without its links. */
export async function run(): Promise<void> {
  const folder = path.join(root, 'lib/evidence/specs');
  const specs = readdirSync(folder).map((file) => ({
    file,
    spec: JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
  }));
  for (const { file, spec } of specs) print(file, matchSpec(spec));
  print(
    'all specs',
    specs.flatMap(({ spec }) => matchSpec(spec)),
  );
  print(
    'all specs, before linked',
    specs.flatMap(({ spec }) => matchSpec(spec, 'linked')),
  );
  print('sample report', await sampleMatched());
  speed();
}
