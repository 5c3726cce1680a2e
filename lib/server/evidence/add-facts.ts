import type { Fact } from '@/lib/evidence/fact';
import type { Database } from '../db/open-database';

export type NewFacts = {
  /** The unit’s scope id. */
  readonly scope: string;
  readonly year: number;
  readonly facts: readonly Fact[];
  readonly by: string;
  readonly at: string;
};

/** Writes facts as the first revision of each, with its history, inside the caller’s transaction. */
export async function addFacts(tx: Database, { scope, year, facts, by, at }: NewFacts): Promise<void> {
  for (const fact of facts) {
    const key = { scope, year, id: fact.id, fact: JSON.stringify(fact), revision: 1 };
    await tx
      .insertInto('facts')
      .values({ ...key, updated_by: by, updated_at: at })
      .execute();
    await tx
      .insertInto('fact_revisions')
      .values({ ...key, changed_by: by, changed_at: at })
      .execute();
  }
}
