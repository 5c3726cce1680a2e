import path from 'node:path';
import type { Clock } from '@/lib/base/clock';
import { ok, type Result, refuse } from '@/lib/base/result';
import type { PackSet } from '@/lib/checker/pack-set';
import type { Template } from '@/lib/template/template';
import { type Auth, makeAuth } from './accounts/auth';
import { createHub, type Hub } from './collab/hub';
import { keptSecret, prepareDataFolder } from './data-folder';
import { migrateDatabase } from './db/migrate';
import { type Database, type Engine, type OpenDatabase, openDatabase } from './db/open-database';
import { type Environment, readEnvironment } from './environment';
import { createReadPool, type ReadPool, readWorkerIn } from './jobs/read-pool';
import { type Log, logTo } from './log';
import { setupToken } from './setup/setup-token';
import { loadTemplates } from './templates/load-templates';

/** Everything an action needs of the outside, opened once per process. */
export type World = {
  /** The folder that holds `templates/`, `dist/` and the fonts. */
  readonly root: string;
  readonly environment: Environment;
  readonly db: Database;
  readonly engine: Engine;
  /** Loaded on first use. */
  readonly auth: () => Promise<Auth>;
  readonly templates: ReadonlyMap<string, Template>;
  /** The rule packs and what is wrong with them; read on first use. */
  readonly packs: () => Promise<PackSet>;
  readonly hub: Hub;
  readonly readPool: ReadPool;
  readonly clock: Clock;
  readonly log: Log;
  readonly close: () => Promise<void>;
};

export type WorldSettings = {
  readonly environment: Environment;
  readonly root: string;
  readonly clock?: Clock;
  readonly log?: Log;
};

async function readTemplates(root: string): Promise<Result<World['templates']>> {
  const templates = await loadTemplates(path.join(root, 'templates'));
  if (templates.ok) return templates;
  const lines = templates.error.map(({ file, field, reason }) => `  ${file} ${field}：${reason}`);
  return refuse('templates', `模板有错，改正后再启动：\n${lines.join('\n')}`);
}

/** Loaded when it is needed: running the examples of the packs takes the whole checker along. */
async function readPacks(root: string): Promise<PackSet> {
  const { loadPacks } = await import('./templates/load-packs');
  return loadPacks(path.join(root, 'templates', 'packs'));
}

/** Opens the database and brings it to the present schema. */
async function openStore(environment: Environment, clock: Clock): Promise<Result<OpenDatabase>> {
  const { databaseUrl: url, folder } = environment;
  try {
    const store = await openDatabase({ url, folder });
    await migrateDatabase(store.db, clock);
    return ok(store);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const where = url === null ? path.join(folder, 'shibao.db') : 'DATABASE_URL';
    return refuse('database', `数据库不能使用（${detail}）。请检查 ${where} 后再启动。`);
  }
}

/** Opens the data folder, the templates and the database, and migrates it. Refusals are for the terminal. */
export async function openWorld(settings: WorldSettings): Promise<Result<World>> {
  const { environment, root, clock = () => new Date(), log = logTo(process.stderr) } = settings;
  const folder = await prepareDataFolder(environment.folder);
  if (!folder.ok) return folder;
  const templates = await readTemplates(root);
  if (!templates.ok) return templates;
  const store = await openStore(environment, clock);
  if (!store.ok) return store;
  const { db, engine } = store.value;
  const secret = environment.secret ?? (await keptSecret(environment.folder));
  const hub = createHub({ db, log, polling: engine === 'postgres' ? 'on' : 'off' });
  const readPool = createReadPool({ worker: readWorkerIn(root) });
  let auth: Promise<Auth> | null = null;
  let packs: Promise<PackSet> | null = null;
  return ok({
    root,
    environment,
    db,
    engine,
    auth: () => {
      auth ??= makeAuth({ db, secret, origin: environment.origin });
      return auth;
    },
    templates: templates.value,
    packs: () => {
      packs ??= readPacks(root);
      return packs;
    },
    hub,
    readPool,
    clock,
    log,
    close: async () => {
      hub.close();
      await readPool.close();
      await db.destroy();
    },
  });
}

/**
 * The one world of this process. The server’s bundle and each of Next’s have a copy of this module, so the place
 * where it is kept must be shared by all copies.
 */
const shared = globalThis as { [key: symbol]: Promise<World> | undefined };
const place = Symbol.for('shibao.world');

export function shareWorld(world: World): void {
  shared[place] = Promise.resolve(world);
}

/** The world that `boot` opened, or, under `next dev`, one opened on first use. Throws when it cannot be opened. */
export function theWorld(): Promise<World> {
  shared[place] ??= openHere().catch((error: unknown) => {
    shared[place] = undefined;
    throw error;
  });
  return shared[place];
}

async function openHere(): Promise<World> {
  const environment = readEnvironment(process.env, process.cwd());
  if (!environment.ok) throw new Error(environment.error.message);
  const world = await openWorld({ environment: environment.value, root: process.cwd() });
  if (!world.ok) throw new Error(world.error.message);
  const token = await setupToken(world.value.db);
  if (token !== null) world.value.log('info', 'not-set-up', { open: `/setup?token=${token}` });
  return world.value;
}
