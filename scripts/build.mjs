// The one build step: worker and server entries by esbuild into dist/, the pages by `next build`.
// `node scripts/build.mjs [all|cli]`
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const part = process.argv[2] ?? 'all';

/** dist file → entry. The command line, the server and the workers are one bundle each; packages stay outside. */
const entries = {
  'shibao.mjs': 'lib/cli/shibao.ts',
  'pdf-worker.mjs': 'lib/convert/pdf/worker.ts',
  'read-worker.mjs': 'lib/server/jobs/read-worker.ts',
  'serve.mjs': 'lib/server/boot.ts',
};

const needed = part === 'cli' ? ['shibao.mjs', 'pdf-worker.mjs'] : Object.keys(entries);

async function bundle() {
  mkdirSync('dist', { recursive: true });
  for (const name of needed) {
    const entry = entries[name];
    if (!existsSync(entry)) throw new Error(`${entry} is missing`);
    await build({
      entryPoints: [entry],
      outfile: path.join('dist', name),
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'esm',
      packages: 'external',
      sourcemap: 'linked',
      logLevel: 'warning',
    });
  }
}

/** Faces that come in a package are copied beside the bundled ones, where the browser can ask for them. */
function copyFonts() {
  const from = 'node_modules/@expo-google-fonts/noto-serif-sc';
  const to = 'public/fonts/noto-serif-sc';
  mkdirSync(to, { recursive: true });
  for (const [file, name] of [
    ['900Black/NotoSerifSC_900Black.ttf', 'NotoSerifSC_900Black.ttf'],
    ['400Regular/NotoSerifSC_400Regular.ttf', 'NotoSerifSC_400Regular.ttf'],
    ['LICENSE_FONT', 'LICENSE_FONT'],
  ])
    if (existsSync(path.join(from, file))) cpSync(path.join(from, file), path.join(to, name));
}

await bundle();
if (part === 'all') {
  copyFonts();
  rmSync('.next', { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
