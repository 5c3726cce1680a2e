import { ok, type Result } from '@/lib/base/result';
import type { Fact } from '@/lib/evidence/fact';
import type { Actor } from '@/lib/workflow/actor';
import type { LedgerChange, LedgerChanged, LedgerRow } from '@/lib/workflow/ledger-wire';
import type { Database } from '../db/open-database';
import { type DecidedChange, type Decision, decideChanges, type LedgerRefusal } from './decide-changes';
import { factsAfter } from './facts-after';
import type { Ledger } from './find-ledger';
import { holdLedger } from './hold-ledger';
import { ledgerRows } from './ledger-rows';
import { settleAttachments } from './settle-attachments';

/** Rows that fit one statement on every engine. */
const rowsPerStatement = 500;

/** Who changes a ledger, and when (ISO). */
export type Change = {
  readonly ledger: Ledger;
  readonly actor: Actor;
  readonly at: string;
};

/** How many rows were added, edited and removed: what the audit log tells of a change. */
export type ChangeCounts = Readonly<Record<LedgerChange['kind'], number>>;

export type AppliedChanges = { readonly changed: LedgerChanged; readonly counts: ChangeCounts };

async function lastRevisions(tx: Database, { unit, year }: Ledger): Promise<ReadonlyMap<string, number>> {
  const rows = await tx
    .selectFrom('fact_revisions')
    .select(({ fn }) => ['id', fn.max('revision').as('last')])
    .where('scope', '=', unit)
    .where('year', '=', year)
    .groupBy('id')
    .execute();
  return new Map(rows.map(({ id, last }) => [id, Number(last)]));
}

/** The history comes first: its primary key lets only one of two who saw the same revision go on. */
async function writeHistory(tx: Database, { ledger, actor, at }: Change, made: readonly DecidedChange[]) {
  const { unit: scope, year } = ledger;
  for (let start = 0; start < made.length; start += rowsPerStatement) {
    const values = made.slice(start, start + rowsPerStatement).map(({ id, revision, fact }) => ({
      scope,
      year,
      id,
      revision,
      fact: fact && JSON.stringify(fact),
      changed_by: actor.id,
      changed_at: at,
    }));
    await tx.insertInto('fact_revisions').values(values).execute();
  }
}

async function writeAdded(tx: Database, { ledger, actor, at }: Change, added: readonly DecidedChange[]) {
  const { unit: scope, year } = ledger;
  for (let start = 0; start < added.length; start += rowsPerStatement) {
    const values = added.slice(start, start + rowsPerStatement).map(({ id, revision, fact }) => ({
      scope,
      year,
      id,
      fact: JSON.stringify(fact),
      revision,
      updated_by: actor.id,
      updated_at: at,
    }));
    await tx.insertInto('facts').values(values).execute();
  }
}

/** Writes over or takes away the row of the revision before; throws, and so undoes all, should it not be there. */
async function writeOver(tx: Database, { ledger, actor, at }: Change, one: DecidedChange): Promise<void> {
  const { id, revision, fact } = one;
  const is = { scope: ledger.unit, year: ledger.year, id, revision: revision - 1 };
  const next = { fact: JSON.stringify(fact), revision, updated_by: actor.id, updated_at: at };
  const touched =
    fact === null
      ? (
          await tx
            .deleteFrom('facts')
            .where((row) => row.and(is))
            .executeTakeFirst()
        ).numDeletedRows
      : (
          await tx
            .updateTable('facts')
            .set(next)
            .where((row) => row.and(is))
            .executeTakeFirst()
        ).numUpdatedRows;
  if (touched !== 1n)
    throw new Error(`ledger ${is.scope} ${is.year}: ${id} is not at revision ${is.revision}`);
}

/** The rows after the changes, in the order of the changes. */
function present(
  { actor, at }: Change,
  decision: Decision,
  { before, after }: { readonly before: readonly LedgerRow[]; readonly after: ReadonlyMap<string, Fact> },
): LedgerChanged {
  const stood = new Map(before.map((row) => [row.fact.id, row]));
  const rows = decision.flatMap(({ id, decided }): LedgerRow[] => {
    const fact = after.get(id);
    const row = stood.get(id);
    if (!fact) return [];
    if (decided) return [{ fact, revision: decided.revision, by: actor.name, at }];
    return row ? [{ ...row, fact }] : [];
  });
  return { rows, removed: decision.flatMap(({ id, decided }) => (decided?.kind === 'remove' ? [id] : [])) };
}

/** Makes changes to a ledger inside the caller’s transaction, with their history: all or none. */
export async function applyChanges(
  tx: Database,
  change: Change,
  changes: readonly LedgerChange[],
): Promise<Result<AppliedChanges, LedgerRefusal>> {
  await holdLedger(tx, change.ledger);
  const rows = await ledgerRows(tx, change.ledger);
  const revisions = await lastRevisions(tx, change.ledger);
  const settled = await settleAttachments(tx, change.ledger.unit, changes);
  if (!settled.ok) return settled;
  const decision = decideChanges({ rows, revisions }, settled.value);
  if (!decision.ok) return decision;
  const after = factsAfter(rows, decision.value);
  const made = decision.value.flatMap(({ id, decided }) =>
    decided ? [{ ...decided, fact: after.get(id) ?? null }] : [],
  );
  await writeHistory(tx, change, made);
  await writeAdded(
    tx,
    change,
    made.filter(({ kind }) => kind === 'add'),
  );
  for (const one of made) if (one.kind !== 'add') await writeOver(tx, change, one);
  const counts = { add: 0, edit: 0, remove: 0 };
  for (const { kind } of made) counts[kind] += 1;
  return ok({ changed: present(change, decision.value, { before: rows, after }), counts });
}
