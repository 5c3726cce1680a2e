import { asksForProof } from '@/lib/checker/asks-for-proof';
import type { PlacedClaim, Support } from '@/lib/checker/claim-support';
import type { At, Diagnostic } from '@/lib/checker/diagnostic';
import type { PlacedRelation } from '@/lib/checker/facts/placed-relation';
import type { Fact } from '@/lib/evidence/fact';
import type { PartRole } from '@/lib/schema/roles';
import type { CheckedDocument } from '../checked-document';
import type { Reason } from '../reason';

/** What a number stands on, or why on nothing. */
export type ProofBasis =
  | { readonly state: 'linked' | 'disagrees'; readonly fact: Fact }
  /** `calc`: the sum as a Chinese sentence. */
  | { readonly state: 'computed'; readonly calc: string }
  /** `source`: as named in the text. */
  | { readonly state: 'attributed'; readonly source: string }
  /** `fact`: the one it is linked to though that says something else; null where it is linked to none. */
  | { readonly state: 'waived'; readonly said: readonly Reason[]; readonly fact: Fact | null }
  /** `why`: what the checker has to say of it; `said`: what people have, which does not count as a proof. */
  | { readonly state: 'unsupported'; readonly why: string; readonly said: readonly Reason[] };

/** One numbered note: `number` counts from one in reading order, `words` are the figure as printed. */
export type ProofNote = {
  readonly number: number;
  readonly at: At;
  readonly words: string;
  readonly indicator: string;
  readonly part: PartRole | null;
} & ProofBasis;

/** The fact behind a note, if there is one. */
export const noteFact = (note: ProofNote): Fact | null => ('fact' in note ? note.fact : null);

const placeKey = ({ block, from, to }: At): string => `${block}:${from}:${to}`;

type Findings = ReadonlyMap<string, readonly Diagnostic[]>;

/**
 * The findings that ask for the proof of a number, by its place: it has none, its fact says something else, or its
 * arithmetic must be settled first.
 */
function askingFindings(diagnostics: readonly Diagnostic[]): Findings {
  const asking = new Map<string, Diagnostic[]>();
  for (const finding of diagnostics) {
    if (!asksForProof(finding) && finding.kind !== 'arithmetic') continue;
    const key = placeKey(finding.at);
    asking.set(key, [...(asking.get(key) ?? []), finding]);
  }
  return asking;
}

const results = new Set(['stated', 'total', 'whole']);

/** The calculation that gives a number: a rate or sum that comes out, in which it is the result. */
function calcOf(claim: PlacedClaim, relations: readonly PlacedRelation[]): string {
  const key = placeKey(claim);
  const found = relations.find(
    ({ kind, verdict, operands }) =>
      verdict === 'consistent' &&
      (kind === 'rate' || kind === 'sum') &&
      operands.some(({ role, at }) => results.has(role) && placeKey(at) === key),
  );
  return found?.calc ?? '';
}

type Checked = {
  readonly relations: readonly PlacedRelation[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly asking: Findings;
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
};

/** What people have answered to the findings on a number. */
const saidOf = (findings: readonly Diagnostic[], { reasons }: Checked): readonly Reason[] =>
  findings.flatMap(({ id }) => reasons.get(id) ?? []);

const openBasis = (why: string, said: readonly Reason[]): ProofBasis => ({ state: 'unsupported', why, said });

type Basing = (claim: PlacedClaim, findings: readonly Diagnostic[], checked: Checked) => ProofBasis | null;

const factOf = ({ fact }: PlacedClaim, { facts }: Checked): Fact | null => facts.get(fact ?? '') ?? null;

const onFact =
  (state: 'linked' | 'disagrees'): Basing =>
  (claim, findings, checked) => {
    const fact = factOf(claim, checked);
    if (fact) return { state, fact };
    return openBasis(`关联的条目 ${claim.fact} 不在台账里。`, saidOf(findings, checked));
  };

/** Every state and what it rests on; null where the number needs no proof: a quota, one in next year’s plan. */
const bases: Readonly<Record<Support, Basing>> = {
  linked: onFact('linked'),
  disagrees: onFact('disagrees'),
  computed: (claim, _, { relations }) => ({ state: 'computed', calc: calcOf(claim, relations) }),
  attributed: ({ source }) => ({ state: 'attributed', source: source ?? '' }),
  waived: (claim, findings, checked) => ({
    state: 'waived',
    said: saidOf(findings, checked),
    fact: factOf(claim, checked),
  }),
  unsupported: (_, findings, checked) =>
    findings.length === 0
      ? null
      : openBasis(findings.map(({ what }) => what).join('\n'), saidOf(findings, checked)),
};

/**
 * The notes of a proof copy: one for every number that asks for proof, in reading order. A number that stands twice
 * has two notes even where both rest on one fact: a reviewer ticks off figure by figure, so there are as many notes
 * as figures, and each place words the fact in its own way (312, 300余).
 */
export function proofNotes({
  report,
  facts,
  reasons = new Map(),
}: Pick<CheckedDocument, 'report' | 'facts' | 'reasons'>): readonly ProofNote[] {
  const checked: Checked = {
    relations: report.relations,
    facts: new Map((facts ?? []).map((fact) => [fact.id, fact])),
    asking: askingFindings(report.diagnostics),
    reasons,
  };
  const found: ProofNote[] = [];
  for (const claim of report.claims) {
    const findings = checked.asking.get(placeKey(claim)) ?? [];
    const basis = bases[claim.support](claim, findings, checked);
    if (!basis) continue;
    const { block, from, to, text: words, indicator, part } = claim;
    found.push({ number: found.length + 1, at: { block, from, to }, words, indicator, part, ...basis });
  }
  return found;
}
