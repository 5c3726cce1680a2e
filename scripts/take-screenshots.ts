import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { account } from '../e2e/account';
import { startShibao } from '../e2e/shibao-server';
import { findChromium } from './chromium.mjs';

// `npx tsx scripts/take-screenshots.ts`: the pictures of docs/screenshots, from the built server and the sample township.

const folder = mkdtempSync(path.join(tmpdir(), 'shibao-screenshots-'));
const pictures = path.resolve('docs/screenshots');
mkdirSync(pictures, { recursive: true });

const executablePath = findChromium();
const server = await startShibao(3287, folder);
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--disable-dev-shm-usage', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});

try {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  const page = await context.newPage();
  await setUp(page);
  await check(page);
  await edit(page);
  await ledger(page);
} finally {
  await browser.close();
  await server.kill();
  rmSync(folder, { recursive: true, force: true });
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.mouse.move(0, 0);
  await page.screenshot({
    path: path.join(pictures, `${name}.png`),
    animations: 'disabled',
    caret: 'initial',
  });
}

async function setUp(page: Page): Promise<void> {
  await page.goto(server.setupLink ?? server.origin);
  await page.getByLabel('姓名').fill(account.name);
  await page.getByLabel('用户名').fill(account.username);
  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.getByLabel('再填一次密码').fill(account.password);
  await page.getByLabel('单位名称').fill('青禾镇');
  await page.getByLabel('上级，由近到远').fill('云川县、临江市');
  await page.getByLabel('村（社区），可以空着').fill('东湾村、西岭村、柳林社区');
  await page.evaluate(() => window.scrollTo(0, 0));
  await picture(page, 'setup');
  await page.getByRole('button', { name: '完成设置' }).click();
  await page.waitForURL('**/reports');
}

async function check(page: Page): Promise<void> {
  const stranger = await page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 1440, height: 900 } });
  const visit = await stranger?.newPage();
  if (!visit) throw new Error('no second context');
  await visit.goto(server.origin);
  await picture(visit, 'check');
  await visit.getByRole('button', { name: '用示例报告试一试' }).click();
  await visit.getByRole('article', { name: '报告原文' }).waitFor();
  await visit
    .getByRole('button', { name: /化解率写作/, expanded: false })
    .first()
    .click();
  await visit.locator('main').evaluate((desk) => desk.scrollTo(0, 0));
  await picture(visit, 'check-result');
  await stranger?.close();
}

async function edit(page: Page): Promise<void> {
  await page.goto(`${server.origin}/reports`);
  await page.getByRole('link', { name: /^青禾镇.*2026年/ }).click();
  await page.getByTestId('save-state').filter({ hasText: '已保存' }).waitFor();
  await miswriteRate(page);
  await page
    .getByRole('button', { name: /整改率写作/, expanded: false })
    .first()
    .click();
  await picture(page, 'editor');
}

async function ledger(page: Page): Promise<void> {
  await page.goto(`${server.origin}/ledger`);
  const sample = await page
    .getByLabel('单位', { exact: true })
    .locator('option', { hasText: '示例' })
    .getAttribute('value');
  await page.goto(`${server.origin}/ledger?unit=${sample ?? ''}&year=2026`);
  await page.getByTestId('ledger-count').waitFor();
  await picture(page, 'ledger');
}

/** Types one figure wrong, as it happens, so that the picture shows what comes of it. */
async function miswriteRate(page: Page): Promise<void> {
  await page.locator('.sb-text').evaluate((text) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('93.7%') ?? -1;
      if (at < 0) continue;
      window.getSelection()?.setBaseAndExtent(node, at + 3, node, at + 4);
      return;
    }
    throw new Error('the sample report has no 93.7%');
  });
  await page.keyboard.type('4');
  await page.keyboard.press('Control+End');
}
