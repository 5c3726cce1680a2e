import type { Node } from 'prosemirror-model';
import { type BlockFacts, factsOf } from '@/lib/checker/facts/block-facts';
import { agreement } from '@/lib/evidence/agreement';
import type { Fact } from '@/lib/evidence/fact';
import type { FactUse } from '@/lib/workflow/ledger-wire';
import { documentAt } from '../../collab/document-at';
import type { Database } from '../../db/open-database';
import type { Ledger } from '../find-ledger';

type Place = { readonly report: string; readonly title: string };
type Use = { readonly fact: string; readonly use: FactUse };

/** The uses in one block: each figure under a mark; a mark over words that are no figure is compared with nothing. */
function usesInBlock(block: BlockFacts, facts: ReadonlyMap<string, Fact>, place: Place): Use[] {
  return block.evidence.flatMap(({ from, to, fact: id }) => {
    const fact = facts.get(id);
    const figures = block.claims.filter((claim) => from < claim.end && claim.start < to);
    const use = (words: string, agrees: FactUse['agreement']): Use => ({
      fact: id,
      use: { ...place, block: block.id, words, agreement: agrees },
    });
    if (figures.length === 0) return [use(block.text.slice(from, to), 'other-unit')];
    return figures.map((claim) => use(claim.text, fact ? agreement(claim, fact) : 'other-unit'));
  });
}

function usesInDocument(doc: Node, facts: ReadonlyMap<string, Fact>, place: Place): Use[] {
  const uses: Use[] = [];
  doc.forEach((node) => {
    for (const block of factsOf(node)) uses.push(...usesInBlock(block, facts, place));
  });
  return uses;
}

/**
 * Where the facts of a ledger stand in the unit’s reports of that year, at their latest version: fact id → places in
 * reading order. A number that the ledger does not have (any more) has its places, too.
 */
export async function factUses(
  db: Database,
  { unit, year }: Ledger,
  facts: readonly Fact[],
): Promise<Record<string, FactUse[]>> {
  const reports = await db
    .selectFrom('reports')
    .select(['id', 'title', 'version'])
    .where('scope', '=', unit)
    .where('year', '=', year)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const uses = new Map<string, FactUse[]>();
  for (const { id, title, version } of reports) {
    const doc = await documentAt(db, id, version);
    for (const { fact, use } of usesInDocument(doc, byId, { report: id, title }))
      uses.set(fact, [...(uses.get(fact) ?? []), use]);
  }
  return Object.fromEntries(uses);
}
