import { leafMark } from '@/lib/schema/block-text';
import type { At } from './diagnostic';
import type { BlockFacts } from './facts/block-facts';
import type { ReportFacts } from './facts/report-facts';
import { givesCause, type Item, itemsIn, subjectsIn, unanswered } from './facts/shortcomings';

/** Words of the report and where they stand; a place to fill in reads 【填写】. */
export type Quote = { readonly at: At; readonly words: string };

/**
 * What the plan has for a shortcoming: an item of it; nothing, and the rule on alignment says so at `at`; or it
 * cannot be told (no known field of work, no words in common).
 */
export type Measure =
  | ({ readonly kind: 'item' } & Quote)
  | { readonly kind: 'none'; readonly at: At }
  | { readonly kind: 'unclear' };

/** A shortcoming with its cause and the item of the plan that answers it. */
export type TriangleRow = {
  readonly shortcoming: Quote;
  /** Of this item, or one given for the whole part; null where none is written. */
  readonly cause: Quote | null;
  readonly measure: Measure;
};

const readable = (words: string): string => words.replaceAll(leafMark, '【填写】');

/** A run of text within one block. */
type Stretch = { readonly block: BlockFacts; readonly from: number; readonly to: number };

/** An item and all that is said under it, down to the next one. */
type Piece = { readonly item: Item; readonly stretches: readonly Stretch[] };

const textOf = ({ block, from, to }: Stretch): string => block.text.slice(from, to);

/** Where an item’s own text begins: its numeral and 一是 included. */
function startOf(block: BlockFacts, { from }: Item): number {
  const lead = /(?:[一二三四五六七八九]是|[（(][^（()）]{1,2}[）)]|[\d０-９]{1,2}[.．、])$/.exec(
    block.text.slice(0, from),
  );
  return lead ? lead.index : from;
}

/** The items to be set side by side: sub-headings where there are any, else those of the lists in the text. */
const outermost = (blocks: readonly BlockFacts[]): ((block: BlockFacts) => readonly Item[]) => {
  const levels = blocks.flatMap(({ level }) => (level !== null && level > 1 ? [level] : []));
  const top = levels.length > 0 ? Math.min(...levels) : null;
  return (block) => (top === null ? itemsIn(block) : block.level === top ? itemsIn(block) : []);
};

/** Splits a part into its items; `rest` is what stands before the first. */
function pieces(blocks: readonly BlockFacts[]): { readonly pieces: Piece[]; readonly rest: Stretch[] } {
  const itemsOf = outermost(blocks);
  const rest: Stretch[] = [];
  const found: { item: Item; stretches: Stretch[] }[] = [];
  for (const block of blocks) {
    if (block.level === 1 && block.head?.to === block.text.length) continue;
    const items = itemsOf(block);
    const starts = items.map((item) => startOf(block, item));
    const before = starts[0] ?? block.text.length;
    if (before > 0) {
      const stretch = { block, from: block.level === 1 ? (block.head?.to ?? 0) : 0, to: before };
      (found[found.length - 1]?.stretches ?? rest).push(stretch);
    }
    items.forEach((item, i) => {
      const to = starts[i + 1] ?? block.text.length;
      found.push({ item, stretches: [{ block, from: starts[i] ?? 0, to }] });
    });
  }
  return { pieces: found, rest };
}

const marker = /^(?:究其原因|(?:主要|其)?(?:是)?(?:主要)?原因(?:主要)?)(?:是|在于|为|有)?[，：]?/;

/** The cause that a stretch gives: the sentence, or the part of it up to ；, a heading’s own words never. */
function causeIn({ block, from, to }: Stretch): Quote | null {
  const start = Math.max(from, block.level !== null ? (block.head?.to ?? 0) : 0);
  for (const sentence of block.sentences) {
    const first = Math.max(sentence.from, start);
    const last = Math.min(sentence.to, to);
    if (first >= last) continue;
    let at = first;
    for (const clause of block.text.slice(first, last).split(/(?<=；)/)) {
      if (givesCause(clause)) return quoteCause(block, at, clause);
      at += clause.length;
    }
  }
  return null;
}

/** From the clause that gives the cause to the end; 一是 and the shortcoming itself are left out. */
function quoteCause(block: BlockFacts, start: number, words: string): Quote {
  let skipped = 0;
  let before = 0;
  for (const part of words.split(/(?<=，)/)) {
    if (givesCause(part)) {
      // 人员流动频繁，制约着…: what constrains stands in front.
      if (part.startsWith('制约')) skipped -= before;
      break;
    }
    before = part.length;
    skipped += before;
  }
  const told = words.slice(skipped).replace(/[。；]$/, '');
  const from = start + skipped;
  return {
    at: { block: block.id, from, to: from + told.length },
    words: readable(told.replace(marker, '') || told),
  };
}

const forAll = /(?:以上|上述|这些|这几)[^。，]{0,8}(?:问题|不足|情况|方面)|^究其/;

/** A cause told before the first item, or behind the last one of all of them. */
function commonCause(rest: readonly Stretch[], all: readonly Piece[]): Quote | null {
  for (const stretch of rest) {
    const cause = causeIn(stretch);
    if (cause) return cause;
  }
  const [last] = [...(all[all.length - 1]?.stretches ?? [])].reverse();
  return last && forAll.test(textOf(last).trim()) ? causeIn(last) : null;
}

/** Pairs of characters that say nothing about what an item is about. */
const idle = new Set(
  '工作 建设 法治 政府 不够 不足 进一 一步 加强 有待 提高 提升 还需 需要 不强 落实 推进 开展 我镇 水平 机制'.split(
    ' ',
  ),
);

const hanOf = (words: string): string => words.replace(/[^\p{Script=Han}]+/gu, '');

function pairs(words: string): readonly string[] {
  const han = hanOf(words);
  const found = new Set<string>();
  for (let i = 0; i + 1 < han.length; i++) found.add(han.slice(i, i + 2));
  return [...found].filter((pair) => !idle.has(pair));
}

const shared = (own: readonly string[], other: string | readonly string[]): number =>
  own.filter((one) => other.includes(one)).length;

/** The fields of work that some words speak of, and their Chinese characters. */
type Told = { readonly fields: readonly string[]; readonly han: string };

const toldBy = (words: string): Told => ({ fields: subjectsIn(words), han: hanOf(words) });

/** An item of the plan: what its own words say, and what is said in all. */
type Answer = { readonly item: Item; readonly own: Told; readonly all: Told };

const answerOf = ({ item, stretches }: Piece): Answer => ({
  item,
  own: toldBy(item.words),
  all: toldBy(stretches.map(textOf).join('')),
});

/** So many pairs of characters in common make two items speak of one thing where no field of work tells. */
const enoughPairs = 2;

/** The item of the plan that speaks of the same thing as `words`, the nearest in words first. */
function answering(words: string, plan: readonly Answer[]): Quote | null {
  const own = subjectsIn(words);
  const ownPairs = pairs(words);
  let best: { readonly item: Item; readonly score: number } | null = null;
  for (const answer of plan) {
    const fields = shared(own, answer.all.fields);
    const told = shared(ownPairs, answer.own.han);
    if (fields === 0 && told < enoughPairs) continue;
    const score = 4 * shared(own, answer.own.fields) + fields + 2 * told + shared(ownPairs, answer.all.han);
    if (!best || score > best.score) best = { item: answer.item, score };
  }
  return best && quote(best.item);
}

const quote = ({ words, ...at }: Item): Quote => ({ at, words: readable(words) });

function readTriangle(lacking: readonly BlockFacts[], plan: readonly BlockFacts[]): readonly TriangleRow[] {
  const { pieces: shortcomings, rest } = pieces(lacking);
  const measures = pieces(plan).pieces.map(answerOf);
  const open = unanswered(lacking, plan);
  const common = commonCause(rest, shortcomings);
  return shortcomings.map(({ item, stretches }): TriangleRow => {
    const gap = open.find(({ block, from }) =>
      stretches.some((own) => own.block.id === block && own.from <= from && from < own.to),
    );
    const found = gap ? null : answering(item.words, measures);
    const cause = stretches.reduce<Quote | null>((known, stretch) => known ?? causeIn(stretch), null);
    return {
      shortcoming: quote(item),
      cause: cause ?? common,
      measure: gap
        ? { kind: 'none', at: quote(gap).at }
        : found
          ? { kind: 'item', ...found }
          : { kind: 'unclear' },
    };
  });
}

const known = new WeakMap<
  readonly BlockFacts[],
  { readonly plan: readonly BlockFacts[]; readonly rows: readonly TriangleRow[] }
>();

const none: readonly never[] = [];

/**
 * Problem, cause and measure: a row for each item of the part on shortcomings, in its order. Read only when it is
 * looked at, and anew only when the blocks of one of the two parts are no longer the same.
 */
export function triangle({ contents }: Pick<ReportFacts, 'contents'>): readonly TriangleRow[] {
  const lacking = contents.get('shortcomings') ?? none;
  const plan = contents.get('plan') ?? none;
  const before = known.get(lacking);
  if (before?.plan === plan) return before.rows;
  const rows = readTriangle(lacking, plan);
  known.set(lacking, { plan, rows });
  return rows;
}
