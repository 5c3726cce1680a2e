#!/usr/bin/env node
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './run';

function packageRoot(file: string): string {
  const folder = path.dirname(file);
  return folder === file || existsSync(path.join(folder, 'package.json')) ? folder : packageRoot(folder);
}

// A reader that closes early (| head) is not a failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  root: packageRoot(fileURLToPath(import.meta.url)),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
