import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium.mjs';

/** A port that nobody listens on now. */
const freePort = () =>
  new Promise<number>((found, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0));
    });
  });

// The configuration is read again in every worker: what the first reading chose travels in the environment.
process.env.SHIBAO_E2E_PORT ??= String(await freePort());
process.env.SHIBAO_E2E_DIR ??= mkdtempSync(path.join(tmpdir(), 'shibao-e2e-'));

const executablePath = findChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: path.join(process.env.SHIBAO_E2E_DIR, 'results'),
  globalSetup: './e2e/start-server.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${process.env.SHIBAO_E2E_PORT}`,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    },
  },
  projects: [
    { name: 'set-up', testMatch: 'setup.spec.ts' },
    {
      name: 'promises',
      testIgnore: 'setup.spec.ts',
      dependencies: ['set-up'],
      use: { storageState: path.join(process.env.SHIBAO_E2E_DIR, 'signed-in.json') },
    },
  ],
});
