import { randomUUID } from 'node:crypto';
import { ok, type Result, refuse } from '@/lib/base/result';
import type { Actor } from '@/lib/workflow/actor';
import type { ImportBody, LedgerChanged } from '@/lib/workflow/ledger-wire';
import { attachmentsIn } from '../../attachments/attachment-store';
import { appendAudit } from '../../audit/append-audit';
import type { Database } from '../../db/open-database';
import { transact } from '../../db/transact';
import type { World } from '../../world';
import { applyChanges, type Change } from '../apply-changes';
import type { LedgerRefusal } from '../decide-changes';
import type { Ledger } from '../find-ledger';
import { longestMapping, rememberMapping } from '../remember-mapping';

/** The import on record: which file, which sheet, how many rows it changed. */
async function recordImport(
  tx: Database,
  { ledger, actor, at }: Change,
  { original: sha256, sheet, shape }: ImportBody,
  changes: number,
): Promise<void> {
  const { unit: scope, year } = ledger;
  await tx
    .insertInto('imports')
    .values({
      ...{ id: randomUUID(), scope, year, sha256, sheet, shape, changes },
      imported_by: actor.id,
      imported_at: at,
    })
    .execute();
  const detail = { year, sha256, changes };
  await appendAudit(tx, { at, actor: actor.id, verb: 'import', subject: scope, detail });
}

/**
 * Writes what a person confirmed of a file: the changes, which file they came from and how its columns were
 * understood, all or nothing. Refuses as `changeLedger` does, and `bad-input` where the original was not kept before
 * or the mapping is too long.
 */
export async function importLedger(
  world: World,
  actor: Actor,
  ledger: Ledger,
  body: ImportBody,
): Promise<Result<LedgerChanged, LedgerRefusal>> {
  const at = world.clock().toISOString();
  const mapping = JSON.stringify(body.mapping ?? null);
  if (mapping.length > longestMapping)
    return refuse('bad-input', '列的对应关系太长，没有导入，台账没有变动。请删去用不到的列再导入。');
  return transact(world.db, async (tx) => {
    const kept = await attachmentsIn(tx).has(ledger.unit, [body.original]);
    if (kept.size === 0)
      return refuse('bad-input', '导入的原文件不在服务器上，台账没有变动。请重新选择文件再导入。');
    const change: Change = { ledger, actor, at };
    const applied = await applyChanges(tx, change, body.changes);
    if (!applied.ok) return applied;
    const { changed, counts } = applied.value;
    if (mapping !== 'null') await rememberMapping(tx, change, body.shape, mapping);
    await recordImport(tx, change, body, counts.add + counts.edit + counts.remove);
    return ok(changed);
  });
}
