import type { z } from 'zod';
import { ok, type Refusal, type Result, refuse } from '@/lib/base/result';
import type { Attachment } from '@/lib/evidence/fact';
import {
  type FactHistory,
  factHistorySchema,
  type ImportBody,
  type LedgerChange,
  type LedgerChanged,
  type LedgerConflicts,
  type LedgerView,
  ledgerChangedSchema,
  ledgerConflictsSchema,
  ledgerViewSchema,
  mappingsSchema,
} from '@/lib/workflow/ledger-wire';
import { errorBodySchema } from '@/lib/workflow/wire';
import { attachmentSchema } from './attachment-schema';

/** Why changes were not made; `conflicts` where somebody else was first. */
export type ChangeRefusal = Refusal & Partial<LedgerConflicts>;

/** The ledger’s routes for one unit and year. A server that cannot be reached is a refusal (`unreachable`). */
export type LedgerClient = {
  load(year: number): Promise<Result<LedgerView>>;
  change(changes: readonly LedgerChange[]): Promise<Result<LedgerChanged, ChangeRefusal>>;
  importAll(body: ImportBody): Promise<Result<LedgerChanged, ChangeRefusal>>;
  history(fact: string): Promise<Result<FactHistory>>;
  upload(file: File): Promise<Result<Attachment>>;
  /** What was remembered of files’ columns: shape → mapping. */
  mappings(): Promise<Result<Readonly<Record<string, unknown>>>>;
  attachmentHref(sha256: string): string;
};

const unreachable = refuse('unreachable', '连不上服务器。改动都在这一页上，恢复后自动补交。');
const unexpected = refuse('unexpected', '服务器的回答读不懂。改动都在这一页上，请过一会儿再试。');

async function ask(path: string, init?: RequestInit): Promise<Result<unknown, ChangeRefusal>> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    return unreachable;
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return ok(answer);
  const refusal = errorBodySchema.safeParse(answer);
  if (!refusal.success)
    return refuse(`http-${response.status}`, `服务器没有办成（${response.status}）。改动都在这一页上。`);
  const conflicts = ledgerConflictsSchema.safeParse(answer);
  return { ok: false, error: { ...refusal.data.error, ...(conflicts.success && conflicts.data) } };
}

async function askFor<T>(
  schema: z.ZodType<T>,
  path: string,
  init?: RequestInit,
): Promise<Result<T, ChangeRefusal>> {
  const answer = await ask(path, init);
  if (!answer.ok) return answer;
  const parsed = schema.safeParse(answer.value);
  return parsed.success ? ok(parsed.data) : unexpected;
}

const posted = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export function ledgerClient(unit: string, year: number): LedgerClient {
  const of = (which: number) => `/api/ledgers/${encodeURIComponent(unit)}/${which}`;
  const here = of(year);
  return {
    load: (which) => askFor(ledgerViewSchema, of(which)),
    change: (changes) => askFor(ledgerChangedSchema, `${here}/changes`, posted({ changes })),
    importAll: (body) => askFor(ledgerChangedSchema, `${here}/imports`, posted(body)),
    history: (fact) => askFor(factHistorySchema, `${here}/facts/${encodeURIComponent(fact)}/history`),
    upload: (file) =>
      askFor(attachmentSchema, `${here}/attachments?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      }),
    async mappings() {
      const answer = await askFor(mappingsSchema, `${here}/mappings`);
      return answer.ok ? ok(answer.value.mappings) : answer;
    },
    attachmentHref: (sha256) => `${here}/attachments/${sha256}`,
  };
}
