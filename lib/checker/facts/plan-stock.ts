import type { ReadClaim } from '@/lib/text/claim';
import type { Passage } from '@/lib/text/relation';
import type { BlockFacts } from './block-facts';

/** 对全镇现有的42名人民调解员开展轮训: what there is already, though the training is still to come. */
const stock = /(?:(?:全镇|全乡|全街道|我镇|我乡|我街道|镇)(?:现有|在册|在岗|已有)|[对将把]现有)的?\s?$/;

/** 在2024年开展宣传42场次的基础上: what was done already. */
const done = /在(?:20\d\d年|全年|今年)[^，。；]{0,20}$/;

const isStock = ({ narrow }: BlockFacts, { start, end }: ReadClaim): boolean =>
  stock.test(narrow.slice(Math.max(0, start - 12), start)) ||
  (narrow.startsWith('的基础上', end) && done.test(narrow.slice(Math.max(0, start - 28), start)));

/** Whether a block of the plan says how many there are of something now, or were done. */
export const tellsOfStock = (block: BlockFacts): boolean =>
  block.claims.some((claim) => isStock(block, claim));

/** Such a block with its other numbers as what is still to be done. */
export const stockOf = (block: BlockFacts): Passage => ({
  text: block.text,
  claims: block.claims.map((claim) =>
    isStock(block, claim) ? claim : { ...claim, mood: 'requirement' as const },
  ),
});
