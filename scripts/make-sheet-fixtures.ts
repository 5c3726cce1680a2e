// Writes lib/convert/xlsx/fixtures: tables of many shapes, of ours and as LibreOffice saves them. Needs `soffice`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { flatOds } from './sheet-fixtures/flat-ods';
import { officeShapes } from './sheet-fixtures/office-shapes';
import { ownShapes } from './sheet-fixtures/own-shapes';

const folder = path.resolve(import.meta.dirname, '../lib/convert/xlsx/fixtures');

for (const [file, bytes] of Object.entries(await ownShapes())) writeFileSync(path.join(folder, file), bytes);

const work = mkdtempSync(path.join(tmpdir(), 'sheet-fixtures-'));
for (const { file, filter, sheets } of officeShapes) {
  const source = path.join(work, `${path.parse(file).name}.fods`);
  writeFileSync(source, flatOds(sheets));
  execFileSync('soffice', ['--headless', '--convert-to', filter, '--outdir', folder, source], {
    stdio: 'inherit',
  });
}
