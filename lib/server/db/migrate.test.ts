import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { factsOf } from '../evidence/facts-of';
import { ledgerRows } from '../evidence/ledger-rows';
import { migrateDatabase } from './migrate';
import { answers } from './migrations/answers';
import { initial } from './migrations/initial';
import { type Database, openDatabase } from './open-database';

const clock = () => new Date('2026-11-27T08:00:00+08:00');
const at = clock().toISOString();

/** A row as the first version wrote it: without standard, topic, formula and attachments. */
const early = {
  ...{ id: 'F01', indicator: '调解纠纷数量', value: 312, min: null, max: null, unit: '件' },
  period: { from: '2026-01-01', to: '2026-12-31' },
  source: { title: '调解台账', number: '', date: '' },
  ...{ office: '司法所', holder: '王秀兰', note: '' },
};

describe('a database of an earlier version', () => {
  let folder = '';
  let db: Database;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'shibao-early-'));
    ({ db } = await openDatabase({ url: null, folder }));
    await migrateDatabase(db, clock, [
      { name: '0001-initial', up: initial },
      { name: '0002-answers', up: answers },
    ]);
    const row = { scope: 'u1', year: 2026, id: 'F01', fact: JSON.stringify(early), revision: 1 };
    await db
      .insertInto('facts')
      .values({ ...row, updated_by: 'a', updated_at: at })
      .execute();
  });
  afterAll(async () => {
    await db.destroy();
    await rm(folder, { recursive: true });
  });

  it('is brought to the present schema with everything in it, and once', async () => {
    const second = await openDatabase({ url: null, folder });
    await migrateDatabase(second.db, clock);
    await migrateDatabase(db, clock);
    await second.db.destroy();
    for (const table of ['attachments', 'imports', 'import_mappings'] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  it('has its facts read as facts of today', async () => {
    const fact = { ...early, standard: null, topic: '', formula: null, attachments: [] };
    expect(await factsOf(db, 'u1', 2026)).toEqual([fact]);
    expect(await ledgerRows(db, { unit: 'u1', year: 2026 })).toEqual([{ fact, revision: 1, by: '', at }]);
  });
});
