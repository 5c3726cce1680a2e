import { appendSteps } from '../reports/commands/append-steps';
import { findReport } from '../reports/find-report';
import { openWorld } from '../world';
import { must, withReport } from './test-world';

/**
 * The child of the durability test: writes to a report in the data folder given as argument, one character at a
 * time, and prints each version once it has been acknowledged, until somebody kills it.
 */
const environment = {
  port: 3000,
  host: '127.0.0.1',
  folder: process.argv[2] ?? '',
  databaseUrl: null,
  origin: null,
  secret: null,
};
const world = must(await openWorld({ environment, root: process.cwd() }));
const { actor, report } = await withReport(world);
process.stdout.write(`${report.id}\n`);
for (let version = 0; ; version++) {
  const now = must(await findReport(world, actor, 'edit', report.id));
  const typed = { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: '字' }] } };
  const body = { version, steps: [typed], clientId: 'child' };
  process.stdout.write(`${must(await appendSteps(world, actor, now, body))}\n`);
}
