import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptSecret, prepareDataFolder } from './data-folder';
import { readEnvironment } from './environment';
import { clientAddress } from './security/client-address';
import { contentSecurityPolicy } from './security/content-security-policy';
import { sameOrigin } from './security/same-origin';
import { codeOf, must } from './testing/test-world';
import { openWorld } from './world';

const messageOf = (result: { ok: true } | { ok: false; error: { message: string } }): string =>
  result.ok ? '' : result.error.message;

describe('the environment', () => {
  it('has defaults that let nobody else in', () => {
    expect(must(readEnvironment({}, '/srv/shibao'))).toEqual({
      port: 3000,
      host: '127.0.0.1',
      folder: '/srv/shibao/.data',
      databaseUrl: null,
      origin: null,
      secret: null,
    });
  });

  it('names every variable that is wrong, in one sentence', () => {
    const refused = readEnvironment(
      { PORT: '99999', DATABASE_URL: 'mysql://x', SHIBAO_SECRET: 'short' },
      '/',
    );
    const message = messageOf(refused);
    for (const name of ['PORT', 'DATABASE_URL', 'SHIBAO_SECRET']) expect(message).toContain(name);
  });

  it('takes an empty variable as one that is not set', () => {
    expect(must(readEnvironment({ PORT: '', DATABASE_URL: '' }, '/')).port).toBe(3000);
  });
});

describe('the data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shibao-world-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is made with its parents, readable by its owner alone', async () => {
    const deep = path.join(folder, 'a/b');
    must(await prepareDataFolder(deep));
    expect((await stat(deep)).mode & 0o077).toBe(0);
  });

  it('is refused with path and way out when it cannot be written', async () => {
    const file = path.join(folder, 'file');
    await writeFile(file, '');
    const message = messageOf(await prepareDataFolder(path.join(file, 'data')));
    expect(message).toContain(file);
    expect(message).toContain('SHIBAO_DATA');
  });

  it.skipIf(process.getuid?.() === 0)('is refused when it is read-only', async () => {
    await chmod(folder, 0o500);
    expect(codeOf(await prepareDataFolder(folder))).toBe('data-folder');
  });

  it('keeps one secret that only the owner can read, also when two start at once', async () => {
    const [a, b] = await Promise.all([keptSecret(folder), keptSecret(folder)]);
    expect(a.length).toBeGreaterThanOrEqual(48);
    expect(b).toBe(a);
    expect((await stat(path.join(folder, 'secret'))).mode & 0o077).toBe(0);
  });

  it('stops the start when a template has a mistake, with file, field and reason', async () => {
    await mkdir(path.join(folder, 'templates/broken'), { recursive: true });
    await writeFile(path.join(folder, 'templates/broken/template.json'), '{"name":"broken"}');
    const environment = must(readEnvironment({ SHIBAO_DATA: 'data' }, folder));
    const message = messageOf(await openWorld({ environment, root: folder }));
    expect(message).toContain('templates/broken/template.json');
    expect(message).toContain('label');
  });

  it('stops the start when the database file is not one', async () => {
    const data = path.join(folder, 'data');
    await mkdir(data);
    await writeFile(
      path.join(data, 'shibao.db'),
      'this is not a database, not at all, whatever its name may say',
    );
    const environment = must(readEnvironment({ SHIBAO_DATA: 'data' }, folder));
    const result = await openWorld({ environment, root: process.cwd() });
    expect(codeOf(result)).toBe('database');
  });
});

describe('the gate', () => {
  const headers = (values: Record<string, string>) => new Headers({ host: 'a.cn:3000', ...values });

  it('lets a page of our own write and no other page', () => {
    expect(sameOrigin('POST', headers({ origin: 'http://a.cn:3000' }), null)).toBe(true);
    expect(sameOrigin('POST', headers({ origin: 'http://a.cn' }), null)).toBe(false);
    expect(sameOrigin('POST', headers({ origin: 'null' }), null)).toBe(false);
    expect(sameOrigin('POST', headers({ origin: 'https://b.cn' }), 'https://b.cn')).toBe(true);
    expect(sameOrigin('GET', headers({ origin: 'http://evil.cn' }), null)).toBe(true);
  });

  it('believes a forwarded address only behind a proxy, and then the last one', () => {
    const forwarded = { 'x-forwarded-for': '1.1.1.1, 2.2.2.2' };
    expect(clientAddress(forwarded, '10.0.0.1', 'direct')).toBe('10.0.0.1');
    expect(clientAddress(forwarded, '10.0.0.1', 'behind-proxy')).toBe('2.2.2.2');
  });

  it('names no outside origin and no unsafe script in the policy', () => {
    const policy = contentSecurityPolicy('abc', 'production');
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy.match(/[a-z-]+ [^;]*unsafe-inline[^;]*/g)).toEqual(["style-src-attr 'unsafe-inline'"]);
  });
});
