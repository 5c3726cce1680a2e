// `npm run bench -- keystroke-check`: the checker's main-thread time for one keystroke, all rules on.
import { Fragment, type Node } from 'prosemirror-model';
import { checkReport } from '@/lib/checker/check-report';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { newMemory } from '@/lib/checker/memory';
import { longReport, longReportLedger } from './long-report';

/** The document after one typed character in block `index`: a new node there, every other one the same object. */
function typeIn(made: Node, index: number, stroke: number): Node {
  const block = made.child(index);
  const typed = Fragment.from(block.type.schema.text('法治政府建设'.charAt(stroke % 6)));
  return made.copy(made.content.replaceChild(index, block.copy(block.content.append(typed))));
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.floor(q * (sorted.length - 1))] ?? 0;

/** Milliseconds per keystroke, sorted: paragraphs are typed in one after the other, as a writer would. */
function measure(blocks: number, strokes: number): { times: number[]; characters: number; first: number } {
  const env = { ...sampleEnv({ year: '2026', unit: 'yes' }), ledger: longReportLedger };
  const memory = newMemory();
  let now = longReport(blocks);
  const start = performance.now();
  checkReport(now, env, memory);
  const first = performance.now() - start;
  const times: number[] = [];
  const paragraphs = now.children.flatMap((child, i) => (child.type.name === 'paragraph' ? [i] : []));
  for (let stroke = 0; stroke < strokes; stroke++) {
    const index = paragraphs[Math.floor(stroke / 25) % paragraphs.length] ?? 1;
    if (stroke % 25 === 0) now = takeBack(now, index);
    now = typeIn(now, index, stroke);
    const begin = performance.now();
    checkReport(now, env, memory);
    times.push(performance.now() - begin);
  }
  return { times: times.slice(strokes / 4).sort((a, b) => a - b), characters: now.textContent.length, first };
}

/** Takes back what the strokes added to a paragraph, so that paragraphs keep their length. */
function takeBack(made: Node, index: number): Node {
  const block = made.child(index);
  const end = block.textContent.lastIndexOf('。') + 1;
  return made.copy(made.content.replaceChild(index, block.cut(0, end)));
}

export function run(args: string[]): void {
  const strokes = Number(args[0] ?? 2000);
  measure(200, 500);
  const results = [50, 1000].map((blocks) => ({ blocks, ...measure(blocks, strokes) }));
  for (const { blocks, times, characters, first } of results)
    console.log(
      `${blocks} blocks (${characters} characters): first check ${first.toFixed(1)} ms, ` +
        `keystroke p50 ${quantile(times, 0.5).toFixed(3)} ms, p95 ${quantile(times, 0.95).toFixed(3)} ms`,
    );
  const [small, large] = results.map(({ times }) => quantile(times, 0.5));
  const [small95, large95] = results.map(({ times }) => quantile(times, 0.95));
  console.log(
    `ratio 1000 to 50 blocks: p50 ${((large ?? 0) / (small ?? 1)).toFixed(2)}, p95 ${((large95 ?? 0) / (small95 ?? 1)).toFixed(2)}`,
  );
  console.log(`budget: p95 at most 8 ms, ratio at most 1.5`);
}
