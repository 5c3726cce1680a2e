import { ok, type Result, refuse } from '@/lib/base/result';
import type { Attachment } from '@/lib/evidence/fact';
import type { Actor } from '@/lib/workflow/actor';
import { attachmentsIn } from '../../attachments/attachment-store';
import { appendAudit } from '../../audit/append-audit';
import { transact } from '../../db/transact';
import type { World } from '../../world';
import type { Ledger } from '../find-ledger';

/** Keeps a file for the unit, whether a fact names it yet or not. Refuses `bad-input` for an empty one. */
export async function keepAttachment(
  world: World,
  actor: Actor,
  ledger: Ledger,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<Attachment>> {
  if (bytes.length === 0) return refuse('bad-input', `“${name}”是空文件，没有保存。请重新选择文件。`);
  const at = world.clock().toISOString();
  return transact(world.db, async (tx) => {
    const kept = await attachmentsIn(tx).put({ unit: ledger.unit, name, bytes, by: actor.id, at });
    const detail = { sha256: kept.sha256, size: kept.size };
    await appendAudit(tx, { at, actor: actor.id, verb: 'attach', subject: ledger.unit, detail });
    return ok(kept);
  });
}
