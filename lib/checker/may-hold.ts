import { nextPair, type PairSet, pairOf, pairSet } from '@/lib/base/pair-set';
import type { BlockFacts } from './facts/block-facts';
import { neededPieces } from './needed-pieces';

/** Every pattern ever asked for, by its source: one that is written where it is used is a new object at every use. */
const numbers = new Map<string, number>();
/** By number: the characters and pairs of which a text must hold one; null where nothing of the kind can be told. */
const needs: (ReadonlySet<string> | null)[] = [];

/** The same by the objects themselves, which are mostly constants. */
const numbered = new WeakMap<RegExp, number>();

/** The number that a pattern is known by from here on. */
export function patternNumber(pattern: RegExp): number {
  const known = numbered.get(pattern);
  if (known !== undefined) return known;
  const number = numberOfSource(pattern);
  numbered.set(pattern, number);
  return number;
}

function numberOfSource(pattern: RegExp): number {
  const known = numbers.get(pattern.source);
  if (known !== undefined) return known;
  const number = needs.length;
  numbers.set(pattern.source, number);
  needs.push(neededPieces(pattern)?.pieces ?? null);
  return number;
}

/**
 * One bit per pattern in rows of `words` numbers. The first row: patterns of which nothing is known. `rowOf`: by code
 * unit, the row of the patterns that the character speaks for; 0 where there is none. `rowOfPair`: the same by the
 * number of a pair, for those in `pairs`.
 */
type Table = {
  readonly patterns: number;
  readonly words: number;
  readonly rows: Uint32Array;
  readonly rowOf: Uint16Array;
  readonly pairs: PairSet;
  readonly rowOfPair: ReadonlyMap<number, number>;
};

function tableOf(): Table {
  const words = Math.ceil(needs.length / 32);
  const pieces = [...new Set(needs.flatMap((pieces) => [...(pieces ?? [])]))];
  const pairs = pieces.filter((piece) => piece.length > 1);
  const rowOf = new Uint16Array(65536);
  const rowOfPair = new Map<number, number>();
  pieces.forEach((piece, i) => {
    if (piece.length === 1) rowOf[piece.charCodeAt(0)] = i + 1;
    else if (!rowOfPair.has(pairOf(piece, 0))) rowOfPair.set(pairOf(piece, 0), i + 1);
  });
  const rows = new Uint32Array((pieces.length + 1) * words);
  const mark = (row: number, number: number) => {
    const at = row * words + (number >> 5);
    rows[at] = (rows[at] ?? 0) | (1 << (number & 31));
  };
  const rowFor = (piece: string) =>
    (piece.length === 1 ? rowOf[piece.charCodeAt(0)] : rowOfPair.get(pairOf(piece, 0))) ?? 0;
  needs.forEach((pieces, number) => {
    if (pieces === null) mark(0, number);
    else for (const piece of pieces) mark(rowFor(piece), number);
  });
  return { patterns: needs.length, words, rows, rowOf, pairs: pairSet(pairs), rowOfPair };
}

let table = tableOf();

/** A bit each for the patterns known when a block was read: whether it may hold a match. */
export type PatternBits = Uint32Array;

type Possible = { readonly patterns: number; readonly bits: PatternBits };

/** One reading of the characters answers for all patterns. */
function possibleIn({ text, narrow }: BlockFacts): Possible {
  if (table.patterns < needs.length) table = tableOf();
  const { patterns, words, rows } = table;
  const bits = rows.slice(0, words);
  addPossible(bits, text, table);
  // A pattern for digits is run over a text in which all of them are half-width.
  if (narrow !== text) addPossible(bits, narrow, table);
  return { patterns, bits };
}

function addPossible(bits: Uint32Array, text: string, { words, rows, rowOf, pairs, rowOfPair }: Table): void {
  const add = (row: number) => {
    for (let word = 0; word < words; word++) bits[word] = (bits[word] ?? 0) | (rows[row * words + word] ?? 0);
  };
  for (let i = 0; i < text.length; i++) {
    const row = rowOf[text.charCodeAt(i)] ?? 0;
    if (row > 0) add(row);
  }
  for (let at = nextPair(pairs, text, 0); at >= 0; at = nextPair(pairs, text, at + 1))
    add(rowOfPair.get(pairOf(text, at)) ?? 0);
}

/** The bits of a block for all patterns up to the one of this number at least. */
export function patternBits(block: BlockFacts, number: number): PatternBits {
  let known = block.remembered.get(possibleIn) as Possible | undefined;
  if (known === undefined || known.patterns <= number) {
    known = possibleIn(block);
    block.remembered.set(possibleIn, known);
  }
  return known.bits;
}

/** The bits of the patterns of these numbers. */
export function bitsOf(patterns: readonly number[]): PatternBits {
  const bits = new Uint32Array((Math.max(0, ...patterns) >> 5) + 1);
  for (const number of patterns) bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
  return bits;
}

/** False only where there surely is no match of any of the patterns in `asked`; of `bits` no one is longer. */
export function isAnyPossible(bits: PatternBits, asked: PatternBits): boolean {
  for (let word = 0; word < asked.length; word++)
    if (((bits[word] as number) & (asked[word] as number)) !== 0) return true;
  return false;
}

/** False only where there surely is no match of the pattern of this number. */
export const isPossible = (bits: PatternBits, number: number): boolean =>
  (((bits[number >> 5] ?? 0) >>> (number & 31)) & 1) === 1;

/** The same of a block and a pattern. */
export function mayHold(block: BlockFacts, pattern: RegExp): boolean {
  const number = patternNumber(pattern);
  return isPossible(patternBits(block, number), number);
}
