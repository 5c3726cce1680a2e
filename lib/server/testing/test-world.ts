import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Clock } from '@/lib/base/clock';
import type { Actor } from '@/lib/workflow/actor';
import type { SetupBody } from '@/lib/workflow/wire';
import { createReport } from '../reports/commands/create-report';
import { findReport, type ReportRow } from '../reports/find-report';
import { homeUnit } from '../reports/queries/home-unit';
import { setUp } from '../setup/set-up';
import { setupToken } from '../setup/setup-token';
import { openWorld, type World } from '../world';

if (!process.env.DATABASE_URL) process.stderr.write('PostgreSQL is left out: DATABASE_URL is not set.\n');

/** The engines that the server’s tests run on: always the embedded one, PostgreSQL where DATABASE_URL names one. */
export const engines: readonly ('sqlite' | 'postgres')[] = process.env.DATABASE_URL
  ? ['sqlite', 'postgres']
  : ['sqlite'];

export type TestWorld = {
  readonly world: World;
  /** A second instance on the same database. */
  readonly another: () => Promise<World>;
  readonly end: () => Promise<void>;
};

/** A schema of its own within the test database; `drop` takes it away again. */
async function freshSchema(url: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create schema ${name}`);
  const own = new URL(url);
  own.searchParams.set('options', `-c search_path=${name}`);
  return { url: own.href, drop: () => run(`drop schema ${name} cascade`) };
}

/** A world of its own: a temporary folder, or a fresh schema. */
export async function openTestWorld(
  engine: 'sqlite' | 'postgres',
  clock: Clock = () => new Date(),
): Promise<TestWorld> {
  const folder = await mkdtemp(path.join(tmpdir(), 'shibao-test-'));
  const schema = engine === 'postgres' ? await freshSchema(process.env.DATABASE_URL ?? '') : null;
  const open = async () =>
    must(
      await openWorld({
        environment: {
          port: 3000,
          host: '127.0.0.1',
          folder,
          databaseUrl: schema?.url ?? null,
          origin: null,
          secret: null,
        },
        root: process.cwd(),
        clock,
        log: () => undefined,
      }),
    );
  const world = await open();
  return {
    world,
    another: open,
    end: async () => {
      await world.close();
      await schema?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const setupBody = (token: string, sample: 'yes' | 'no' = 'no'): SetupBody => ({
  token,
  account: { name: '周明岚', username: 'zhou', password: 'qinghe-2026-zhen' },
  unit: {
    name: '青禾镇',
    level: 'town',
    organ: '青禾镇人民政府',
    superiors: ['云川县', '临江市'],
    recipients: ['云川县人民政府'],
    villages: ['河湾村'],
    shortNames: ['青禾'],
  },
  sample,
});

/** The refusal’s code, or '' for a success. */
export const codeOf = (
  result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } },
): string => (result.ok ? '' : result.error.code);

export function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The actor that an account is, by its user name, as `actorOf` would make it from a session. */
export async function actorNamed(world: World, username: string): Promise<Actor> {
  const rows = await world.db
    .selectFrom('auth_user')
    .innerJoin('memberships', 'memberships.actor', 'auth_user.id')
    .innerJoin('scopes', 'scopes.id', 'memberships.scope')
    .select(['auth_user.id', 'auth_user.name', 'memberships.role', 'scopes.path'])
    .where('auth_user.username', '=', username)
    .execute();
  const [first] = rows;
  if (!first) throw new Error(`no account ${username}`);
  return {
    id: first.id,
    name: first.name,
    memberships: rows.map(({ role, path: scope }) => ({ role, scope })),
  };
}

/** Set up, with one report made from the template: what most tests begin with. */
export async function withReport(world: World): Promise<{ actor: Actor; report: ReportRow }> {
  must(await setUp(world, setupBody((await setupToken(world.db)) ?? '')));
  const actor = await actorNamed(world, 'zhou');
  const unit = must(await homeUnit(world, actor));
  const body = { kind: 'template', template: 'annual-report', year: 2026 } as const;
  const { id } = must(await createReport(world, actor, unit, body));
  return { actor, report: must(await findReport(world, actor, 'edit', id)) };
}
