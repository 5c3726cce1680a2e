import type { Database } from '../db/open-database';

/** Marks an answer that still holds as withdrawn, inside the caller’s transaction; `by` is an account’s id. */
export async function markWithdrawn(tx: Database, id: string, by: string, at: string): Promise<void> {
  await tx
    .updateTable('answers')
    .set({ withdrawn_by: by, withdrawn_at: at })
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .execute();
}
