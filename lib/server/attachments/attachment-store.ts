import { createHash } from 'node:crypto';
import type { Attachment } from '@/lib/evidence/fact';
import type { Database } from '../db/open-database';
import { mediaType } from './media-type';

export type NewAttachment = {
  /** The unit’s scope id. */
  readonly unit: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The account’s id, and when (ISO). */
  readonly by: string;
  readonly at: string;
};

export type KeptFile = { readonly attachment: Attachment; readonly bytes: Uint8Array };

/** Where a unit’s files are: named by their content, kept once however often they come, never changed or removed. */
export type AttachmentStore = {
  /** Keeps a file; gives it under the name it came with. */
  readonly put: (file: NewAttachment) => Promise<Attachment>;
  /** A file as it came first; null where the unit has none of this content. */
  readonly get: (unit: string, sha256: string) => Promise<KeptFile | null>;
  /** Those of the files that the unit has, by content. */
  readonly has: (unit: string, sha256s: readonly string[]) => Promise<ReadonlyMap<string, Attachment>>;
};

/** Names that fit one statement on every engine. */
const namesPerStatement = 500;

/** The store in the database; given a transaction, what it keeps stands or falls with that. */
export const attachmentsIn = (db: Database): AttachmentStore => ({
  put: async ({ unit, name, bytes, by, at }) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const attachment = { sha256, name, size: bytes.length, type: mediaType(bytes) };
    await db
      .insertInto('attachments')
      .values({ scope: unit, ...attachment, bytes, added_by: by, added_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return attachment;
  },
  get: async (unit, sha256) => {
    const row = await db
      .selectFrom('attachments')
      .select(['sha256', 'name', 'size', 'type', 'bytes'])
      .where('scope', '=', unit)
      .where('sha256', '=', sha256)
      .executeTakeFirst();
    if (!row) return null;
    const { bytes, ...attachment } = row;
    // The embedded engine gives a bare buffer, PostgreSQL one of Node’s own.
    return { attachment, bytes: new Uint8Array(bytes) };
  },
  has: async (unit, sha256s) => {
    const found = new Map<string, Attachment>();
    for (let start = 0; start < sha256s.length; start += namesPerStatement) {
      const rows = await db
        .selectFrom('attachments')
        .select(['sha256', 'name', 'size', 'type'])
        .where('scope', '=', unit)
        .where('sha256', 'in', sha256s.slice(start, start + namesPerStatement))
        .execute();
      for (const row of rows) found.set(row.sha256, row);
    }
    return found;
  },
});
