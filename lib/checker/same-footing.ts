import type { Relation } from '@/lib/text/relation';
import type { BlockFacts } from './facts/block-facts';

/**
 * Whether the numbers of a relation are of one footing: none is a growth over another year, an average or a
 * threshold, which stand near a total without being one or part of one.
 */
export const onSameFooting = (block: BlockFacts, relation: Relation): boolean =>
  relation.spans.every((span) => {
    const claim = block.claims[span.claim];
    if (!claim || claim.mood === 'change' || claim.mood === 'threshold') return false;
    const before = block.text.slice(Math.max(0, claim.start - 12), claim.start);
    return !/(?:增加|减少|增长|下降|提高)了?$|(?:年均|平均|人均|月均)[^，。]{0,8}$/.test(before);
  });
