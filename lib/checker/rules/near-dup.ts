import type { PartRole } from '@/lib/schema/roles';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { comparable, type Fingerprint, fingerprints, shortestRepeat } from '../fingerprints';
import type { Draft, Rule } from '../rule';

type Place = { readonly block: BlockFacts; readonly part: PartRole | null; readonly at: number };

/** Slots per block of the count of hashes: some times what a long paragraph has, so that few hashes share one. */
const slotsPerBlock = 256;
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

function repeats(now: Place, prints: readonly Fingerprint[], seen: ReadonlyMap<number, Place>): Draft[] {
  const drafts: Draft[] = [];
  let done = 0;
  for (const { hash, at } of prints) {
    const before = seen.get(hash);
    if (at < done || !before || before.block === now.block || answering(before.part, now.part)) continue;
    const { from, to, first } = common(before, { ...now, at });
    if (to - from < shortestRepeat) continue;
    done = to;
    const words = now.block.text.slice(from, to);
    drafts.push({
      at: { block: now.block.id, from, to },
      also: [{ block: before.block.id, from: first, to: first + to - from }],
      words,
      what: `“${words.slice(0, 12)}……”这${to - from}个字前面已经写过。`,
    });
  }
  return drafts;
}

const compares = (block: BlockFacts): boolean => block.type === 'paragraph' || block.type === 'heading';

/**
 * Tells of a hash whether it may occur more than once. One pass over small integers, so that a long report can be
 * compared while somebody writes in it: only the few hashes that pass are looked up by their places.
 */
function recurring(blocks: readonly BlockFacts[]): (hash: number) => boolean {
  const last = 2 ** Math.ceil(Math.log2((blocks.length + 1) * slotsPerBlock)) - 1;
  const counts = new Uint8Array(last + 1);
  for (const block of blocks) {
    if (!compares(block)) continue;
    for (const { hash } of fingerprints(block)) {
      const slot = hash & last;
      const count = counts[slot] ?? 0;
      if (count < 2) counts[slot] = count + 1;
    }
  }
  return (hash) => (counts[hash & last] ?? 0) > 1;
}

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
    const again = recurring(blocks);
    const seen = new Map<number, Place>();
    const drafts: Draft[] = [];
    for (let i = 0; i < blocks.length && drafts.length < mostPlaces; i++) {
      const block = blocks[i];
      if (!block || !compares(block)) continue;
      const part = partOf[i] ?? null;
      const shared = fingerprints(block).filter(({ hash }) => again(hash));
      drafts.push(...repeats({ block, part, at: 0 }, shared, seen));
      for (const { hash, at } of shared) if (!seen.has(hash)) seen.set(hash, { block, part, at });
    }
    return drafts.slice(0, mostPlaces);
  },
};
