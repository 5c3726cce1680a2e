import path from 'node:path';
import { ok, type Result, refuse } from '@/lib/base/result';
import { readWorkbook } from '@/lib/convert/read-workbook';
import type { Workbook } from '@/lib/convert/workbook';
import type { Fact } from '@/lib/evidence/fact';
import { parseLedger } from '@/lib/evidence/parse-ledger';
import { ledgerFromSheets } from '@/lib/evidence/sheet/ledger-from-sheets';
import type { Io } from './io';
import { readInputBytes } from './read-input';

/** Whether the bytes begin like JSON, a byte order mark and white space left out. */
const isJson = (bytes: Uint8Array): boolean =>
  /^\ufeff?\s*[[{]/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 64)));

function readJsonLedger(file: string, bytes: Uint8Array): Result<readonly Fact[]> {
  try {
    return parseLedger(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return refuse('bad-ledger', `“${file}”像是 JSON 格式的台账，但内容有残缺，没有读入。`);
  }
}

/** The year that file name or the first rows speak of; the current one where none does. */
function yearOf(name: string, { grids }: Workbook): number {
  const opening = grids.flatMap(({ name: sheet, rows }) => [
    sheet,
    ...rows.slice(0, 3).flatMap((row) => row.map(({ text }) => text)),
  ]);
  const found = [name, ...opening].map((words) => /(20\d{2})\s*年/.exec(words)?.[1]).find(Boolean);
  return found === undefined ? new Date().getFullYear() : Number(found);
}

/**
 * The ledger named by `--ledger`: JSON, XLSX or CSV, by its bytes. From a table, all visible sheets; what of them is
 * not taken goes to stderr, a sentence each. `year` null: as the table says.
 */
export async function readLedger(
  file: string,
  year: number | null,
  io: Io,
): Promise<Result<readonly Fact[]>> {
  const bytes = await readInputBytes(file, io.cwd);
  if (!bytes.ok) return bytes;
  if (isJson(bytes.value)) return readJsonLedger(file, bytes.value);
  const name = path.basename(file);
  const read = readWorkbook(bytes.value, name);
  if (!read.ok) return refuse(read.error.code, `台账“${file}”：${read.error.message}`);
  const { grids, hidden, losses } = read.value;
  const { facts, notices } = ledgerFromSheets(grids, year ?? yearOf(name, read.value));
  const passed = hidden.map((sheet) => `工作表“${sheet}”是隐藏的，没有用。`);
  for (const sentence of [...losses, ...passed, ...notices]) io.err(`台账“${file}”：${sentence}\n`);
  if (facts.length > 0) return ok(facts);
  return refuse(
    'bad-ledger',
    `台账“${file}”里没有认出一条数。请看表头有没有“指标”“数值”“单位”这样的列，或在网页的台账里导入。`,
  );
}
