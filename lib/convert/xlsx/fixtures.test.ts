import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../read-workbook';
import { fixtureOutcome } from './fixture-outcome';

const folder = path.join(import.meta.dirname, 'fixtures');
const expected: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(path.join(folder, 'expected.json'), 'utf8'),
);
const files = readdirSync(folder).filter((file) => file !== 'expected.json');

describe('tables of many shapes', () => {
  it('are at least ten, some of them saved by LibreOffice, each with what is expected of it', () => {
    expect(files.length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(expected).sort()).toEqual([...files].sort());
  });

  it.each(files)('%s imports as previewed', (file) => {
    const read = readWorkbook(new Uint8Array(readFileSync(path.join(folder, file))), file);
    if (!read.ok) throw new Error(read.error.message);
    expect(fixtureOutcome(read.value)).toEqual(expected[file]);
  });
});
