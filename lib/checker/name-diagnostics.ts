import { hash } from '@/lib/base/hash';
import type { Diagnostic } from './diagnostic';
import type { Draft, Rule } from './rule';

/**
 * Turns what a rule said into findings. The id is a hash of rule, block, words and, where the same words occur
 * again in the block, which of them it is: so it outlives edits around the words.
 */
export function nameDiagnostics(rule: Rule, drafts: readonly Draft[]): readonly Diagnostic[] {
  const seen = new Map<string, number>();
  return drafts.map((draft) => {
    const words = `${rule.id}\0${draft.at.block}\0${draft.words}`;
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return {
      id: hash(`${words}\0${nth}`),
      rule: rule.id,
      code: rule.code,
      kind: rule.kind,
      glyph: draft.glyph ?? rule.glyph,
      severity: draft.severity ?? rule.severity,
      at: draft.at,
      also: draft.also ?? [],
      what: draft.what,
      calc: draft.calc ?? null,
      why: draft.why ?? rule.why,
      basis: rule.basis,
      how: draft.how ?? rule.how,
      fixes: draft.fixes ?? [],
    };
  });
}
