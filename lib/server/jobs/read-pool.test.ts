import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '@/lib/convert/docx/write-docx';
import { exportInput } from '@/lib/convert/export-input';
import { doc, h1, p, title } from '@/lib/schema/build';
import { checkDocument } from '@/lib/schema/check-document';
import { codeOf, must } from '../testing/test-world';
import { createReadPool, type ReadPool } from './read-pool';

/** Inside the project, so that the bundled worker finds its packages. */
const folder = path.resolve(`node_modules/.cache/read-pool-${process.pid}`);

const worker = async (name: string, source: string): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, source);
  return file;
};

describe('reading a file in a worker', () => {
  const open: ReadPool[] = [];
  const pool = (settings: Parameters<typeof createReadPool>[0]): ReadPool => {
    const made = createReadPool(settings);
    open.push(made);
    return made;
  };

  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    await build({
      entryPoints: ['lib/server/jobs/read-worker.ts'],
      outfile: path.join(folder, 'read-worker.mjs'),
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    });
  });
  afterAll(async () => {
    await Promise.all(open.map((made) => made.close()));
    await rm(folder, { recursive: true, force: true });
  });

  it('gives a document that the schema allows', async () => {
    const bytes = writeDocx(
      exportInput({ doc: doc(title('青禾镇报告'), h1('主要举措和成效'), p('全年开展学法6次。')) }),
    );
    const reader = pool({ worker: path.join(folder, 'read-worker.mjs') });
    const file = must(await reader.read({ name: '报告.docx', bytes }));
    expect(must(checkDocument(file.doc)).textContent).toContain('全年开展学法6次。');
  });

  it('passes on the reader’s own refusal', async () => {
    const reader = pool({ worker: path.join(folder, 'read-worker.mjs') });
    expect(codeOf(await reader.read({ name: '空.docx', bytes: new Uint8Array() }))).toBe('empty-file');
  });

  it('stops a file that takes too long and reads the next one', async () => {
    const slow = await worker(
      'slow.mjs',
      'export default ({ name }) => { while (name === "endless"); return { ok: true, value: name }; };',
    );
    const reader = pool({ worker: slow, limit: 1500 });
    expect(codeOf(await reader.read({ name: 'endless', bytes: new Uint8Array() }))).toBe('unreadable');
    expect(codeOf(await reader.read({ name: 'next', bytes: new Uint8Array() }))).toBe('');
  });

  it('survives a file that eats all memory', async () => {
    const greedy = await worker(
      'greedy.mjs',
      'export default () => { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)); };',
    );
    const reader = pool({ worker: greedy });
    expect(codeOf(await reader.read({ name: 'x', bytes: new Uint8Array() }))).toBe('unreadable');
  });

  it('says that it has not been built where the worker is missing', async () => {
    const reader = pool({ worker: path.join(folder, 'nowhere.mjs') });
    expect(codeOf(await reader.read({ name: 'x', bytes: new Uint8Array() }))).toBe('not-available');
  });
});
