import type { PartRole } from '@/lib/schema/roles';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { keptOver } from '../facts/kept-over';
import { comparable, type Fingerprint, fingerprints, shortestRepeat } from '../fingerprints';
import type { Draft, Rule } from '../rule';

type Place = { readonly block: BlockFacts; readonly part: PartRole | null; readonly at: number };

/** More than so many places are not listed: such a text wants rewriting, not a list. */
const mostPlaces = 20;

/** A shortcoming and the plan that answers it are expected to use the same words. */
const answering = (a: PartRole | null, b: PartRole | null): boolean =>
  (a === 'shortcomings' && b === 'plan') || (a === 'plan' && b === 'shortcomings');

/** The longest equal words around one place in each of two blocks. */
function common(a: Place, b: Place): { from: number; to: number; first: number } {
  const one = comparable(a.block);
  const other = comparable(b.block);
  const same = (i: number, j: number): boolean =>
    one[i] !== undefined && one[i] === other[j] && one[i] !== ' ';
  let back = 0;
  while (same(a.at - back - 1, b.at - back - 1)) back++;
  let ahead = 0;
  while (same(a.at + ahead, b.at + ahead)) ahead++;
  return { from: b.at - back, to: b.at + ahead, first: a.at - back };
}

/** Another sentence stands between two places of one block. */
function apart({ sentences }: BlockFacts, first: number, second: number): boolean {
  const [a, b] = [first, second].map((at) => sentences.findIndex(({ to }) => at < to));
  return a !== undefined && b !== undefined && b - a > 1;
}

const mayRepeat = (before: Place, now: Place): boolean =>
  before.block === now.block ? apart(now.block, before.at, now.at) : !answering(before.part, now.part);

/** What is said again of what was said before; every place that says it first is added to `seen`. */
function repeats(
  block: BlockFacts,
  part: PartRole | null,
  prints: readonly Fingerprint[],
  seen: Map<number, Place>,
): Draft[] {
  const drafts: Draft[] = [];
  let done = 0;
  for (const { hash, at } of prints) {
    const now = { block, part, at };
    const before = seen.get(hash);
    if (!before) seen.set(hash, now);
    if (at < done || !before || !mayRepeat(before, now)) continue;
    const { from, to, first } = common(before, now);
    if (to - from < shortestRepeat) continue;
    done = to;
    const words = block.text.slice(from, to);
    drafts.push({
      at: { block: block.id, from, to },
      also: [{ block: before.block.id, from: first, to: first + to - from }],
      words,
      what: `“${words.slice(0, 12)}……”这${to - from}个字前面已经写过。`,
    });
  }
  return drafts;
}

const compares = (block: BlockFacts): boolean => block.type === 'paragraph' || block.type === 'heading';

/** Who holds each hash, once per place (nearly always one block); how many that occur again each block has, if any. */
type Index = {
  readonly holders: Map<number, BlockFacts | BlockFacts[]>;
  readonly sharing: Map<BlockFacts, number>;
};

function share({ sharing }: Index, block: BlockFacts, more: 1 | -1): void {
  const count = (sharing.get(block) ?? 0) + more;
  if (count > 0) sharing.set(block, count);
  else sharing.delete(block);
}

function add(index: Index, block: BlockFacts): void {
  for (const { hash } of fingerprints(block)) {
    const there = index.holders.get(hash);
    if (Array.isArray(there)) there.push(block);
    else index.holders.set(hash, there ? [there, block] : block);
    if (!there) continue;
    if (!Array.isArray(there)) share(index, there, 1);
    share(index, block, 1);
  }
}

function remove(index: Index, block: BlockFacts): void {
  for (const { hash } of fingerprints(block)) {
    const there = index.holders.get(hash);
    if (!Array.isArray(there)) {
      index.holders.delete(hash);
      continue;
    }
    there.splice(there.lastIndexOf(block), 1);
    share(index, block, -1);
    const [last, ...others] = there;
    if (!last || others.length > 0) continue;
    index.holders.set(hash, last);
    share(index, last, -1);
  }
}

/** Kept from check to check, so that a long report can be compared while somebody writes in it. */
const indexOf = keptOver<BlockFacts, Index>(
  () => ({ holders: new Map(), sharing: new Map() }),
  (index, { gone, come }) => {
    for (const block of gone) if (compares(block)) remove(index, block);
    for (const block of come) if (compares(block)) add(index, block);
    return index;
  },
);

export const nearDup: Rule = {
  id: 'near-dup',
  code: 'K06',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'info',
  about: '两处有18个字以上一字不差。',
  why: '重复的话占篇幅，也像是拼接的。',
  how: '合并或者改写其中一处。',
  basis: bases.practice,
  reads: 'report',
  check({ blocks, partOf }) {
    const { holders, sharing } = indexOf(blocks);
    const seen = new Map<number, Place>();
    const drafts: Draft[] = [];
    for (let i = 0; i < blocks.length && drafts.length < mostPlaces; i++) {
      const block = blocks[i];
      if (!block || !sharing.has(block)) continue;
      const part = partOf[i] ?? null;
      const shared = fingerprints(block).filter(({ hash }) => Array.isArray(holders.get(hash)));
      drafts.push(...repeats(block, part, shared, seen));
    }
    return drafts.slice(0, mostPlaces);
  },
};
