import { chineseOrdinal } from '@/lib/schema/numbering';
import type { BlockFacts } from '../facts/block-facts';
import { gathered } from '../facts/gathered';
import { matchesIn } from '../matches-in';
import type { Draft, Rule } from '../rule';

type Item = {
  readonly block: BlockFacts;
  readonly n: number;
  readonly from: number;
  readonly to: number;
};

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const item = /(?<![第不唯万统同之单专之])([一二三四五六七八九十])是(?!否|非|、|\1)/g;

/** The 一是、二是 of the blocks that begin a clause or a list; a heading is a null before its own. */
const itemsOf = gathered((block: BlockFacts): readonly (Item | null)[] => {
  const items = matchesIn(block, item).map((match) => ({
    block,
    n: ordinals.indexOf(match[1] ?? '') + 1,
    from: match.index,
    to: match.index + match[0].length,
  }));
  return block.level === null ? items : [null, ...items];
});

/** The items of the report in runs: a list may go over several paragraphs, but not over a heading. */
function runsOf(blocks: readonly BlockFacts[]): readonly (readonly Item[])[] {
  const runs: Item[][] = [];
  let run: Item[] = [];
  for (const found of itemsOf(blocks)) {
    if (found) run.push(found);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run];
}

function wrongIn(now: Item, before: Item | undefined, next: Item | undefined): string | null {
  const here = chineseOrdinal(now.n);
  // Only where the next follows in order: 二是二 and the like stand alone.
  if (
    !before &&
    now.n === 2 &&
    next?.n === 3 &&
    !/一[是、，：]|首先/.test(now.block.plain.slice(0, now.from))
  )
    return '从“二是”开始，缺“一是”。';
  if (now.n === 1) return next && next.n > 1 ? null : '只有“一是”，没有“二是”。';
  if (!before || now.n === before.n + 1) return null;
  if (now.n === before.n) return `“${here}是”重复。`;
  const missing = chineseOrdinal(before.n + 1);
  return `“${chineseOrdinal(before.n)}是”之后是“${here}是”，缺“${missing}是”。`;
}

const lists = [
  /(?<=^|[，。；：])第([一二三四五六七八九十])[，、](?!第)/g,
  /(?<=^|[，。；：])其([一二三四五六七八九])[，、是](?!其)/g,
];

/** 第一，…第三， and 其一，…其三， within one paragraph. */
const wrongLists = gathered((block: BlockFacts): readonly Draft[] =>
  lists.flatMap((pattern) => {
    const items = matchesIn(block, pattern);
    return items.flatMap((match, i): Draft[] => {
      const n = ordinals.indexOf(match[1] ?? '') + 1;
      const before = ordinals.indexOf(items[i - 1]?.[1] ?? '') + 1;
      if (i === 0 || n === 1 || n <= before || n === before + 1) return [];
      const words = match[0].slice(0, 2);
      const from = match.index;
      const missing = `${words.charAt(0)}${chineseOrdinal(before + 1)}`;
      const what = `“${words.charAt(0)}${chineseOrdinal(before)}”之后是“${words}”，缺“${missing}”。`;
      return [{ at: { block: block.id, from, to: from + 2 }, words, what }];
    });
  }),
);

export const enumShi: Rule = {
  id: 'enum-shi',
  code: 'S08',
  kind: 'structure',
  glyph: '序',
  severity: 'warning',
  about: '“一是、二是、三是”缺了一项、重了一项，或者只有“一是”。',
  why: '列举不全，往往是删改时漏了一段。',
  how: '补上漏掉的一项，或者重排次序。',
  basis: null,
  reads: 'report',
  check: ({ blocks }) => [
    ...wrongLists(blocks),
    ...runsOf(blocks).flatMap((run) =>
      run.flatMap((now, i): Draft[] => {
        const what = wrongIn(now, run[i - 1], run[i + 1]);
        const at = { block: now.block.id, from: now.from, to: now.to };
        return what ? [{ at, words: now.block.text.slice(now.from, now.to), what }] : [];
      }),
    ),
  ],
};
