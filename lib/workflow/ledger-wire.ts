import { z } from 'zod';
import type { Agreement } from '@/lib/evidence/agreement';
import type { Fact } from '@/lib/evidence/fact';
import { factFault } from '@/lib/evidence/fact-fault';
import { factSchema } from '@/lib/evidence/fact-schema';
import { yearSchema } from './wire';

/**
 * The protocol of the ledger, `/api/ledgers/:unit/:year`: `unit` is the unit’s scope id. As in `wire.ts`, every body
 * is JSON but uploads, and every error `{ error: { code, message } }`.
 */

/** Most facts a unit may have for a year; most changes in one request. */
export const maxFacts = 5000;
/** Most bytes of a body with changes. */
export const maxLedgerBodyBytes = 16 * 1024 * 1024;
export const maxAttachmentBytes = 20 * 1024 * 1024;

export const ledgerParams = z.object({
  unit: z.string().min(1).max(64),
  year: z.coerce.number().pipe(yearSchema),
});

/** Where a fact stands in a report’s text. */
export type FactUse = {
  readonly report: string;
  readonly title: string;
  readonly block: string;
  /** The linked words: 312人次. */
  readonly words: string;
  readonly agreement: Agreement;
};

/** A fact as it is on record. `revision` counts from 1 and is what a change must name. */
export type LedgerRow = {
  readonly fact: Fact;
  readonly revision: number;
  /** Who changed it last, by name, and when (ISO). */
  readonly by: string;
  readonly at: string;
};

const factOnWire: z.ZodType<Fact> = factSchema;

const ledgerRowSchema: z.ZodType<LedgerRow> = z.object({
  fact: factOnWire,
  revision: z.int().min(1),
  by: z.string(),
  at: z.string(),
});

const useSchema = z.object({
  report: z.string(),
  title: z.string(),
  block: z.string(),
  words: z.string(),
  agreement: z.enum(['agrees', 'differs', 'other-unit']),
}) satisfies z.ZodType<FactUse>;

/**
 * `GET /api/ledgers/:unit/:year`. `uses`: fact id → its places in the unit’s reports of that year, latest text.
 * The values of derived facts are computed.
 */
export const ledgerViewSchema = z.object({
  unit: z.string(),
  unitName: z.string(),
  year: yearSchema,
  /** Whether this person may change it. */
  writable: z.boolean(),
  rows: z.array(ledgerRowSchema),
  uses: z.record(z.string(), z.array(useSchema)),
});
export type LedgerView = Readonly<z.infer<typeof ledgerViewSchema>>;

/**
 * One change. An added fact’s `id` may be '' and is then the next free number. `revision` is the one the person saw:
 * where the row has moved on, the whole request is refused.
 */
export type LedgerChange =
  | { readonly kind: 'add'; readonly fact: Fact }
  | { readonly kind: 'edit'; readonly revision: number; readonly fact: Fact }
  | { readonly kind: 'remove'; readonly revision: number; readonly id: string };

/** Reads a row that a person filled in: what is wrong is said in a sentence that names the row. */
const filledIn = (schema: z.ZodType<Fact>): z.ZodType<Fact> =>
  z.unknown().transform((given, context) => {
    const parsed = schema.safeParse(given);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    const named = z.object({ indicator: z.string().min(1).max(60) }).safeParse(given);
    const row = named.success ? `“${named.data.indicator}”这一条` : '有一条';
    const fault = issue ? factFault(issue, issue.path) : '格式不对';
    context.addIssue({ code: 'custom', message: `${row}有误：${fault}。台账没有变动，请改好后再保存。` });
    return z.NEVER;
  });

const ledgerChangeSchema: z.ZodType<LedgerChange> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('add'),
    fact: filledIn(factSchema.safeExtend({ id: z.string().max(40, '太长') })),
  }),
  z.strictObject({ kind: z.literal('edit'), revision: z.int().min(1), fact: filledIn(factSchema) }),
  z.strictObject({ kind: z.literal('remove'), revision: z.int().min(1), id: z.string().min(1) }),
]);

const changesSchema = z.array(ledgerChangeSchema).min(1).max(maxFacts, `一次最多改 ${maxFacts} 条。`);

/**
 * `POST …/changes`: all of them or none → `ledgerChangedSchema`. Refused `stale-fact` (409) with `conflicts` beside
 * the error where somebody else has changed or removed one of the rows meanwhile.
 */
export const ledgerChangesBodySchema = z.strictObject({ changes: changesSchema });
export type LedgerChangesBody = z.infer<typeof ledgerChangesBodySchema>;

/** The rows after the changes, in the order of the changes; `removed`: ids. */
export const ledgerChangedSchema = z.object({
  rows: z.array(ledgerRowSchema),
  removed: z.array(z.string()),
});
export type LedgerChanged = z.infer<typeof ledgerChangedSchema>;

/** Beside a `stale-fact`: what stands there now; `row` null where the row was removed. */
export const ledgerConflictsSchema = z.object({
  conflicts: z.array(z.object({ id: z.string(), row: ledgerRowSchema.nullable() })),
});
export type LedgerConflicts = z.infer<typeof ledgerConflictsSchema>;

/** `GET …/facts/:fact/history`: every revision, the first one first; `fact` null where it was removed. */
export const factHistorySchema = z.object({
  revisions: z.array(
    z.object({ revision: z.int(), fact: factOnWire.nullable(), by: z.string(), at: z.string() }),
  ),
});
export type FactHistory = z.infer<typeof factHistorySchema>;

/** Query of `POST …/attachments`, whose body is the file’s bytes → `Attachment`, 201. `GET …/attachments/:sha256`. */
export const attachmentQuerySchema = z.object({
  name: z.string().trim().min(1, '文件没有名称。').max(255, '文件名太长。'),
});

/**
 * `POST …/imports`: the confirmed import of a file that was kept by `POST …/attachments` before. `shape` names the
 * file’s form (sheet and headings), `mapping` is remembered for it (null: do not remember) → `ledgerChangedSchema`.
 */
export const importBodySchema = z.strictObject({
  original: z.string().regex(/^[0-9a-f]{64}$/),
  sheet: z.string().max(255),
  shape: z.string().min(1).max(64),
  mapping: z.unknown(),
  changes: changesSchema,
});
export type ImportBody = z.infer<typeof importBodySchema>;

/** `GET …/mappings`: what was remembered, shape → mapping. */
export const mappingsSchema = z.object({ mappings: z.record(z.string(), z.unknown()) });
