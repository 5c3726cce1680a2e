import type { BlockFacts } from './facts/block-facts';
import { mayHold } from './may-hold';

const none: readonly never[] = [];

/** Every match of a global pattern in a block's text, cited titles blanked out (`narrow`: left as they are). */
export function matchesIn(
  block: BlockFacts,
  pattern: RegExp,
  where: 'plain' | 'narrow' = 'plain',
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
