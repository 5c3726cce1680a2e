import type { BlockFacts } from './facts/block-facts';
import { remember } from './facts/remember';
import { neededCharacters } from './needed-characters';

/** A set of characters by the last bits of their codes: says no only where a character is surely missing. */
const slots = 2048;
const slotOf = (code: number): number => code & (slots - 1);

const present = remember((block: BlockFacts): Uint8Array => {
  const marks = new Uint8Array(slots);
  for (let i = 0; i < block.text.length; i++) marks[slotOf(block.text.charCodeAt(i))] = 1;
  return marks;
});

/** So likely characters are found in nearly every paragraph: to look for them first is lost time. */
const tooLikely = 0.9;

/** By source: a pattern that is written where it is used is a new object at every use. */
const guards = new Map<string, Uint16Array | null>();

/** The slots of which a text must have one marked; null: the pattern has to be run to know. */
function guardOf(pattern: RegExp): Uint16Array | null {
  const known = guards.get(pattern.source);
  if (known !== undefined) return known;
  const needed = neededCharacters(pattern);
  const guard =
    needed && needed.chance < tooLikely
      ? Uint16Array.from(new Set([...needed.chars].map((char) => slotOf(char.charCodeAt(0)))))
      : null;
  guards.set(pattern.source, guard);
  return guard;
}

/** False only where the block surely has no match of the pattern. */
export function mayHold(block: BlockFacts, pattern: RegExp): boolean {
  const guard = guardOf(pattern);
  if (!guard) return true;
  const marks = present(block);
  for (const slot of guard) if (marks[slot] === 1) return true;
  return false;
}

const none: readonly never[] = [];

/** Every match of a global pattern in a block's text, cited titles blanked out (`text`: as it is written). */
export function matchesIn(
  block: BlockFacts,
  pattern: RegExp,
  where: 'plain' | 'text' = 'plain',
): readonly RegExpExecArray[] {
  if (!mayHold(block, pattern)) return none;
  const text = block[where];
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  // Not matchAll, which copies the expression first: most blocks hold no match at all.
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex++;
    found.push(match);
  }
  return found;
}
