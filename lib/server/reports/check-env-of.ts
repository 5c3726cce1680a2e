import type { Node } from 'prosemirror-model';
import { dayInChina } from '@/lib/base/day-in-china';
import { applyPack } from '@/lib/checker/apply-pack';
import type { CheckEnv, Due } from '@/lib/checker/check-env';
import type { Rule } from '@/lib/checker/rule';
import { rules as allRules } from '@/lib/checker/rules/index';
import { nationalLaws } from '@/lib/laws/national-laws';
import { dueDates } from '@/lib/template/due-dates';
import type { Pack } from '@/lib/template/pack';
import { isWritable } from '@/lib/workflow/transitions';
import { documentAt } from '../collab/document-at';
import { factsOf } from '../evidence/facts-of';
import type { World } from '../world';
import type { ReportRow } from './find-report';

/** The dates that a report still has before it; null once it has been sent up, or without its template. */
export function dueOf({ templates, clock }: World, { template, year, status }: ReportRow): Due | null {
  const known = templates.get(template);
  if (!known || !isWritable(status)) return null;
  return { today: dayInChina(clock()), ...dueDates(known, year) };
}

/** The latest text of the unit’s report on the year before, the one changed last where there are several; null for none. */
export async function previousOf({ db }: World, { scopeId, year }: ReportRow): Promise<Node | null> {
  const before = await db
    .selectFrom('reports')
    .select(['id', 'version'])
    .where('scope', '=', scopeId)
    .where('year', '=', year - 1)
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return before ? documentAt(db, before.id, before.version) : null;
}

/** The rule pack that the report’s template names; null where it names none, or one that could not be read. */
export async function packOf({ templates, packs }: World, { template }: ReportRow): Promise<Pack | null> {
  const name = templates.get(template)?.pack;
  return name === undefined ? null : ((await packs()).packs.get(name) ?? null);
}

/** Everything a stored report is checked with, as the editor checks it. */
export async function checkEnvOf(
  world: World,
  report: ReportRow,
): Promise<{ readonly env: CheckEnv; readonly rules: readonly Rule[] }> {
  const { year, unit, scopeId } = report;
  const due = dueOf(world, report);
  const previous = await previousOf(world, report);
  const pack = await packOf(world, report);
  const { rules, ...underPack } = pack ? applyPack(pack, allRules) : { rules: allRules };
  const env: CheckEnv = {
    year,
    unit,
    laws: nationalLaws,
    ledger: await factsOf(world.db, scopeId, year),
    purpose: 'draft',
    ...(due && { due }),
    ...(previous && { previous }),
    ...underPack,
  };
  return { env, rules };
}
