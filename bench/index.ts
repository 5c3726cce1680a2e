import { existsSync } from 'node:fs';
import path from 'node:path';

/** Runs `npm run bench -- <name> [args]`: the module beside this one of that name. */
const [name = '', ...args] = process.argv.slice(2);
const file = path.join(import.meta.dirname, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || name === 'index' || !existsSync(file)) {
  console.error(`no benchmark is called "${name}"`);
  process.exit(2);
}
const bench = (await import(`./${name}.ts`)) as { run(args: string[]): void | Promise<void> };
await bench.run(args);
