import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { account } from './account';
import { blockWith, caretAtEndOf, newFromTemplate, saved, saveState, textOf } from './editor';
import { type ShibaoServer, startShibao } from './shibao-server';

const signedIn = path.join(process.env.SHIBAO_E2E_DIR ?? '', 'signed-in.json');

test('what was typed is there again after a reload', async ({ page }) => {
  await newFromTemplate(page, 2031);
  await caretAtEndOf(page, '现将有关情况报告如下');
  await page.keyboard.type('这一句在重新打开后还在。');
  await saved(page);
  await page.reload();
  await expect(textOf(page)).toContainText('这一句在重新打开后还在。');
});

test('what was typed just before a reload, not yet saved, is there too', async ({ page }) => {
  await newFromTemplate(page, 2032);
  await page.route('**/api/reports/*/steps', (route) => route.abort());
  await caretAtEndOf(page, '现将有关情况报告如下');
  await page.keyboard.type('这一句还没有交上去。');
  await expect(saveState(page)).toContainText(/待补交/);
  await page.unroute('**/api/reports/*/steps');
  await page.reload();
  await expect(textOf(page)).toContainText('这一句还没有交上去。');
  await saved(page);
});

test('an expired session is renewed in place and the text stays', async ({ page, context }) => {
  await newFromTemplate(page, 2033);
  await page.waitForLoadState('networkidle');
  await context.clearCookies();
  await caretAtEndOf(page, '现将有关情况报告如下');
  await page.keyboard.type('登录过期时写的一句。');
  const banner = page.getByText('在这里重新登录就能接着写');
  await expect(banner).toBeVisible();
  await page.getByLabel('用户名').fill(account.username);
  await page.getByLabel('密码').fill(account.password);
  await page.getByRole('button', { name: '登录' }).click();
  await saved(page);
  await expect(banner).toHaveCount(0);
  await expect(textOf(page)).toContainText('登录过期时写的一句。');
  await context.storageState({ path: signedIn });
});

test.describe('with a server that dies', () => {
  let folder = '';
  let server: ShibaoServer;
  const port = () => Number(process.env.SHIBAO_E2E_PORT) + 1;

  test.use({ storageState: { cookies: [], origins: [] }, baseURL: `http://127.0.0.1:${port()}` });

  test.beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'shibao-e2e-saving-'));
    server = await startShibao(port(), folder);
  });

  test.afterAll(async () => {
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The shortest way to an account on a fresh server. */
  async function setUp(page: Page): Promise<void> {
    const token = new URL(server.setupLink ?? server.origin).searchParams.get('token');
    const headers = { origin: server.origin };
    const unit = {
      name: '青禾镇',
      level: 'town',
      organ: '青禾镇人民政府',
      superiors: ['云川县'],
      recipients: ['云川县人民政府'],
      villages: [],
      shortNames: [],
    };
    const made = await page.request.post('/api/setup', {
      headers,
      data: { token, account, unit, sample: 'no' },
    });
    expect(made.ok(), await made.text()).toBe(true);
    const session = await page.request.post('/api/auth/sign-in/username', {
      headers,
      data: { username: account.username, password: account.password },
    });
    expect(session.ok(), await session.text()).toBe(true);
  }

  test('the state says so honestly, and what was written meanwhile is handed in when it is back', async ({
    page,
  }) => {
    await setUp(page);
    await newFromTemplate(page, 2026);
    await server.kill();
    await caretAtEndOf(page, '现将有关情况报告如下');
    await page.keyboard.type('断线时写的一句。');
    await expect(saveState(page)).toContainText(/存在这台电脑，\d+ 处待补交/);
    await expect(page.getByText('连不上服务器，可以继续写')).toBeVisible();
    await expect(blockWith(page, '断线时写的一句')).toBeVisible();
    server = await startShibao(port(), folder);
    await expect(saveState(page)).toContainText('已保存到服务器', { timeout: 45_000 });
    await page.reload();
    await expect(textOf(page)).toContainText('断线时写的一句。');
  });
});
