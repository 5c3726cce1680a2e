// Before `npm start` and `npm test`: installs and builds only what is missing or stale.
// Plain Node with built-ins only, because nothing is installed yet when it runs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const installedMark = path.join(root, 'node_modules/.shibao-installed');
const builtMark = path.join(root, 'dist/.shibao-built');
const sources = ['app', 'components', 'lib', 'templates', 'public', 'scripts'];
const sourceFiles = [
  'package.json',
  'package-lock.json',
  'next.config.js',
  'tsconfig.json',
  'proxy.ts',
  'instrumentation-client.ts',
];

const faces = path.join(root, 'public/fonts');

const say = (sentence) => process.stderr.write(`实报：${sentence}\n`);

function fail(sentence) {
  process.stderr.write(`实报：${sentence}\n`);
  process.exit(1);
}

const readMark = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

function run(command, args, env) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    // What is said on the way goes to stderr: stdout belongs to the command that follows, such as a report in JSON.
    stdio: ['inherit', 2, 2],
    env,
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`这里的 Node.js 是 ${process.versions.node}，需要 20.19 或更新的版本。请升级后再运行。`);
}

/** Installs when node_modules does not belong to this lock file. NODE_ENV is cleared: the build needs all of it. */
function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (readMark(installedMark) === lock) return;
  say('正在安装依赖，第一次约需一两分钟……');
  const { NODE_ENV: _, ...env } = process.env;
  if (!run('npm', ['ci', '--no-audit', '--no-fund'], env))
    fail('依赖没有装上。请检查能否连到 npm 源（内网可用 npm config set registry 指定），再运行一次。');
  writeFileSync(installedMark, lock);
}

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(full);
    else yield full;
  }
}

/** A digest of everything the build reads, tests and copied fonts left out. */
export function sourceDigest() {
  const digest = createHash('sha256').update(process.versions.node);
  const add = (file) => digest.update(path.relative(root, file)).update(readFileSync(file));
  for (const folder of sources) {
    const full = path.join(root, folder);
    if (!existsSync(full)) continue;
    for (const file of filesBelow(full)) {
      if (/\.test\.tsx?$/.test(file) || file.startsWith(faces)) continue;
      add(file);
    }
  }
  for (const file of sourceFiles) if (existsSync(path.join(root, file))) add(path.join(root, file));
  return digest.digest('hex');
}

function ensureBuilt(part) {
  const wanted = sourceDigest();
  const mark = part === 'cli' ? `${builtMark}-cli` : builtMark;
  if (readMark(mark) === wanted || readMark(builtMark) === wanted) return;
  say(part === 'cli' ? '正在准备命令行……' : '正在构建，约需一分钟……');
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  if (!run(process.execPath, ['scripts/build.mjs', part], env))
    fail('构建没有完成，上面是原因。改好后再运行一次；已有的数据没有改动。');
  // Hashed again after the build: what the build itself rewrites must not make it stale.
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, sourceDigest());
}

/** `start` and `test` need all, `cli` only the command line. */
export function prepare(mode) {
  checkNode();
  ensureInstalled();
  ensureBuilt(mode === 'cli' ? 'cli' : 'all');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const mode = process.argv[2] ?? 'start';
  prepare(mode);
  if (mode === 'test') {
    const { ensureChromium } = await import('./chromium.mjs');
    try {
      ensureChromium();
    } catch (error) {
      fail(error.message);
    }
  }
}
