import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import { homeUnit } from '../reports/queries/home-unit';
import { must, openTestWorld, withReport } from '../testing/test-world';
import { changeLedger } from './commands/change-ledger';
import { findLedger } from './find-ledger';
import { ledgerRows } from './ledger-rows';
import { factHistory } from './queries/fact-history';

type Elsewhere = { readonly ready: Promise<void>; readonly go: () => void; readonly said: Promise<string[]> };

/** Another process that changes F01 `tries` times once it is told to go; `said`: what became of each. */
function elsewhere(folder: string, unit: string, tries: number): Elsewhere {
  const script = 'lib/server/testing/change-a-fact.ts';
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, unit, String(tries)]);
  let out = '';
  let trouble = '';
  child.stderr.on('data', (data) => {
    trouble += data;
  });
  const ready = new Promise<void>((resolve) => {
    child.stdout.on('data', (data) => {
      out += data;
      resolve();
    });
  });
  const said = new Promise<string[]>((resolve, reject) => {
    child.on('close', (code) =>
      code === 0 ? resolve(out.trim().split('\n').slice(1)) : reject(new Error(trouble)),
    );
  });
  return { ready, said, go: () => void child.stdin.write('go') };
}

describe('a row that two processes on one file change at once', () => {
  it('has every accepted change in its history, each once, and ends as the last of them left it', async () => {
    const test = await openTestWorld('sqlite');
    const { world } = test;
    const { actor } = await withReport(world);
    const { id: unit } = must(await homeUnit(world, actor));
    const ledger = must(await findLedger(world, actor, 'writeLedger', { unit, year: 2026 }));
    const first = buildFact({ id: 'F01', indicator: '调解纠纷数量', value: 312, unit: '件' });
    must(await changeLedger(world, actor, ledger, [{ kind: 'add', fact: first }]));

    const { folder } = world.environment;
    const others = [1, 2].map(() => elsewhere(folder, unit, 40));
    await Promise.all(others.map(({ ready, said }) => Promise.race([ready, said])));
    for (const { go } of others) go();
    const said = (await Promise.all(others.map((other) => other.said))).flat();
    expect(said).toHaveLength(80);
    expect(said.filter((line) => !/^(?:written \d+ \d+|stale-fact)$/.test(line))).toEqual([]);
    const written = said
      .filter((line) => line.startsWith('written'))
      .map((line) => line.split(' ').slice(1).map(Number))
      .sort(([a = 0], [b = 0]) => a - b);

    const { revisions } = must(await factHistory(world, ledger, 'F01'));
    expect(revisions.slice(1).map(({ revision, fact }) => [revision, fact?.value])).toEqual(written);
    const [row] = await ledgerRows(world.db, ledger);
    expect([row?.revision, row?.fact.value]).toEqual(written.at(-1));
    await test.end();
  });
});
