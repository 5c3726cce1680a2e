import { agreement } from '@/lib/evidence/agreement';
import type { Fact } from '@/lib/evidence/fact';
import { factFigure } from '@/lib/evidence/fact-figure';
import { ledgerLookup } from '@/lib/evidence/ledger-lookup';
import { reword } from '@/lib/evidence/wording';
import { bases } from '../bases';
import { type PlacedClaim, placeClaims } from '../claim-support';
import type { BlockFacts } from '../facts/block-facts';
import type { Fix } from '../fix';
import { replaceBy } from '../pattern-drafts';
import type { Rule } from '../rule';

/** 矛盾纠纷受理数写作312件，台账为299件。 */
function said(claim: PlacedClaim, fact: Fact): string {
  const figure = factFigure(fact);
  const head = `${fact.indicator}写作${claim.text}，台账`;
  if (figure === null) return `${head}还没有数值。`;
  return agreement(claim, fact) === 'other-unit' ? `${head}为${figure}，单位不同。` : `${head}为${figure}。`;
}

/** Where the fact comes from: F22，来源《…》（文号），2026-12-31，综治办。 */
function origin({ id, source, office }: Fact): string {
  const title =
    source.title === '' ? '' : `来源${/^《/.test(source.title) ? source.title : `《${source.title}》`}`;
  const number = source.number === '' || title === '' ? '' : `（${source.number}）`;
  const parts = [`台账 ${id}`, title + number, source.date, office].filter((part) => part !== '');
  return `${parts.join('，')}。`;
}

/** Puts the words where the linked ones stand; a hedge beside them that was never linked goes, so that the link stays. */
function rewordBy({ id, evidence }: BlockFacts, { from, to }: PlacedClaim, insert: string): Fix {
  const link = evidence.find((candidate) => candidate.from < to && from < candidate.to);
  const start = Math.max(from, link?.from ?? from);
  const end = Math.min(to, link?.to ?? to);
  const { label, edits } = replaceBy(id, start, end, insert);
  const beside = [
    [from, start],
    [end, to],
  ] as const;
  const removed = beside
    .filter(([left, right]) => left < right)
    .flatMap(([left, right]) => replaceBy(id, left, right, '').edits);
  return { label, edits: [...edits, ...removed] };
}

export const evidenceDrift: Rule = {
  id: 'evidence-drift',
  code: 'evidence-drift',
  kind: 'inconsistent',
  glyph: '⇄',
  severity: 'warning',
  about: '文中的数字与它关联的台账条目不一致。',
  why: '台账改了而正文没有跟着改，或者关联错了条目，核对时两边说的不一样。',
  how: '台账对的，改正文；正文对的，改台账；关联错了的，换一条。',
  basis: bases.ours,
  reads: 'block',
  check(block, { env, part }) {
    if (env.ledger === null || block.evidence.length === 0) return [];
    const { facts, derivations } = ledgerLookup(env.ledger);
    return placeClaims(block, part, env.ledger).flatMap((claim) => {
      const fact = facts.get(claim.fact ?? '');
      if (claim.support !== 'disagrees' || !fact) return [];
      const { from, to } = claim;
      const around = { before: block.text.slice(0, from), after: block.text.slice(to) };
      const made = reword(claim, fact, around);
      const how = derivations.get(fact.id);
      const derived = how && (how.ok ? how.calc : how.problem);
      return [
        {
          at: { block: block.id, from, to },
          words: claim.text,
          what: said(claim, fact),
          calc: derived ?? origin(fact),
          fixes: made.kind === 'keep' ? [] : made.proposals.map((insert) => rewordBy(block, claim, insert)),
        },
      ];
    });
  },
};
