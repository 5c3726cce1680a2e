import type { BlockFacts } from './facts/block-facts';
import { neededCharacters } from './needed-characters';

/** Characters are told apart by the last bits of their codes: for two that share them, a pattern is run in vain. */
const slots = 1 << 14;

/** Every pattern ever asked for, by its source: one that is written where it is used is a new object at every use. */
const numbers = new Map<string, number>();

/**
 * One bit per pattern, `words` numbers of 32 bits a row: those of which nothing is known, and slot by slot those that
 * a character speaks for.
 */
let words = 8;
let unknown = new Uint32Array(words);
let rows = new Uint32Array(slots * words);

function widen(): void {
  const wide = new Uint32Array(slots * words * 2);
  for (let slot = 0; slot < slots; slot++)
    wide.set(rows.subarray(slot * words, (slot + 1) * words), slot * words * 2);
  const always = new Uint32Array(words * 2);
  always.set(unknown);
  words *= 2;
  unknown = always;
  rows = wide;
}

function set(bits: Uint32Array, row: number, number: number): void {
  const at = row * words + (number >> 5);
  bits[at] = (bits[at] ?? 0) | (1 << (number & 31));
}

function numberOf(pattern: RegExp): number {
  const known = numbers.get(pattern.source);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(pattern.source, number);
  if (number >= words * 32) widen();
  const needed = neededCharacters(pattern);
  if (!needed) set(unknown, 0, number);
  else for (const char of needed.chars) set(rows, char.charCodeAt(0) & (slots - 1), number);
  return number;
}

/** Of the first `count` patterns those that a block may hold: one reading of its characters answers for all. */
type Possible = { readonly count: number; readonly bits: Uint32Array };

function read({ text }: BlockFacts): Possible {
  const bits = unknown.slice();
  for (let i = 0; i < text.length; i++) {
    const row = (text.charCodeAt(i) & (slots - 1)) * words;
    for (let word = 0; word < words; word++) bits[word] = (bits[word] ?? 0) | (rows[row + word] ?? 0);
  }
  return { count: numbers.size, bits };
}

/** False only where the block surely has no match of the pattern. */
export function mayHold(block: BlockFacts, pattern: RegExp): boolean {
  const number = numberOf(pattern);
  let possible = block.remembered.get(mayHold) as Possible | undefined;
  if (possible === undefined || possible.count <= number) {
    possible = read(block);
    block.remembered.set(mayHold, possible);
  }
  return (((possible.bits[number >> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}
