import type { PartRole } from '@/lib/schema/roles';
import { checkBlock, isBlockRule } from './check-block';
import type { BlockFacts } from './facts/block-facts';
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

const holds = (
  verdict: BlockVerdict | undefined,
  block: BlockFacts,
  next: BlockFacts | null,
  part: PartRole | null,
): verdict is BlockVerdict =>
  verdict !== undefined && verdict.block === block && verdict.next === next && verdict.part === part;

/**
 * The verdicts on all blocks in reading order. Those of last time are taken over from both ends, so that after a
 * keystroke only the touched block (and, for rules on neighbours, the one before it) is judged again.
 */
export function judgeBlocks(
  rules: readonly Rule[],
  facts: ReportFacts,
  memory: CheckMemory,
  context: Context,
): readonly BlockVerdict[] {
  const blockRules = rules.filter(isBlockRule);
  const looksAhead = blockRules.some((rule) => rule.reads === 'neighbours');
  const before = memory.judged;
  const shift = before.length - facts.blocks.length;
  const judged = facts.blocks.map((block, i) => {
    const next = looksAhead ? (facts.blocks[i + 1] ?? null) : null;
    const part = facts.partOf[i] ?? null;
    const fromStart = before[i];
    if (holds(fromStart, block, next, part)) return fromStart;
    const fromEnd = before[i + shift];
    if (holds(fromEnd, block, next, part)) return fromEnd;
    return checkBlock(block, next, contextFor(memory, context, part), blockRules);
  });
  memory.judged = judged;
  return judged;
}
