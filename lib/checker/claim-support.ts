import { agreement } from '@/lib/evidence/agreement';
import type { Fact } from '@/lib/evidence/fact';
import { ledgerLookup } from '@/lib/evidence/ledger-lookup';
import type { PartRole } from '@/lib/schema/roles';
import type { ReadClaim } from '@/lib/text/claim';
import type { Relation } from '@/lib/text/relation';
import type { BlockFacts } from './facts/block-facts';

/**
 * What a number stands on: a ledger row that agrees · one that says something else · other numbers that stand on
 * something and give it by a checked relation · a source named in the text · somebody's reason · nothing.
 */
export type Support = 'linked' | 'disagrees' | 'computed' | 'attributed' | 'waived' | 'unsupported';

/**
 * A claim with its place (`from`/`to` in the block), its part, what it stands on and the fact it is linked to. Linked
 * to a fact that is no longer in the ledger, it is `unsupported` and keeps the id.
 */
export type PlacedClaim = ReadClaim & {
  readonly block: string;
  readonly from: number;
  readonly to: number;
  readonly part: PartRole | null;
  readonly support: Support;
  readonly fact: string | null;
};

/** The role a derived number plays in its relation. */
const results = new Set(['stated', 'total', 'whole']);

/** The numbers of a rate or sum that are said to follow from the others. */
const statedSpans = ({ kind, spans }: Relation) =>
  spans.filter((span) => results.has(span.role) && (kind === 'sum' || span.role === 'stated'));

/** The claims that a consistent relation derives from operands which all stand on something already. */
function computedFrom(relations: readonly Relation[], supported: ReadonlySet<number>): Set<number> {
  const computed = new Set<number>();
  for (const relation of relations) {
    const { kind, verdict, spans } = relation;
    if (verdict !== 'consistent' || (kind !== 'rate' && kind !== 'sum')) continue;
    const stated = statedSpans(relation);
    const operands = spans.filter((span) => !stated.includes(span));
    if (operands.length < 2 || !operands.every((span) => supported.has(span.claim))) continue;
    for (const span of stated) computed.add(span.claim);
  }
  return computed;
}

const disputed = new Set(['inconsistent', 'truncated', 'mixed-units']);

const isDisputed = ({ kind, verdict }: Relation): boolean =>
  (kind === 'rate' || kind === 'sum') && disputed.has(verdict);

/** The claims, by index, whose rate or sum does not come out: to ask for a proof of them as well says it twice. */
export function disputedClaims({ relations }: BlockFacts): ReadonlySet<number> {
  const claims = new Set<number>();
  for (const relation of relations)
    if (isDisputed(relation)) for (const span of statedSpans(relation)) claims.add(span.claim);
  return claims;
}

/** What a link to that fact is worth; without a ledger (null) it is believed. */
function linkSupport(claim: ReadClaim, fact: string, ledger: readonly Fact[] | null): Support {
  if (ledger === null) return 'linked';
  const found = ledgerLookup(ledger).facts.get(fact);
  if (!found) return 'unsupported';
  return agreement(claim, found) === 'agrees' ? 'linked' : 'disagrees';
}

type Placed = {
  readonly part: PartRole | null;
  readonly ledger: readonly Fact[] | null;
  readonly claims: readonly PlacedClaim[];
};

const none: readonly never[] = [];

/** The claims of a block and what each stands on, before anybody's reasons; `ledger` null where there is none. */
export function placeClaims(
  block: BlockFacts,
  part: PartRole | null,
  ledger: readonly Fact[] | null,
): readonly PlacedClaim[] {
  if (block.claims.length === 0) return none;
  // Two rules and the list of claims ask the same of a block.
  const known = block.remembered.get(placeClaims) as Placed | undefined;
  if (known?.part === part && known.ledger === ledger) return known.claims;
  const claims = place(block, part, ledger);
  block.remembered.set(placeClaims, { part, ledger, claims } satisfies Placed);
  return claims;
}

function place(
  block: BlockFacts,
  part: PartRole | null,
  ledger: readonly Fact[] | null,
): readonly PlacedClaim[] {
  const { evidence } = block;
  const facts =
    evidence.length === 0
      ? none
      : block.claims.map(
          (claim) => evidence.find((link) => link.from < claim.end && claim.start < link.to)?.fact ?? null,
        );
  const own = block.claims.map((claim, i): Support => {
    const fact = facts[i] ?? null;
    if (fact !== null) return linkSupport(claim, fact, ledger);
    return claim.source === null ? 'unsupported' : 'attributed';
  });
  const supported = new Set(
    own.flatMap((support, i) => (support === 'linked' || support === 'attributed' ? [i] : [])),
  );
  const computed = computedFrom(block.relations, supported);
  return block.claims.map((claim, i) => {
    const fact = facts[i] ?? null;
    const derived = fact === null && own[i] === 'unsupported' && computed.has(i);
    const { start: from, end: to } = claim;
    // The copy comes last: what is added behind a spread is added by one change of shape after another.
    return {
      block: block.id,
      from,
      to,
      part,
      support: derived ? 'computed' : (own[i] ?? 'unsupported'),
      fact,
      ...claim,
    };
  });
}
