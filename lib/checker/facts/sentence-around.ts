import type { Range } from '@/lib/base/range';
import type { BlockFacts } from './block-facts';

/** The sentence in which the character at `at` stands; all of the block where it stands in none. */
export const sentenceAround = ({ sentences, text }: BlockFacts, at: number): Range =>
  sentences.find(({ from, to }) => from <= at && at < to) ?? { from: 0, to: text.length };
