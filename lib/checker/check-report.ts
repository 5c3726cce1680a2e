import type { Node } from 'prosemirror-model';
import { blockText } from '@/lib/schema/block-text';
import type { RequiredRole } from '@/lib/schema/roles';
import type { CheckEnv } from './check-env';
import type { PlacedClaim } from './claim-support';
import type { Diagnostic } from './diagnostic';
import type { BlockFacts } from './facts/block-facts';
import { gathered } from './facts/gathered';
import { inherit, withKeepings } from './facts/kept-over';
import type { Heading } from './facts/outline';
import type { PartState } from './facts/parts';
import type { PlacedRelation } from './facts/placed-relation';
import { readReport } from './facts/report-facts';
import { reportYear } from './facts/report-year';
import { sameItems } from './facts/same-items';
import { failureOf } from './failure-of';
import { judgeBlocks } from './judge-blocks';
import { judgeReport } from './judge-report';
import { type BlockVerdict, type CheckMemory, type Merged, newMemory, type RuleVerdict } from './memory';
import type { Context, Rule } from './rule';
import { rules as allRules } from './rules/index';

/** The report as it was understood, and the findings in reading order: plain data. */
export type Report = {
  /** The year it was judged for: the environment's, else the title's. */
  readonly year: number | null;
  /** The four required parts in their usual order. */
  readonly parts: readonly PartState[];
  readonly headings: readonly Heading[];
  readonly claims: readonly PlacedClaim[];
  /** Within paragraphs first, in reading order; then between paragraphs. */
  readonly relations: readonly PlacedRelation[];
  readonly diagnostics: readonly Diagnostic[];
};

/** With what it was read from, which is no plain data: the blocks of each part, its headings included. */
export type ReadReport = Report & { readonly contents: ReadonlyMap<RequiredRole, readonly BlockFacts[]> };

const claimsOf = gathered(({ claims }: BlockVerdict) => claims);
const relationsOf = gathered(({ relations }: BlockVerdict) => relations);
const failedIn = gathered(({ failed }: BlockVerdict) => failed);
const joined = gathered((list: readonly Diagnostic[]) => list);

/** Forgets everything that another environment or another year had led to; what a block says does not change with them. */
function renew(memory: CheckMemory, env: CheckEnv, year: number | null): Context {
  const asBefore = memory.env === env && (memory.facts === null || memory.facts.year === year);
  if (!asBefore) Object.assign(memory, newMemory(env), { entries: memory.entries });
  return { env, year };
}

/** The findings of each block: its own and those of the rules above, merged where there are both. */
function findingsByBlock(
  judged: readonly BlockVerdict[],
  above: readonly Diagnostic[],
  memory: CheckMemory,
): readonly (readonly Diagnostic[])[] {
  const added = new Map<string, Diagnostic[]>();
  for (const found of above) {
    const there = added.get(found.at.block);
    if (there) there.push(found);
    else added.set(found.at.block, [found]);
  }
  const merged = new Map<string, Merged>();
  const lists = judged.map(({ block, diagnostics: own }) => {
    // Once all of them are in their blocks, the rest of a long report need not be looked up.
    const more = merged.size < added.size ? added.get(block.id) : undefined;
    if (!more) return own;
    const known = memory.merged.get(block.id);
    const holds = known !== undefined && known.own === own && sameItems(known.added, more);
    const all = holds ? known.all : [...more, ...own].sort((a, b) => a.at.from - b.at.from);
    merged.set(block.id, { own, added: more, all });
    return all;
  });
  memory.merged = merged;
  inherit(lists, memory.findings);
  memory.findings = lists;
  return lists;
}

function failures(
  rules: readonly Rule[],
  judged: readonly BlockVerdict[],
  above: ReadonlyMap<string, RuleVerdict>,
  title: string,
): readonly Diagnostic[] {
  const failed = new Set(failedIn(judged));
  return rules
    .filter((rule) => failed.has(rule.id) || above.get(rule.id)?.failed === true)
    .map((rule) => failureOf(rule, title));
}

/**
 * Checks a document. With the `memory` of the check before it, only what has changed is read and judged again.
 * Never throws because of a rule: a rule that does is reported once, as not run, and the others go on.
 */
export function checkReport(
  doc: Node,
  env: CheckEnv,
  memory: CheckMemory = newMemory(env),
  rules: readonly Rule[] = allRules,
): ReadReport {
  const year = env.year ?? reportYear(doc.firstChild ? blockText(doc.firstChild) : '');
  const context = renew(memory, env, year);
  return withKeepings(memory.keepings, () => judge(doc, context, memory, rules));
}

function judge(doc: Node, context: Context, memory: CheckMemory, rules: readonly Rule[]): ReadReport {
  const { year } = context;
  const facts = readReport(doc, year, memory.facts, memory.entries);
  memory.facts = facts;
  const judged = judgeBlocks(rules, facts, memory, context);
  const above = judgeReport(rules, facts, memory, context);
  const found = [...above.values()].flatMap((verdict) => verdict.diagnostics);
  const notRun = failures(rules, judged, above, facts.blocks[0]?.id ?? '');
  const findings = findingsByBlock(judged, [...found, ...notRun], memory);
  return {
    year,
    parts: facts.parts.states,
    headings: facts.parts.outline,
    claims: claimsOf(judged),
    relations: relationsOf(judged).concat(facts.across.placed),
    contents: facts.contents,
    diagnostics: joined(findings),
  };
}
