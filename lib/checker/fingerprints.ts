import type { BlockFacts } from './facts/block-facts';
import { remember } from './facts/remember';
import { mayHold } from './may-hold';
import stockPhrases from './stock-phrases.json';

/** Characters of a gram, and of how many neighbouring grams one is kept: any repeat of 18 characters shares one. */
const gram = 10;
const window = 9;
export const shortestRepeat = gram + window - 1;

const phrases = stockPhrases.map((source) => new RegExp(source, 'g'));

export type Fingerprint = { readonly hash: number; readonly at: number };

/** The text with headings, titles, stock phrases, slots and line ends blanked out; a repeat never spans a blank. */
export const comparable = remember((block: BlockFacts): string => {
  const head = block.head?.to ?? 0;
  let text = ' '.repeat(head) + block.plain.slice(head).replace(/[\uFFFC\s]/g, ' ');
  for (const phrase of phrases)
    if (mayHold(block, phrase)) text = text.replace(phrase, (words) => ' '.repeat(words.length));
  return text;
});

/** What the oldest character of a gram still weighs when the next one comes in. */
const oldest = Array.from({ length: gram - 1 }).reduce((weight: number) => Math.imul(weight, 31), 1);
const blank = 32;
/** The bits of a number that needs no memory of its own wherever it is kept. */
const smallest = 0x3fffffff;

/** The hash of each gram of a text, rolled from one to the next; 0 for those with a blank in them. */
function hashesOf(text: string): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - gram + 1));
  let hash = 0;
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === blank) {
      hash = 0;
      length = 0;
      continue;
    }
    if (length === gram) hash = (hash - Math.imul(text.charCodeAt(i - gram), oldest)) | 0;
    else length++;
    hash = (Math.imul(hash, 31) + code) | 0;
    if (length === gram) hashes[i - gram + 1] = hash & smallest;
  }
  return hashes;
}

/** Where the last of the least hashes in [from, to) stands; -1 where there is none. */
function leastOf(hashes: Int32Array, from: number, to: number): number {
  let best = -1;
  for (let at = from; at < to; at++) {
    const hash = hashes[at] ?? 0;
    if (hash > 0 && (best < 0 || hash <= (hashes[best] ?? 0))) best = at;
  }
  return best;
}

/** Winnowed hashes of a block (Schleimer, Wilkerson and Aiken 2003): the least of every window of grams. */
export const fingerprints = remember((block: BlockFacts): readonly Fingerprint[] => {
  const hashes = hashesOf(comparable(block));
  const kept: Fingerprint[] = [];
  let best = -1;
  let last = -1;
  for (let end = window; end <= hashes.length; end++) {
    const hash = hashes[end - 1] as number;
    if (best < end - window) best = leastOf(hashes, end - window, end);
    else if (hash > 0 && hash <= (hashes[best] as number)) best = end - 1;
    if (best < 0 || best === last) continue;
    last = best;
    kept.push({ hash: hashes[best] as number, at: best });
  }
  return kept;
});
