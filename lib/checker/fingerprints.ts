import type { BlockFacts } from './facts/block-facts';
import { remember } from './facts/remember';
import { mayHold } from './matches-in';
import stockPhrases from './stock-phrases.json';

/** Characters of a gram, and of how many neighbouring grams one is kept: any repeat of 18 characters shares one. */
const gram = 12;
const window = 7;
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

function hashOf(text: string, at: number): number {
  let hash = 0;
  for (let i = at; i < at + gram; i++) {
    const code = text.charCodeAt(i);
    if (code === 32) return -1;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  return hash >>> 0;
}

/** Winnowed hashes of a block (Schleimer, Wilkerson and Aiken 2003): the least of every window of grams. */
export const fingerprints = remember((block: BlockFacts): readonly Fingerprint[] => {
  const text = comparable(block);
  const hashes: number[] = [];
  for (let at = 0; at + gram <= text.length; at++) hashes.push(hashOf(text, at));
  const kept: Fingerprint[] = [];
  for (let start = 0; start + window <= hashes.length; start++) {
    let best = -1;
    for (let at = start; at < start + window; at++) {
      const hash = hashes[at] ?? -1;
      if (hash >= 0 && (best < 0 || hash <= (hashes[best] ?? 0))) best = at;
    }
    if (best >= 0 && kept[kept.length - 1]?.at !== best) kept.push({ hash: hashes[best] ?? 0, at: best });
  }
  return kept;
});
