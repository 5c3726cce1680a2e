// Finds a Chromium for the browser tests, or installs one; plain Node with built-ins only.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const onPath = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find(runs);

/** The newest full Chromium in Playwright's own cache. */
function inPlaywrightCache() {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ??
    (process.platform === 'darwin'
      ? path.join(homedir(), 'Library/Caches/ms-playwright')
      : path.join(homedir(), '.cache/ms-playwright'));
  try {
    return readdirSync(cache)
      .filter((folder) => folder.startsWith('chromium-'))
      .sort()
      .reverse()
      .flatMap((folder) =>
        [
          'chrome-linux/chrome',
          'chrome-linux64/chrome',
          'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
        ].map((file) => path.join(cache, folder, file)),
      )
      .find(runs);
  } catch {
    return undefined;
  }
}

/** The path of a Chromium: CHROMIUM_PATH, the PATH, Playwright's cache; undefined when there is none. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Error(
      `CHROMIUM_PATH 指向的 ${named} 不能运行。请改成 Chromium 可执行文件的路径，或去掉这个变量。`,
    );
  }
  return onPath() ?? inPlaywrightCache();
}

const attempt = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0;

const isDebianRoot = () => {
  if (process.getuid?.() !== 0) return false;
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Chinese faces must be there too, or screenshots and text measures are boxes. */
function ensureChineseFonts() {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  if (listed.status === 0 && listed.stdout.trim() !== '') return;
  if (isDebianRoot()) attempt('apt-get', ['install', '-y', '--no-install-recommends', 'fonts-noto-cjk']);
}

/** Finds or installs a Chromium; throws a sentence when none can be had. */
export function ensureChromium() {
  let found = findChromium();
  if (!found && isDebianRoot()) {
    attempt('apt-get', ['update']);
    attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
    found = findChromium();
  }
  if (!found) {
    attempt(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
    found = findChromium();
  }
  if (!found)
    throw new Error(
      '没有找到 Chromium，浏览器测试不能运行。请安装 Chromium（Debian：apt install chromium fonts-noto-cjk），或用 CHROMIUM_PATH 指明路径。',
    );
  ensureChineseFonts();
  return found;
}
