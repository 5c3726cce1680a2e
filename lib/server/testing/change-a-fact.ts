// At a sign on its input, changes F01 of a ledger again and again beside other processes that do the same; prints
// what became of each try.
import { once } from 'node:events';
import { buildFact } from '@/lib/evidence/build-fact';
import { changeLedger } from '../evidence/commands/change-ledger';
import { findLedger } from '../evidence/find-ledger';
import { ledgerRows } from '../evidence/ledger-rows';
import { openWorld } from '../world';
import { actorNamed, must } from './test-world';

const [folder = '', unit = '', tries = ''] = process.argv.slice(2);

const world = must(
  await openWorld({
    environment: { port: 0, host: '127.0.0.1', folder, databaseUrl: null, origin: null, secret: null },
    root: process.cwd(),
    log: () => undefined,
  }),
);
const actor = await actorNamed(world, 'zhou');
const ledger = must(await findLedger(world, actor, 'writeLedger', { unit, year: 2026 }));
process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.destroy();
for (let i = 0; i < Number(tries); i++) {
  const [row] = await ledgerRows(world.db, ledger);
  const seen = row?.revision ?? 0;
  const fact = buildFact({ id: 'F01', indicator: '调解纠纷数量', value: process.pid * 1000 + i, unit: '件' });
  const result = await changeLedger(world, actor, ledger, [{ kind: 'edit', revision: seen, fact }]);
  process.stdout.write(`${result.ok ? `written ${seen + 1} ${fact.value}` : result.error.code}\n`);
}
await world.close();
