import { ok, type Result } from '@/lib/base/result';
import type { Actor } from '@/lib/workflow/actor';
import type { LedgerChange, LedgerChanged } from '@/lib/workflow/ledger-wire';
import { appendAudit } from '../../audit/append-audit';
import { transact } from '../../db/transact';
import type { World } from '../../world';
import { applyChanges } from '../apply-changes';
import type { LedgerRefusal } from '../decide-changes';
import type { Ledger } from '../find-ledger';

/**
 * Makes changes to a ledger in one transaction: all or none, each kept as a revision with who and when. Refuses as
 * `decideChanges` does. The audit log tells how many, not what.
 */
export async function changeLedger(
  world: World,
  actor: Actor,
  ledger: Ledger,
  changes: readonly LedgerChange[],
): Promise<Result<LedgerChanged, LedgerRefusal>> {
  const at = world.clock().toISOString();
  return transact(world.db, async (tx) => {
    const applied = await applyChanges(tx, { ledger, actor, at }, changes);
    if (!applied.ok) return applied;
    const { changed, counts } = applied.value;
    const detail = { year: ledger.year, ...counts };
    if (counts.add + counts.edit + counts.remove > 0)
      await appendAudit(tx, { at, actor: actor.id, verb: 'change-ledger', subject: ledger.unit, detail });
    return ok(changed);
  });
}
