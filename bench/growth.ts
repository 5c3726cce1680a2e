// `npm run bench -- growth`: how the time grows with the text, where the text is made to tempt a reader to look far ahead.
import { checkReport } from '@/lib/checker/check-report';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { buildFact } from '@/lib/evidence/build-fact';
import { candidates, indexLedger } from '@/lib/evidence/candidates';
import { claimWords } from '@/lib/evidence/claim-words';
import { doc, h1, p, title } from '@/lib/schema/build';
import { phrasePattern } from '@/lib/template/pack-phrases';
import { longRunOf, repeatingPieces } from '@/lib/text/examples/repeating-pieces';
import { extractClaims } from '@/lib/text/extract-claims';
import { readClaims } from '@/lib/text/read-claims';
import { relationsWithin } from '@/lib/text/relations-within';

/** Eight times the text: linear is 8, quadratic 64. */
const TIMES = 8;
const BUDGET = 24;

type Work = {
  readonly name: string;
  readonly length: number;
  readonly prepare: (text: string) => () => unknown;
};

const pattern = phrasePattern({ find: ['甲甲甲甲乙'], before: { not: ['甲乙'] }, after: { is: ['丙'] } });

const works: readonly Work[] = [
  { name: 'extractClaims', length: 20_000, prepare: (text) => () => extractClaims(text) },
  {
    name: 'relationsWithin',
    length: 5_000,
    prepare: (text) => {
      const passage = { text, claims: readClaims(text) };
      return () => relationsWithin(passage);
    },
  },
  {
    name: 'checkReport',
    length: 2_500,
    prepare: (text) => {
      const made = doc(title('青禾镇2026年报告'), h1('主要举措和成效'), p(text));
      return () => checkReport(made, sampleEnv({ ledger: 'yes' }));
    },
  },
];

/**
 * How the time grows where a text is eight times as long and made of one piece that tempts a reader to look far
 * ahead; then the words of a pack and the matching of numbers to a ledger the same way. Exits with 1 where one grows
 * beyond the budget.
 */
export function run(): void {
  for (const { name, length, prepare } of works) {
    const grown = repeatingPieces.map(([what, piece]) => {
      const small = least(prepare(longRunOf(piece, length)));
      const large = least(prepare(longRunOf(piece, length * TIMES)));
      return { what, large, ratio: large / small };
    });
    tell(`${name}, ${length} to ${length * TIMES} characters`, grown);
  }
  const words = (length: number) => {
    const text = '甲'.repeat(length);
    return () => text.match(pattern);
  };
  const large = least(words(200_000));
  tell('phrasePattern, 25000 to 200000 characters', [
    { what: 'beginnings of a phrase', large, ratio: large / least(words(25_000)) },
  ]);
  const many = least(matching(2_000));
  tell('candidates, 200 numbers, 250 to 2000 facts', [
    { what: 'facts', large: many, ratio: many / least(matching(250)) },
  ]);
}

function matching(count: number): () => unknown {
  const names = ['矛盾纠纷', '信访事项', '行政处罚', '法治宣传', '安全隐患'];
  const facts = Array.from({ length: count }, (_, i) =>
    buildFact({
      id: `F${i}`,
      indicator: `第${i}村${names[i % names.length]}受理数`,
      value: i % 400,
      unit: '件',
    }),
  );
  const text = Array.from({ length: 200 }, (_, i) => `受理${names[i % names.length]}${i + 1}件。`).join('');
  const all = claimWords(text, readClaims(text));
  return () => {
    const index = indexLedger(facts);
    return all.map((around) => candidates(around, index));
  };
}

/** The least of five runs, in milliseconds of the process. */
function least(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = process.hrtime.bigint();
    work();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return best;
}

function tell(
  name: string,
  grown: readonly { readonly what: string; readonly large: number; readonly ratio: number }[],
): void {
  console.log(name);
  const worst = [...grown].sort((a, b) => b.ratio - a.ratio).slice(0, 4);
  for (const { what, large, ratio } of worst)
    console.log(`  ${what.padEnd(26)} ${large.toFixed(2).padStart(8)} ms  ×${ratio.toFixed(1)}`);
  const over = grown.filter(({ ratio }) => ratio > BUDGET);
  if (over.length > 0) process.exitCode = 1;
  console.log(
    over.length === 0
      ? `  all within ×${BUDGET}`
      : `  over ×${BUDGET}: ${over.map(({ what }) => what).join(', ')}`,
  );
}
