import type { ReadClaim } from '@/lib/text/claim';
import type { BlockFacts } from './block-facts';
import { remember } from './remember';

/**
 * A stretch between 。； and the like that states quantities. `figures` names them by value and unit; `pairs` are the
 * pairs of characters of its words without the quantities, without what only says that something is meant or done.
 */
export type QuantifiedClause = {
  readonly block: string;
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly figures: string;
  readonly pairs: ReadonlySet<string>;
};

/** Words that tell a plan from its fulfilment, and those that stand with either. */
const tense =
  /计划|打算|预计|力争|争取|确保|拟|(?<![近即])将(?!近)|已经|已|共计|共|累计|完成|实现|全年|今年|明年|年内|年底前|\d+月底?前|20\d{2}年|了/g;

const figureOf = ({ value, min, max, unit }: ReadClaim): string => `${value ?? `${min}~${max}`}${unit}`;

function pairsOf(words: string): ReadonlySet<string> {
  const bare = words.replace(tense, '').replace(/[^\p{Script=Han}]/gu, '');
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= bare.length; i++) pairs.add(bare.slice(i, i + 2));
  return pairs;
}

/** The clauses of a block that state at least one quantity, in reading order. */
export const quantifiedClauses = remember((block: BlockFacts): readonly QuantifiedClause[] => {
  if (block.claims.length === 0) return [];
  const clauses: QuantifiedClause[] = [];
  for (const match of block.text.matchAll(/[^。；！？\n]+/g)) {
    const [words] = match;
    const from = match.index;
    const to = from + words.length;
    const claims = block.claims.filter((claim) => from <= claim.start && claim.end <= to);
    if (claims.length === 0) continue;
    let rest = '';
    let at = from;
    for (const claim of claims) {
      rest += block.text.slice(at, claim.start);
      at = claim.end;
    }
    const pairs = pairsOf(rest + block.text.slice(at, to));
    const figures = claims.map(figureOf).join(' ');
    clauses.push({ block: block.id, from, to, words, figures, pairs });
  }
  return clauses;
});

/** How alike two clauses are in their words, 0 to 1: the share of pairs they have in common (Dice). */
export function likeness(a: QuantifiedClause, b: QuantifiedClause): number {
  if (a.pairs.size + b.pairs.size === 0) return 0;
  let common = 0;
  for (const pair of a.pairs) if (b.pairs.has(pair)) common++;
  return (2 * common) / (a.pairs.size + b.pairs.size);
}
