import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import { homeUnit } from '../reports/queries/home-unit';
import { must, openTestWorld, type TestWorld, withReport } from '../testing/test-world';
import { changeLedger } from './commands/change-ledger';
import { findLedger, type Ledger } from './find-ledger';
import { ledgerRows } from './ledger-rows';
import { factHistory } from './queries/fact-history';

/** Another process that changes F01 again and again. */
type Elsewhere = {
  readonly ready: Promise<void>;
  readonly go: () => void;
  /** Kills it as soon as it has said `lines` lines. */
  readonly killAfter: (lines: number) => void;
  /** What became of each try, once it has ended. */
  readonly said: Promise<readonly string[]>;
};

function elsewhere(folder: string, unit: string, tries: number): Elsewhere {
  const script = 'lib/server/testing/change-a-fact.ts';
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, unit, String(tries)]);
  let out = '';
  let trouble = '';
  let enough = Infinity;
  child.stderr.on('data', (data) => {
    trouble += data;
  });
  const lines = () => out.split('\n').slice(1, -1);
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      out += data;
      resolve();
      if (lines().length >= enough) child.kill('SIGKILL');
    });
  });
  const said = new Promise<readonly string[]>((resolve, reject) => {
    child.on('close', (code, signal) =>
      code === 0 || signal === 'SIGKILL' ? resolve(lines()) : reject(new Error(trouble)),
    );
  });
  return {
    ready: Promise.race([ready, said.then(() => undefined)]),
    said,
    go: () => void child.stdin.write('go'),
    killAfter: (count) => {
      enough = count;
    },
  };
}

async function oneRow(): Promise<{ test: TestWorld; ledger: Ledger }> {
  const test = await openTestWorld('sqlite');
  const { world } = test;
  const { actor } = await withReport(world);
  const { id: unit } = must(await homeUnit(world, actor));
  const ledger = must(await findLedger(world, actor, 'writeLedger', { unit, year: 2026 }));
  const fact = buildFact({ id: 'F01', indicator: '调解纠纷数量', value: 312, unit: '件' });
  must(await changeLedger(world, actor, ledger, [{ kind: 'add', fact }]));
  return { test, ledger };
}

/** Revision and value of each change that was acknowledged, in the order of the revisions. */
const written = (said: readonly string[]): number[][] =>
  said
    .filter((line) => line.startsWith('written'))
    .map((line) => line.split(' ').slice(1).map(Number))
    .sort(([a = 0], [b = 0]) => a - b);

const historyOf = async ({ world }: TestWorld, ledger: Ledger): Promise<(number | undefined | null)[][]> =>
  must(await factHistory(world, ledger, 'F01')).revisions.map(({ revision, fact }) => [
    revision,
    fact?.value,
  ]);

describe('a row that other processes change', () => {
  it('has every accepted change in its history, each once, and ends as the last of them left it', async () => {
    const { test, ledger } = await oneRow();
    const others = [1, 2].map(() => elsewhere(test.world.environment.folder, ledger.unit, 40));
    await Promise.all(others.map(({ ready }) => ready));
    for (const { go } of others) go();
    const said = (await Promise.all(others.map((other) => other.said))).flat();
    expect(said).toHaveLength(80);
    expect(said.filter((line) => !/^(?:written \d+ \d+|stale-fact)$/.test(line))).toEqual([]);
    expect((await historyOf(test, ledger)).slice(1)).toEqual(written(said));
    const [row] = await ledgerRows(test.world.db, ledger);
    expect([row?.revision, row?.fact.value]).toEqual(written(said).at(-1));
    await test.end();
  });

  it('keeps every change that was acknowledged when the process is killed in the middle of the next', async () => {
    const { test, ledger } = await oneRow();
    const other = elsewhere(test.world.environment.folder, ledger.unit, 10_000);
    await other.ready;
    other.killAfter(30);
    other.go();
    const acknowledged = written(await other.said);
    expect(acknowledged.length).toBeGreaterThanOrEqual(30);
    const history = (await historyOf(test, ledger)).slice(1);
    expect(history.slice(0, acknowledged.length)).toEqual(acknowledged);
    const [row] = await ledgerRows(test.world.db, ledger);
    expect([row?.revision, row?.fact.value]).toEqual(history.at(-1));
    await test.end();
  });
});
