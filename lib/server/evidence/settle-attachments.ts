import { ok, type Result, refuse } from '@/lib/base/result';
import type { LedgerChange } from '@/lib/workflow/ledger-wire';
import { attachmentsIn } from '../attachments/attachment-store';
import type { Database } from '../db/open-database';

/**
 * The changes with size and type of each attachment as the unit’s store has them: what a browser says of them is
 * not asked. Refuses `bad-input` where a file is not in the store.
 */
export async function settleAttachments(
  db: Database,
  unit: string,
  changes: readonly LedgerChange[],
): Promise<Result<readonly LedgerChange[]>> {
  const named = changes.flatMap((change) => (change.kind === 'remove' ? [] : change.fact.attachments));
  if (named.length === 0) return ok(changes);
  const kept = await attachmentsIn(db).has(unit, [...new Set(named.map(({ sha256 }) => sha256))]);
  const missing = named.find(({ sha256 }) => !kept.has(sha256));
  if (missing)
    return refuse(
      'bad-input',
      `附件“${missing.name}”不在服务器上，台账没有变动。请重新上传这个附件后再保存。`,
    );
  return ok(
    changes.map((change) => {
      if (change.kind === 'remove') return change;
      const attachments = change.fact.attachments.map((given) => ({
        ...given,
        ...kept.get(given.sha256),
        name: given.name,
      }));
      return { ...change, fact: { ...change.fact, attachments } };
    }),
  );
}
