import type { Node } from 'prosemirror-model';
import { dayInChina } from '@/lib/base/day-in-china';
import { ok, type Result } from '@/lib/base/result';
import type { Due } from '@/lib/checker/check-env';
import type { Fact } from '@/lib/evidence/fact';
import type { Pack } from '@/lib/template/pack';
import { packNotice } from '@/lib/template/pack-notice';
import type { Template } from '@/lib/template/template';
import type { Actor } from '@/lib/workflow/actor';
import { can } from '@/lib/workflow/policy';
import { statusName } from '@/lib/workflow/report-status';
import type { ReportSummary, ReportView } from '@/lib/workflow/wire';
import { actorOf } from './accounts/current-actor';
import { factsOf } from './evidence/facts-of';
import { type LedgerData, loadLedger as ledger, type WantedLedger } from './evidence/queries/load-ledger';
import { dueOf, packOf, previousOf } from './reports/check-env-of';
import { findReport } from './reports/find-report';
import { listReports as list } from './reports/queries/list-reports';
import { loadReport } from './reports/queries/load-report';
import { isSetUp, isToken, setupToken } from './setup/setup-token';
import { theWorld } from './world';

/** What pages may ask of the server: reading only, for one person, on the world of this process. */

/** Who is signed in, by the headers of the request; null for nobody. */
export const currentActor = async (headers: Headers): Promise<Actor | null> =>
  actorOf(await theWorld(), headers);

/** The reports of the person’s scopes, the latest change first. */
export const listReports = async (actor: Actor): Promise<readonly ReportSummary[]> =>
  list(await theWorld(), actor);

export type EditorData = {
  readonly report: ReportView;
  /** Null when the template it was made from is no longer there. */
  readonly template: Template | null;
  /** The unit’s ledger for the report’s year. */
  readonly facts: readonly Fact[];
  /** Whose ledger it is (the unit’s scope id) and whether this person may change it. */
  readonly ledger: { readonly unit: string; readonly writable: boolean };
  /** The dates it still has before it; null once it has been sent up. */
  readonly due: Due | null;
  /** The latest text of the unit’s report on the year before; null for none. */
  readonly previous: Node | null;
  /** The rule pack that the report’s template names, and what is to be said of its dates. */
  readonly pack: Pack | null;
  readonly packNotice: string | null;
  /** Why the report may be read only, as a sentence; null where this person may write. */
  readonly readOnly: string | null;
};

/** Everything the editor’s page hands on. */
export async function loadEditor(actor: Actor, id: string): Promise<Result<EditorData>> {
  const world = await theWorld();
  const found = await findReport(world, actor, 'read', id);
  if (!found.ok) return found;
  const report = await loadReport(world, actor, id);
  if (!report.ok) return report;
  const { scope, scopeId, status, year, template } = found.value;
  const writable = can(actor, 'edit', { scope, status });
  const couldWrite = can(actor, 'edit', { scope, status: 'draft' });
  const pack = await packOf(world, found.value);
  return ok({
    report: report.value,
    template: world.templates.get(template) ?? null,
    facts: await factsOf(world.db, scopeId, year),
    ledger: { unit: scopeId, writable: can(actor, 'writeLedger', { scope, status: null }) },
    due: dueOf(world, found.value),
    previous: await previousOf(world, found.value),
    pack,
    packNotice: pack && packNotice(pack, dayInChina(world.clock())),
    readOnly: writable
      ? null
      : couldWrite
        ? `报告${statusName[status]}，内容已冻结，只能阅读和导出。`
        : '您的账号只能阅读这份报告。',
  });
}

/** Everything the ledger’s page hands on. */
export const loadLedger = async (
  actor: Actor,
  wanted: WantedLedger = { unit: null, year: null },
): Promise<Result<LedgerData>> => ledger(await theWorld(), actor, wanted);

/** The templates one can start from, by their names. */
export async function templateChoices(): Promise<
  readonly { readonly name: string; readonly label: string }[]
> {
  const { templates } = await theWorld();
  return [...templates.values()].map(({ name, label }) => ({ name, label }));
}

/** `done`: there is an administrator; `open`: the link’s token is right; `wrong-token`: it is not, or is missing. */
export async function setupState(token: string | null = null): Promise<'done' | 'open' | 'wrong-token'> {
  const { db } = await theWorld();
  if (await isSetUp(db)) return 'done';
  return token !== null && isToken(token, await setupToken(db)) ? 'open' : 'wrong-token';
}
