import { expect, test } from '@playwright/test';
import { account } from './account';
import { chooseFile } from './alive';
import { ready, textOf } from './editor';
import { shortReport, textFile } from './own-files';

test.use({ storageState: { cookies: [], origins: [] } });

test('a checked file becomes a report after signing in on the spot, and only then leaves the browser', async ({
  page,
}) => {
  const posted: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') posted.push(new URL(request.url()).pathname);
  });
  await page.goto('/');
  await chooseFile(page, textFile('柳溪镇报告.txt', shortReport));
  await page.getByRole('button', { name: '从这份报告开始写' }).click();
  const start = page.getByRole('region', { name: '从这份报告开始写' });
  await start.getByLabel('用户名').fill(account.username);
  await start.getByLabel('密码').fill(account.password);
  await start.getByRole('button', { name: '登录' }).click();
  await expect(start.getByLabel('报告年度')).toHaveValue('2025');
  await expect(page.getByRole('article', { name: '报告原文' })).toContainText('化解率98.6%');
  expect(posted).toEqual(['/api/auth/sign-in/username']);
  await start.getByRole('button', { name: '开始写' }).click();
  await page.waitForURL(/\/reports\/(?!new)[^/]+$/);
  await ready(page);
  await expect(textOf(page)).toContainText('化解率98.6%');
});

test('a year that is none is refused at its field', async ({ page }) => {
  await page.goto('/');
  await chooseFile(page, textFile('柳溪镇报告.txt', shortReport));
  await page.getByRole('button', { name: '从这份报告开始写' }).click();
  const start = page.getByRole('region', { name: '从这份报告开始写' });
  await start.getByLabel('用户名').fill(account.username);
  await start.getByLabel('密码').fill(account.password);
  await start.getByRole('button', { name: '登录' }).click();
  await start.getByLabel('报告年度').fill('今年');
  await start.getByRole('button', { name: '开始写' }).click();
  await expect(start.getByRole('alert')).toContainText('年度应');
});
