import type { ReadClaim } from '@/lib/text/claim';
import type { BlockFacts } from './block-facts';

/** What was taken in: so many are the whole of what was dealt with. */
export const intake = /受理|接收|接到|收到|排查|摸排|交办|登记|共有|梳理|发现|应/;

/**
 * 受理24件。经协调化解23件，化解率95.8%。: of the rate that claim `index` states, the whole in the sentence in front and
 * the part in its own, both right in front of it.
 */
export function baseInFront(
  block: BlockFacts,
  index: number,
): { readonly whole: ReadClaim; readonly part: ReadClaim } | null {
  const [whole, part, stated] = block.claims.slice(Math.max(0, index - 2), index + 1);
  if (!whole || !part || !stated || whole.unit !== part.unit || whole.kind !== 'count') return null;
  const own = block.sentences.findIndex(({ from, to }) => from <= stated.start && stated.start < to);
  const [before, here] = [block.sentences[own - 1], block.sentences[own]];
  if (!before || !here || whole.start < before.from || before.to < whole.end || part.start < here.from)
    return null;
  return intake.test(block.text.slice(before.from, whole.start)) ? { whole, part } : null;
}
