import type { PartRole } from '@/lib/schema/roles';
import { blockRulesOf } from './block-rules';
import { type BlockToCheck, checkBlocks } from './check-blocks';
import type { BlockFacts } from './facts/block-facts';
import { inherit } from './facts/kept-over';
import type { ReportFacts } from './facts/report-facts';
import type { BlockVerdict, CheckMemory } from './memory';
import type { BlockContext, Context, Rule } from './rule';

function contextFor(memory: CheckMemory, context: Context, part: PartRole | null): BlockContext {
  const known = memory.contexts.get(part);
  if (known) return known;
  const made = { ...context, part };
  memory.contexts.set(part, made);
  return made;
}

/**
 * The verdicts on all blocks in reading order. Those of last time are taken over from both ends, so that after a
 * keystroke only the touched block (and, for rules on neighbours, the one before it) is judged again.
 */
export function judgeBlocks(
  rules: readonly Rule[],
  { blocks, partOf }: ReportFacts,
  memory: CheckMemory,
  context: Context,
): readonly BlockVerdict[] {
  const blockRules = blockRulesOf(rules);
  const looksAhead = blockRules.some(({ rule }) => rule.reads === 'neighbours');
  const nextOf = (i: number) => (looksAhead ? (blocks[i + 1] ?? null) : null);
  const before = memory.judged;
  const shift = before.length - blocks.length;
  /** The verdict at `at` of last time, where it holds for block `i`. */
  const known = (i: number, at: number): BlockVerdict | null => {
    // Past the ends of an array every reading is slow.
    const verdict = at >= 0 && at < before.length ? before[at] : undefined;
    if (verdict === undefined || verdict.block !== blocks[i]) return null;
    return verdict.next === nextOf(i) && verdict.part === (partOf[i] ?? null) ? verdict : null;
  };
  let head = 0;
  while (head < blocks.length && known(head, head)) head++;
  if (head === blocks.length && shift === 0) return before;
  let end = blocks.length;
  while (end > head && end + shift > head && known(end - 1, end - 1 + shift)) end--;
  const between: (BlockVerdict | null)[] = [];
  const anew: BlockToCheck[] = [];
  for (let i = head; i < end; i++) {
    const verdict = known(i, i) ?? known(i, i + shift);
    between.push(verdict);
    if (verdict) continue;
    const inPart = contextFor(memory, context, partOf[i] ?? null);
    anew.push({ block: blocks[i] as BlockFacts, next: nextOf(i), context: inPart });
  }
  const verdicts = checkBlocks(anew, blockRules);
  let taken = 0;
  const filled = between.map((verdict) => verdict ?? (verdicts[taken++] as BlockVerdict));
  const judged = before.slice(0, head).concat(filled, before.slice(end + shift));
  inherit(judged, before);
  memory.judged = judged;
  return judged;
}
