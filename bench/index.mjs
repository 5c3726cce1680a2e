// `npm run bench -- <name> [args]`: the module beside this one of that name, bundled as the product is, so that what
// is measured is what runs (a loader that compiles on the fly adds a call to every function it meets).
import { existsSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [name = '', ...args] = process.argv.slice(2);
const folder = import.meta.dirname;
const entry = path.join(folder, `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(entry)) {
  console.error(`no benchmark is called "${name}"`);
  process.exit(2);
}

/** Every module keeps the place it is written in, wherever it is bundled to. */
const ownPlaces = {
  name: 'own-places',
  setup(bundler) {
    bundler.onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const source = await readFile(file, 'utf8');
      const contents = source
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
      return { contents, loader: 'ts' };
    });
  },
};

const outfile = path.join(folder, `.${name}-${process.pid}.mjs`);
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  alias: { '@': path.dirname(folder) },
  plugins: [ownPlaces],
  logLevel: 'warning',
});
process.once('exit', () => rmSync(outfile, { force: true }));
const bench = await import(pathToFileURL(outfile).href);
await bench.run(args);
