import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { doc, p, title } from '@/lib/schema/build';
import { exportInput } from '../export-input';
import { createPdfRenderer, type PdfRendererOptions } from './render-pdf';

// Below node_modules, so that the bundle finds its packages.
const folder = path.resolve('node_modules', '.cache', `shibao-pdf-${process.pid}`);
const worker = path.join(folder, 'pdf-worker.mjs');
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
const report = exportInput({ doc: doc(title('报告'), p('正文。')) });

const renderer = (options: Partial<PdfRendererOptions> = {}) =>
  createPdfRenderer({ root: process.cwd(), fontDir: null, worker, threads: 1, ...options });

function pretend(name: string, body: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `export default async () => { ${body} };\n`);
  return file;
}

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: ['lib/convert/pdf/worker.ts'],
    outfile: worker,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the renderer', () => {
  it('sets documents in a worker thread, several at a time', async () => {
    const { render, close } = renderer();
    const results = await Promise.all([render(report), render(report), render(report)]);
    await close();
    for (const result of results)
      expect(result.ok && Buffer.from(result.value.subarray(0, 5)).toString()).toBe('%PDF-');
  });

  it('passes the worker’s refusals on', async () => {
    const { render, close } = renderer();
    const result = await render(exportInput({ doc: doc(title('报告'), p('😀')) }));
    await close();
    expect(result).toMatchObject({ ok: false, error: { code: 'missing-glyphs' } });
  });

  it('says what to do when the worker has not been built', async () => {
    const { render } = renderer({ worker: path.join(folder, 'nowhere.mjs') });
    const result = await render(report);
    expect(result).toMatchObject({ ok: false, error: { code: 'pdf-not-built' } });
    if (!result.ok) expect(result.error.message).toContain('npm run build');
  });

  it('stops a document that takes too long, and sets the next one', async () => {
    const endless = pretend('endless.mjs', 'for (;;);');
    const { render, close } = renderer({ worker: endless, timeLimit: 300 });
    expect(await render(report)).toMatchObject({ ok: false, error: { code: 'layout-timeout' } });
    expect(await render(report)).toMatchObject({ ok: false, error: { code: 'layout-timeout' } });
    await close();
  });

  it('outlives a worker that dies', async () => {
    const mortal = pretend('mortal.mjs', 'process.exit(7);');
    const { render, close } = renderer({ worker: mortal });
    expect(await render(report)).toMatchObject({ ok: false, error: { code: 'layout-failed' } });
    expect(await render(report)).toMatchObject({ ok: false, error: { code: 'layout-failed' } });
    await close();
  });

  it('takes a new thread once the old one holds too much memory', async () => {
    const counting = path.join(folder, 'counting.mjs');
    writeFileSync(
      counting,
      'let n = 0; export default () => ({ pdf: { ok: true, value: new Uint8Array([++n]) }, memory: n * 100 });\n',
    );
    const { render, close } = renderer({ worker: counting, memoryLimit: 150 });
    const seen: number[] = [];
    for (let i = 0; i < 4; i++) {
      const result = await render(report);
      seen.push(result.ok ? (result.value[0] ?? 0) : -1);
    }
    await close();
    expect(seen).toEqual([1, 2, 1, 2]);
  });
});
