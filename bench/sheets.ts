import { readWorkbook } from '@/lib/convert/read-workbook';
import { handMadeXlsx, inline, row, valued } from '@/lib/convert/xlsx/hand-made-xlsx';
import { buildFact } from '@/lib/evidence/build-fact';
import type { Grid } from '@/lib/evidence/sheet/grid';
import { previewImport } from '@/lib/evidence/sheet/preview-import';
import { proposeMapping } from '@/lib/evidence/sheet/propose-mapping';

const rows = 20_000;
const runs = 5;
const headings = ['类别', '项目', '数量', '单位', '统计期', '来源', '科室', '备注'];

const name = (n: number): string => `第${n % 137}类事项${n}受理数`;

/** Eight columns, words in place, every hundredth number stored as text. */
function bigWorkbook(): Uint8Array {
  const lines = [row(1, ...headings.map((word, i) => inline(`${'ABCDEFGH'[i]}1`, word)))];
  for (let n = 2; n <= rows + 1; n++) {
    const value = n % 100 === 0 ? inline(`C${n}`, `’${n}`) : valued(`C${n}`, n);
    const words = ['青禾镇', name(n)].map((word, i) => inline(`${'AB'[i]}${n}`, word));
    const rest = ['件', '2026-12-31', '调解平台导出表', '平安办', '无'].map((word, i) =>
      inline(`${'DEFGH'[i]}${n}`, word),
    );
    lines.push(row(n, ...words, value, ...rest));
  }
  return handMadeXlsx({ sheets: [{ name: '大表', rows: lines.join('') }] });
}

/** A full ledger, half of which the sheet says too. */
const existing = Array.from({ length: 5000 }, (_, i) => ({
  fact: buildFact({ id: `F${i}`, indicator: `青禾镇${name(i * 2)}`, value: i * 2, unit: '件' }),
  revision: 1,
  by: '',
  at: '',
}));

/** Milliseconds of processor, not of the clock: other work on the machine does not count. */
function timed<T>(step: () => T): readonly [result: T, ms: number] {
  const start = process.cpuUsage();
  const result = step();
  const { user, system } = process.cpuUsage(start);
  return [result, (user + system) / 1000];
}

function gridOf(bytes: Uint8Array): Grid {
  const read = readWorkbook(bytes, '大表.xlsx');
  const grid = read.ok ? read.value.grids[0] : undefined;
  if (!grid) throw new Error(read.ok ? 'no sheet' : read.error.message);
  return grid;
}

/** What a 20,000-row workbook takes to be read, mapped and previewed beside a ledger of 5,000 facts. */
export function run(): void {
  const bytes = bigWorkbook();
  for (let i = 1; i <= runs; i++) {
    const [grid, read] = timed(() => gridOf(bytes));
    const [mapping, propose] = timed(() => proposeMapping(grid));
    const [preview, compare] = timed(() => previewImport({ grid, mapping, existing, year: 2026 }));
    const total = read + propose + compare;
    console.log(
      `run ${i}: ${grid.rows.length} rows, ${(bytes.length / 1e6).toFixed(1)} MB: read ${read.toFixed(0)} ms, ` +
        `map ${propose.toFixed(0)} ms, preview ${compare.toFixed(0)} ms, together ${total.toFixed(0)} ms; ` +
        `${preview.differences.length} facts, ${preview.conversions.length} conversions, ${preview.problems.length} problems`,
    );
  }
}
