// `npm test`: types, lint, floors, unused code, unit tests, browser tests; ends with one line of counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';

const reports = mkdtempSync(path.join(tmpdir(), 'shibao-test-'));
const unitReport = path.join(reports, 'unit.json');
const browserReport = path.join(reports, 'browser.json');
mkdirSync(reports, { recursive: true });

/** Runs one stage; true when it passed. */
function stage(name, file, args, env = {}) {
  process.stdout.write(`\n== ${name}\n`);
  const started = Date.now();
  const { status } = spawnSync(process.execPath, [file, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  process.stdout.write(
    `== ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s\n`,
  );
  return status === 0;
}

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

const stages = [
  stage('types', 'node_modules/typescript/bin/tsc', ['--noEmit']),
  stage('lint', 'node_modules/@biomejs/biome/bin/biome', ['check', '.']),
  stage('unused', 'node_modules/knip/bin/knip.js', []),
  stage('unit', 'node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  ]),
  stage('browser', 'node_modules/@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
    CHROMIUM_PATH: findChromium() ?? '',
  }),
];

const unit = readJson(unitReport);
const browser = readJson(browserReport)?.stats;
rmSync(reports, { recursive: true, force: true });
const passed = (unit?.numPassedTests ?? 0) + (browser?.expected ?? 0);
const failed = (unit?.numFailedTests ?? 0) + (browser?.unexpected ?? 0) + (browser?.flaky ?? 0);
const skipped = (unit?.numPendingTests ?? 0) + (browser?.skipped ?? 0);
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
if (stages.includes(false) || failed > 0 || !unit || !browser || browser.expected === 0) process.exit(1);
