import { ok, type Result, refuse } from '@/lib/base/result';
import type { Actor } from '@/lib/workflow/actor';
import type { LedgerView } from '@/lib/workflow/ledger-wire';
import { homeUnit } from '../../reports/queries/home-unit';
import type { World } from '../../world';
import { findLedger } from '../find-ledger';
import { type LedgerUnit, readableUnits, yearsInUse } from './ledger-choices';
import { ledgerView } from './ledger-view';

export type LedgerData = {
  readonly view: LedgerView;
  /** The years one can turn to: those in use, the one shown and the present one, the latest first. */
  readonly years: readonly number[];
  /** The units one can turn to. */
  readonly units: readonly LedgerUnit[];
};

/** `unit`: scope id. Null: the person’s own unit, and the latest year for which it has a ledger or a report. */
export type WantedLedger = { readonly unit: string | null; readonly year: number | null };

/** A ledger with what one can turn to from it. Refuses `forbidden` who may read none, `not-found` as `findLedger`. */
export async function loadLedger(
  world: World,
  actor: Actor,
  wanted: WantedLedger,
): Promise<Result<LedgerData>> {
  const units = await readableUnits(world, actor);
  const home = await homeUnit(world, actor);
  const unit = wanted.unit ?? (home.ok ? home.value.id : units[0]?.id);
  if (unit === undefined) return refuse('forbidden', '您的账号没有可以查看的台账，请联系管理员。');
  const inUse = await yearsInUse(world.db, unit);
  const present = world.clock().getFullYear();
  const year = wanted.year ?? inUse[0] ?? present;
  const ledger = await findLedger(world, actor, 'readLedger', { unit, year });
  if (!ledger.ok) return ledger;
  const years = [...new Set([...inUse, year, present])].sort((a, b) => b - a);
  return ok({ view: await ledgerView(world, actor, ledger.value), years, units });
}
