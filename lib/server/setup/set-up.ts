import path from 'node:path';
import { newId } from '@/lib/base/id';
import { ok, type Result, refuse } from '@/lib/base/result';
import type { UnitProfile } from '@/lib/template/unit-profile';
import type { Role } from '@/lib/workflow/actor';
import type { SetupBody } from '@/lib/workflow/wire';
import { addAccount } from '../accounts/add-account';
import { appendAudit } from '../audit/append-audit';
import type { Database } from '../db/open-database';
import { transact } from '../db/transact';
import { addFacts } from '../evidence/add-facts';
import { insertReport } from '../reports/insert-report';
import { loadSample, type Sample } from '../templates/load-sample';
import type { World } from '../world';
import { isSetUp, isToken, setupToken, spendToken } from './setup-token';

type Scope = { readonly id: string; readonly path: string };

type NewScope = {
  readonly kind: 'county' | 'unit';
  readonly name: string;
  readonly profile: UnitProfile | null;
  readonly parent: Scope | null;
  readonly at: string;
};

async function addScope(tx: Database, { kind, name, profile, parent, at }: NewScope): Promise<Scope> {
  const id = newId(Math.random);
  const scope = { id, path: `${parent?.path ?? ''}${id}/` };
  await tx
    .insertInto('scopes')
    .values({
      ...scope,
      kind,
      name,
      profile: profile === null ? null : JSON.stringify(profile),
      created_at: at,
    })
    .execute();
  return scope;
}

async function addMembership(
  tx: Database,
  actor: string,
  scope: Scope,
  role: Role,
  at: string,
): Promise<void> {
  await tx.insertInto('memberships').values({ actor, scope: scope.id, role, created_at: at }).execute();
}

async function addSample(
  tx: Database,
  sample: Sample,
  parent: Scope,
  made: { readonly by: string; readonly at: string },
): Promise<void> {
  const { unit, lastYear, thisYear, ledger } = sample;
  const scope = await addScope(tx, {
    kind: 'unit',
    name: `${unit.name}（示例）`,
    profile: unit,
    parent,
    at: made.at,
  });
  await addFacts(tx, { scope: scope.id, year: thisYear.year, facts: ledger, ...made });
  for (const { year, title, doc } of [lastYear, thisYear])
    await insertReport(tx, {
      scope: scope.id,
      year,
      title,
      doc,
      template: 'annual-report',
      losses: [],
      ...made,
    });
}

/** The sample comes with the program: a mistake in it is ours and is thrown. */
async function readSample(root: string): Promise<Sample> {
  const sample = await loadSample(path.join(root, 'templates/sample'), () => newId(Math.random));
  if (!sample.ok) throw new Error(JSON.stringify(sample.error));
  return sample.value;
}

/** Thrown to undo the transaction when somebody else was first. */
class AlreadySetUp extends Error {}

const alreadySetUp = () => refuse('already-set-up', '已经设置过了，请直接登录。');

/**
 * Makes the administrator, the unit and, if wished, the sample township, and uses the token up: all or nothing.
 * The administrator’s scope is the level above the unit, so that colleagues’ units can be added beside it.
 */
export async function setUp(world: World, body: SetupBody): Promise<Result<null>> {
  const { db, auth, clock } = world;
  if (await isSetUp(db)) return alreadySetUp();
  if (!isToken(body.token, await setupToken(db)))
    return refuse('forbidden', '设置链接不对或已失效。请用启动时终端里打印的链接打开本页，填写的内容都在。');
  const sample = body.sample === 'yes' ? await readSample(world.root) : null;
  const { password } = await (await auth()).$context;
  const passwordHash = await password.hash(body.account.password);
  const at = clock().toISOString();
  try {
    await transact(db, async (tx) => {
      if (!(await spendToken(tx, body.token))) throw new AlreadySetUp();
      const by = await addAccount(tx, { ...body.account, passwordHash }, at);
      const above = body.unit.superiors[0] ?? body.unit.name;
      const top = await addScope(tx, { kind: 'county', name: above, profile: null, parent: null, at });
      const own = await addScope(tx, {
        kind: 'unit',
        name: body.unit.name,
        profile: body.unit,
        parent: top,
        at,
      });
      await addMembership(tx, by, top, 'administrator', at);
      await addMembership(tx, by, own, 'author', at);
      if (sample) await addSample(tx, sample, top, { by, at });
      await appendAudit(tx, {
        at,
        actor: by,
        verb: 'set-up',
        subject: own.id,
        detail: { sample: body.sample },
      });
    });
    return ok(null);
  } catch (error) {
    if (error instanceof AlreadySetUp) return alreadySetUp();
    throw error;
  }
}
