import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kysely } from 'kysely';
import { describe, expect, it } from 'vitest';
import { documentAt } from './collab/document-at';
import { readStepsSince } from './collab/read-steps-since';
import { isDiskFull } from './db/database-error';
import { openDatabase } from './db/open-database';
import { openSqlite } from './db/open-sqlite';
import type { Tables } from './db/tables';

/** Lets the child write until it has acknowledged `many` versions, then kills it; gives all it had acknowledged. */
function killAfter(folder: string, many: number): Promise<{ report: string; acknowledged: number[] }> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', 'lib/server/testing/append-until-killed.ts', folder],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let out = '';
    let trouble = '';
    child.stderr.on('data', (data) => {
      trouble += data;
    });
    child.stdout.on('data', (data) => {
      out += data;
      if (out.split('\n').length > many + 1) child.kill('SIGKILL');
    });
    child.on('close', (_, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(trouble));
      const [report = '', ...versions] = out.split('\n').slice(0, -1);
      resolve({ report, acknowledged: versions.map(Number) });
    });
  });
}

describe('what has been acknowledged', () => {
  it('is there after the server was killed in the middle of writing', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'shibao-kill-'));
    const { report, acknowledged } = await killAfter(folder, 130);
    expect(acknowledged.length).toBeGreaterThanOrEqual(130);
    expect(acknowledged).toEqual(acknowledged.map((_, i) => i + 1));
    const { db } = await openDatabase({ url: null, folder });
    const row = await db
      .selectFrom('reports')
      .select('version')
      .where('id', '=', report)
      .executeTakeFirstOrThrow();
    expect(row.version).toBeGreaterThanOrEqual(acknowledged.length);
    const log = await readStepsSince(db, report, 0);
    expect([log.version, log.steps.length]).toEqual([row.version, row.version]);
    const doc = await documentAt(db, report, row.version);
    expect(doc.firstChild?.textContent.startsWith('字'.repeat(row.version))).toBe(true);
    await db.destroy();
    await rm(folder, { recursive: true });
  });

  it('is untouched by a write for which the disk had no room, and the next one goes through', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'shibao-full-'));
    const { dialect, handle } = openSqlite(path.join(folder, 'shibao.db'));
    const db = new Kysely<Tables>({ dialect });
    handle.exec('create table settings (key text primary key, value text)');
    await db.insertInto('settings').values({ key: 'kept', value: 'yes' }).execute();
    handle.pragma('max_page_count = 10');
    const filling = db.transaction().execute(async (tx) => {
      for (let i = 0; i < 100; i++)
        await tx
          .insertInto('settings')
          .values({ key: `k${i}`, value: 'x'.repeat(3000) })
          .execute();
    });
    await expect(filling).rejects.toSatisfy(isDiskFull);
    handle.pragma('max_page_count = 100000');
    await db.insertInto('settings').values({ key: 'next', value: 'yes' }).execute();
    expect(await db.selectFrom('settings').select('key').orderBy('key').execute()).toEqual([
      { key: 'kept' },
      { key: 'next' },
    ]);
    await db.destroy();
    await rm(folder, { recursive: true });
  });
});
