import { expect, test } from '@playwright/test';
import { account } from './account';
import { openWithoutScripts } from './early-hands';
import { ready, textOf } from './editor';

test('a report asked for before the scripts have arrived is made once they have', async ({ page }) => {
  const arrive = await openWithoutScripts(page, '/reports/new');
  const year = page.getByRole('form', { name: '从模板开始' }).getByLabel('报告年度');
  await year.fill('2046');
  await year.press('Enter');
  arrive();
  await page.waitForURL(/\/reports\/(?!new)[^/]+$/);
  await ready(page);
  await expect(textOf(page)).toContainText('2046年法治政府建设情况');
});

test.describe('signed out', () => {
  test.use({ storageState: { cookies: [], origins: [] } });

  test('signing in before the scripts have arrived goes on once they have, and a refusal empties nothing', async ({
    page,
  }) => {
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    const arrive = await openWithoutScripts(page, '/login');
    await page.getByLabel('用户名').fill(account.username);
    await page.getByLabel('密码').fill('not-the-password');
    await page.getByLabel('密码').press('Enter');
    arrive();
    await expect(page.getByRole('alert').filter({ hasText: '用户名或密码不对' })).toBeVisible();
    await expect(page.getByLabel('用户名')).toHaveValue(account.username);
    await page.getByLabel('密码').fill(account.password);
    await page.getByLabel('密码').press('Enter');
    await page.waitForURL('**/reports');
    expect(addresses.filter((address) => address.includes('password'))).toEqual([]);
  });
});
