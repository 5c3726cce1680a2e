import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Inside the project, so that the bundle finds its packages. */
const bundle = path.resolve(`node_modules/.cache/boot-${process.pid}.mjs`);

type Ending = { readonly code: number | null; readonly said: string };

/** Starts the server as `npm start` does and waits for its end. */
function start(env: Readonly<Record<string, string>>, cwd = process.cwd()): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bundle], { cwd, env: { ...process.env, ...env } });
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.on('close', (code) => resolve({ code, said }));
  });
}

describe('starting', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shibao-boot-'));
    await build({
      entryPoints: ['lib/server/boot.ts'],
      outfile: bundle,
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      logLevel: 'silent',
    });
  });
  afterAll(async () => {
    await rm(bundle, { force: true });
    await rm(folder, { recursive: true, force: true });
  });

  it('says which port is taken and how to take another, and touches no data', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const ending = await start({
      PORT: port,
      HOST: '127.0.0.1',
      SHIBAO_DATA: path.join(folder, 'untouched'),
    });
    other.close();
    expect(ending.code).toBe(1);
    expect(ending.said).toContain(`端口 ${port} 已被占用`);
    expect(ending.said).toContain('PORT=');
    await expect(mkdir(path.join(folder, 'untouched'))).resolves.toBeUndefined();
  });

  it('says what is wrong with a setting', async () => {
    const ending = await start({ PORT: 'abc' });
    expect(ending.code).toBe(1);
    expect(ending.said).toContain('PORT');
  });

  it('says which data folder cannot be written', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const ending = await start({ PORT: '0', SHIBAO_DATA: path.join(file, 'data') });
    expect(ending.code).toBe(1);
    expect(ending.said).toContain(path.join(file, 'data'));
    expect(ending.said).not.toContain('    at ');
  });

  it('names file, field and reason of a template with a mistake', async () => {
    const root = path.join(folder, 'root');
    await mkdir(path.join(root, 'templates/broken'), { recursive: true });
    await writeFile(path.join(root, 'templates/broken/template.json'), '{"name":"Broken"}');
    const ending = await start({ PORT: '0', SHIBAO_DATA: path.join(folder, 'data') }, root);
    expect(ending.code).toBe(1);
    expect(ending.said).toMatch(/templates\/broken\/template\.json name：/);
  });
});
