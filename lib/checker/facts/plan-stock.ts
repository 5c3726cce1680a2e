import type { Passage } from '@/lib/text/relation';
import type { BlockFacts } from './block-facts';

/** 对全镇现有的42名人民调解员开展轮训: what there is already, though the training is still to come. */
const stock = /(?:(?:全镇|全乡|全街道|我镇|我乡|我街道|镇)(?:现有|在册|在岗|已有)|[对将把]现有)的?\s?$/;

const isStock = (block: BlockFacts, { start }: { readonly start: number }): boolean =>
  stock.test(block.text.slice(Math.max(0, start - 12), start));

/** Whether a block of the plan says how many there are of something now. */
export const tellsOfStock = (block: BlockFacts): boolean =>
  block.claims.some((claim) => isStock(block, claim));

/** Such a block with its other numbers as what is still to be done. */
export const stockOf = (block: BlockFacts): Passage => ({
  text: block.text,
  claims: block.claims.map((claim) =>
    isStock(block, claim) ? claim : { ...claim, mood: 'requirement' as const },
  ),
});
