import { isDeepStrictEqual } from 'node:util';
import { ok, type Refusal, type Result, refuse } from '@/lib/base/result';
import type { Fact } from '@/lib/evidence/fact';
import { parseFormula } from '@/lib/evidence/parse-formula';
import {
  type LedgerChange,
  type LedgerConflicts,
  type LedgerRow,
  maxFacts,
} from '@/lib/workflow/ledger-wire';

/** A ledger as it stands when changes arrive. */
export type LedgerState = {
  readonly rows: readonly LedgerRow[];
  /** Every number ever given, those of removed rows too → its last revision. */
  readonly revisions: ReadonlyMap<string, number>;
};

/** What becomes of one number: the revision to write, `fact` null where the row goes. */
export type DecidedChange = {
  readonly kind: LedgerChange['kind'];
  readonly id: string;
  readonly revision: number;
  readonly fact: Fact | null;
};

/** A refusal of changes; `conflicts` comes with `stale-fact`. */
export type LedgerRefusal = Refusal & Partial<LedgerConflicts>;

const idOf = (change: LedgerChange): string => (change.kind === 'remove' ? change.id : change.fact.id);

/** F01, F02, … F100: the numbers after the greatest ever given. */
function* freeNumbers(used: Iterable<string>): Generator<string, never> {
  let last = 0;
  for (const id of used) {
    const digits = /^F(\d{1,9})$/.exec(id)?.[1];
    if (digits !== undefined) last = Math.max(last, Number(digits));
  }
  for (;;) {
    last += 1;
    yield `F${String(last).padStart(2, '0')}`;
  }
}

/** The first number that is named by two of the changes. */
function namedTwice(changes: readonly LedgerChange[]): string | undefined {
  const seen = new Set<string>();
  return changes.map(idOf).find((id) => id !== '' && (seen.has(id) || !seen.add(id)));
}

function conflictsOf(
  changes: readonly LedgerChange[],
  rows: ReadonlyMap<string, LedgerRow>,
): LedgerConflicts['conflicts'] {
  return changes.flatMap((change) => {
    const row = rows.get(idOf(change)) ?? null;
    if (change.kind === 'add' || row?.revision === change.revision) return [];
    return [{ id: idOf(change), row }];
  });
}

function staleFact(conflicts: LedgerConflicts['conflicts']): { ok: false; error: LedgerRefusal } {
  const [first] = conflicts;
  const what = first?.row
    ? `${first.row.by || '别人'}刚改过“${first.row.fact.indicator}”`
    : '其中一条刚被删除';
  const message = `${what}，这次修改没有写入，您填的内容还在本页。请对照后选用一个。`;
  return { ok: false, error: { code: 'stale-fact', message, conflicts } };
}

/** What of a fact a person says: the value of a derived one follows. */
const asSaid = (fact: Fact): Fact =>
  fact.formula === null ? fact : { ...fact, value: null, min: null, max: null };

/** What is wrong with the first formula that cannot be read, as a sentence; null where all can. */
function formulaFault(changes: readonly LedgerChange[]): string | null {
  for (const change of changes) {
    if (change.kind === 'remove' || change.fact.formula === null) continue;
    const read = parseFormula(change.fact.formula);
    if (!read.ok) return `“${change.fact.indicator}”没有写入：${read.error.message}`;
  }
  return null;
}

/**
 * What the change asks for, `null` where the row is already as wanted. The revision follows the one that was seen:
 * had another been written since, the two would meet at the primary key of the history.
 */
function decided(
  change: LedgerChange,
  id: string,
  { rows, revisions }: { rows: ReadonlyMap<string, LedgerRow>; revisions: LedgerState['revisions'] },
): DecidedChange | null {
  if (change.kind === 'remove') return { kind: 'remove', id, revision: change.revision + 1, fact: null };
  const fact = { ...change.fact, id };
  if (change.kind === 'add') return { kind: 'add', id, revision: (revisions.get(id) ?? 0) + 1, fact };
  const before = rows.get(id)?.fact;
  if (before && isDeepStrictEqual(asSaid(before), asSaid(fact))) return null;
  return { kind: 'edit', id, revision: change.revision + 1, fact };
}

/** The changes in their order with the number of each; `decided` null for one that changes nothing. */
export type Decision = readonly { readonly id: string; readonly decided: DecidedChange | null }[];

/**
 * Says whether changes may be made to a ledger, and what each becomes. Pure. All or none: refuses `bad-input` (a
 * number named twice, a formula that cannot be read), `stale-fact` with what stands there now, `duplicate-fact`, `too-many-facts`. A number that
 * was removed is given again only to the one who asks for it by name, and its revisions go on.
 */
export function decideChanges(
  state: LedgerState,
  changes: readonly LedgerChange[],
): Result<Decision, LedgerRefusal> {
  const twice = namedTwice(changes);
  if (twice !== undefined)
    return refuse('bad-input', `编号 ${twice} 在这次修改里出现了两次，没有写入。请分两次保存。`);
  const rows = new Map(state.rows.map((row) => [row.fact.id, row]));
  const conflicts = conflictsOf(changes, rows);
  if (conflicts.length > 0) return staleFact(conflicts);
  for (const change of changes) {
    const there = change.kind === 'add' ? rows.get(change.fact.id) : undefined;
    if (there)
      return refuse(
        'duplicate-fact',
        `编号 ${there.fact.id} 已是“${there.fact.indicator}”，这次修改没有写入。请换一个编号。`,
      );
  }
  const net = { add: 1, edit: 0, remove: -1 };
  const after = changes.reduce((sum, { kind }) => sum + net[kind], rows.size);
  if (after > maxFacts && after > rows.size)
    return refuse('too-many-facts', `台账一年最多 ${maxFacts} 条，这次修改没有写入。请先删去不用的。`);
  const fault = formulaFault(changes);
  if (fault !== null) return refuse('bad-input', fault);
  const numbers = freeNumbers([...state.revisions.keys(), ...changes.map(idOf)]);
  return ok(
    changes.map((change) => {
      const id = idOf(change) || numbers.next().value;
      return { id, decided: decided(change, id, { rows, revisions: state.revisions }) };
    }),
  );
}
