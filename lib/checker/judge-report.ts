import type { RequiredRole } from '@/lib/schema/roles';
import { isBlockRule } from './block-rules';
import type { ReportFacts } from './facts/report-facts';
import { sameItems } from './facts/same-items';
import type { CheckMemory, RuleVerdict } from './memory';
import { nameDiagnostics } from './name-diagnostics';
import type { Context, Draft, Rule } from './rule';

/** The objects a rule above the block level reads; the engine asks it again when one of them is another. */
function inputOf(rule: Rule, facts: ReportFacts): readonly unknown[] {
  if (rule.reads === 'outline') return [facts.parts.outline];
  if (rule.reads === 'parts') return [facts.parts];
  if (rule.reads === 'section') return [facts.contents.get(rule.of)];
  if (rule.reads === 'sections') return rule.of.map((role) => facts.contents.get(role));
  if (rule.reads === 'claims') return [facts.across.placed];
  return [facts];
}

function ask(rule: Rule, facts: ReportFacts, context: Context): readonly Draft[] {
  const contentOf = (role: RequiredRole) => facts.contents.get(role) ?? [];
  if (rule.reads === 'outline') return rule.check(facts.parts.outline, context);
  if (rule.reads === 'parts') return rule.check(facts.parts, context);
  if (rule.reads === 'section') return rule.check(contentOf(rule.of), context);
  if (rule.reads === 'sections') return rule.check(contentOf(rule.of[0]), contentOf(rule.of[1]), context);
  if (rule.reads === 'claims') return rule.check(facts.across.placed, context);
  if (rule.reads === 'report') return rule.check(facts, context);
  return [];
}

function judge(rule: Rule, facts: ReportFacts, context: Context): RuleVerdict {
  const input = inputOf(rule, facts);
  try {
    return { input, diagnostics: nameDiagnostics(rule, ask(rule, facts, context)), failed: false };
  } catch {
    return { input, diagnostics: [], failed: true };
  }
}

/** The verdicts of the rules above the block level; one whose input is as it was is not asked again. */
export function judgeReport(
  rules: readonly Rule[],
  facts: ReportFacts,
  memory: CheckMemory,
  context: Context,
): ReadonlyMap<string, RuleVerdict> {
  const verdicts = new Map<string, RuleVerdict>();
  for (const rule of rules) {
    if (isBlockRule(rule)) continue;
    const known = memory.verdicts.get(rule.id);
    const holds = known !== undefined && sameItems(known.input, inputOf(rule, facts));
    verdicts.set(rule.id, holds ? known : judge(rule, facts, context));
  }
  memory.verdicts = verdicts;
  return verdicts;
}
