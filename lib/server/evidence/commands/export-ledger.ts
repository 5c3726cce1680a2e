import { ok, type Result } from '@/lib/base/result';
import { downloadName } from '@/lib/convert/download-name';
import { writeLedger } from '@/lib/convert/xlsx/write-ledger';
import { xlsxType } from '@/lib/convert/xlsx/write-sheets';
import type { Actor } from '@/lib/workflow/actor';
import { appendAudit } from '../../audit/append-audit';
import { transact } from '../../db/transact';
import type { ExportedFile } from '../../reports/commands/export-report';
import type { World } from '../../world';
import type { Ledger } from '../find-ledger';
import { ledgerView } from '../queries/ledger-view';

/** The ledger as a workbook, with where each fact is used. Who took it out is written to the audit log. */
export async function exportLedger(
  world: World,
  actor: Actor,
  ledger: Ledger,
): Promise<Result<ExportedFile>> {
  const { unit, unitName, year } = ledger;
  const { rows, uses } = await ledgerView(world, actor, ledger);
  const facts = rows.map(({ fact }) => fact);
  const bytes = await writeLedger({ facts, uses: new Map(Object.entries(uses)) });
  const at = world.clock().toISOString();
  const detail = { format: 'ledger-xlsx', year, facts: facts.length };
  await transact(world.db, (tx) =>
    appendAudit(tx, { at, actor: actor.id, verb: 'export', subject: unit, detail }),
  );
  return ok({ name: downloadName(`${unitName}${year}年台账`, 'xlsx'), type: xlsxType, bytes });
}
