import { leafMark } from '@/lib/schema/block-text';
import { type BlockFacts, bodyText } from './block-facts';

const wordless = new RegExp(`[${leafMark}\\s\\p{P}\\p{S}]`, 'gu');

/** Whether nothing but slots to fill (and marks between them) stands in a block, or behind a heading's own words. */
const isOpen = (block: BlockFacts): boolean =>
  block.slots.length > 0 && bodyText(block).replace(wordless, '') === '';

/**
 * Whether a part has nothing written in it yet but slots: what it lacks besides is not worth saying.
 * `blocks`: all of the part, its headings included.
 */
export const isOpenPart = (blocks: readonly BlockFacts[]): boolean =>
  blocks.some(isOpen) && blocks.every((block) => isOpen(block) || bodyText(block).trim() === '');
