import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFloors } from './floors';

let root = '';

/** Writes files of a small house: path → source. */
const house = (files: Record<string, string>) => {
  for (const [file, source] of Object.entries(files)) {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), source);
  }
};

const broken = async () => (await checkFloors(root)).broken.map((line) => line.split(':')[0]);

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'floors-'));
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
  cpSync('tsconfig.json', path.join(root, 'tsconfig.json'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the floors gate', () => {
  it('lets imports go down', async () => {
    house({ 'lib/base/a.ts': 'export const a = 1;', 'lib/text/b.ts': "export { a } from '../base/a';" });
    expect(await checkFloors(root)).toEqual({ modules: 2, broken: [] });
  });

  it('catches a planted import that goes up through the alias', async () => {
    house({ 'lib/text/a.ts': 'export const a = 1;', 'lib/base/b.ts': "export { a } from '@/lib/text/a';" });
    expect(await broken()).toEqual(['floor-1-looks-up']);
  });

  it('catches a planted type import that goes up by a relative path', async () => {
    house({
      'lib/server/a.ts': 'export type A = 1;',
      'lib/checker/b.ts': "import type { A } from '../server/a';\nexport type B = A;",
    });
    expect(await broken()).toEqual(['floor-4-looks-up']);
  });

  it('catches strangers on one floor', async () => {
    house({
      'lib/server/a.ts': 'export const a = 1;',
      'components/b.ts': "export { a } from '@/lib/server/a';",
    });
    expect(await broken()).toEqual(['strangers-meet-components']);
  });

  it('catches a component that imports the server', async () => {
    house({
      'lib/server/a.ts': 'export const a = 1;',
      'components/b.tsx': "import { a } from '@/lib/server/a';\nexport const B = () => <p>{a}</p>;",
    });
    expect(await broken()).toEqual(['strangers-meet-components']);
  });

  it('catches node and React on the pure floors', async () => {
    house({
      'lib/text/a.ts': "import 'node:fs';\nexport const a = 1;",
      'lib/checker/b.ts': "import 'react';\nexport const b = 1;",
    });
    expect((await broken()).sort()).toEqual(['pure-floors-know-a-framework', 'pure-floors-touch-the-world']);
  });

  it('catches a rule that imports another rule', async () => {
    house({
      'lib/checker/rules/a.ts': 'export const a = 1;',
      'lib/checker/rules/b.ts': "export { a } from './a';",
    });
    expect(await broken()).toEqual(['rules-are-strangers']);
  });

  it('reads every module of this house and finds it whole', async () => {
    const { modules, broken } = await checkFloors(process.cwd());
    expect(modules).toBeGreaterThan(30);
    expect(broken).toEqual([]);
  });
});
