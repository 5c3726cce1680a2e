import type { BlockFacts } from './facts/block-facts';
import { neededCharacters } from './needed-characters';

/** Every pattern ever asked for, by its source: one that is written where it is used is a new object at every use. */
const numbers = new Map<string, number>();
/** By number: the characters of which a text must hold one; null where nothing of the kind can be told. */
const needs: (ReadonlySet<string> | null)[] = [];

/** The number that a pattern is known by from here on. */
export function patternNumber(pattern: RegExp): number {
  const known = numbers.get(pattern.source);
  if (known !== undefined) return known;
  const number = needs.length;
  numbers.set(pattern.source, number);
  needs.push(neededCharacters(pattern)?.chars ?? null);
  return number;
}

/**
 * One bit per pattern in rows of `words` numbers. The first row: patterns of which nothing is known. `rowOf`: by code
 * unit, the row of the patterns that the character speaks for; 0 where there is none.
 */
type Table = {
  readonly patterns: number;
  readonly words: number;
  readonly rows: Uint32Array;
  readonly rowOf: Uint16Array;
};

/** A pattern for digits is run over a text in which all of them are half-width. */
const codesOf = (char: string): readonly number[] => {
  const code = char.charCodeAt(0);
  return (code >= 48 && code <= 57) || char === '.' ? [code, code + 0xfee0] : [code];
};

function tableOf(): Table {
  const words = Math.ceil(needs.length / 32);
  const codes = new Set(needs.flatMap((chars) => [...(chars ?? [])].flatMap(codesOf)));
  const rowOf = new Uint16Array(65536);
  [...codes].forEach((code, i) => {
    rowOf[code] = i + 1;
  });
  const rows = new Uint32Array((codes.size + 1) * words);
  const mark = (row: number, number: number) => {
    const at = row * words + (number >> 5);
    rows[at] = (rows[at] ?? 0) | (1 << (number & 31));
  };
  needs.forEach((chars, number) => {
    if (chars === null) mark(0, number);
    else for (const char of chars) for (const code of codesOf(char)) mark(rowOf[code] ?? 0, number);
  });
  return { patterns: needs.length, words, rows, rowOf };
}

let table = tableOf();

/** Of the first `patterns` those that a block may hold, a bit each: one reading of its characters answers for all. */
type Possible = { readonly patterns: number; readonly bits: Uint32Array };

function possibleIn({ text }: BlockFacts): Possible {
  if (table.patterns < needs.length) table = tableOf();
  const { patterns, words, rows, rowOf } = table;
  const bits = rows.slice(0, words);
  for (let i = 0; i < text.length; i++) {
    const row = rowOf[text.charCodeAt(i)] ?? 0;
    if (row === 0) continue;
    const from = row * words;
    for (let word = 0; word < words; word++) bits[word] = (bits[word] ?? 0) | (rows[from + word] ?? 0);
  }
  return { patterns, bits };
}

function possible(block: BlockFacts, number: number): Uint32Array {
  let known = block.remembered.get(possibleIn) as Possible | undefined;
  if (known === undefined || known.patterns <= number) {
    known = possibleIn(block);
    block.remembered.set(possibleIn, known);
  }
  return known.bits;
}

const isSet = (bits: Uint32Array, number: number): boolean =>
  (((bits[number >> 5] ?? 0) >>> (number & 31)) & 1) === 1;

/** False only where the block surely has no match of the pattern. */
export function mayHold(block: BlockFacts, pattern: RegExp): boolean {
  const number = patternNumber(pattern);
  return isSet(possible(block, number), number);
}

/** The same for the patterns of these numbers, of which there is one at least. */
export function mayHoldAny(block: BlockFacts, patterns: Uint16Array): boolean {
  const bits = possible(block, patterns[patterns.length - 1] ?? 0);
  for (const number of patterns) if (isSet(bits, number)) return true;
  return false;
}
