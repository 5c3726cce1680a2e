import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { account } from './account';
import { openWithoutScripts } from './early-hands';

const link = () => process.env.SHIBAO_E2E_SETUP ?? '';

async function fill(page: Page): Promise<void> {
  await page.getByLabel('姓名').fill(account.name);
  await page.getByLabel('用户名').fill(account.username);
  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.getByLabel('再填一次密码').fill(account.password);
  await page.getByLabel('单位名称').fill('青禾镇');
  await page.getByLabel('上级，由近到远').fill('云川县、临江市');
  await page.getByLabel('村（社区），可以空着').fill('东湾村、西岭村');
}

test('a link with a wrong token is told what to do', async ({ page }) => {
  await page.goto('/setup?token=not-the-token');
  await expect(page.getByText(/设置链接/).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '完成设置' })).toHaveCount(0);
});

test('fields that cannot be accepted say so, each in its place', async ({ page }) => {
  await page.goto(link());
  await page.getByLabel('用户名').fill('两个 字');
  await page.getByRole('button', { name: '完成设置' }).click();
  await expect(page.getByText('请填写姓名。')).toBeVisible();
  await expect(page.getByText('用户名用 3 到 30 个字母、数字、点或下划线。')).toBeVisible();
  await expect(page.getByText('密码至少 10 个字符。')).toBeVisible();
  await expect(page.getByLabel('姓名')).toBeFocused();
});

test('what is typed before the scripts have arrived stays, and is not sent off by the browser', async ({
  page,
}) => {
  const arrive = await openWithoutScripts(page, link());
  await page.getByLabel('姓名').fill(account.name);
  await page.getByLabel('单位名称').fill('青禾镇');
  await page.getByLabel('主送机关').fill('云川县人民政府');
  await page.getByLabel('密码', { exact: true }).fill(account.password);
  await page.getByLabel('密码', { exact: true }).press('Enter');
  arrive();
  await expect(page.getByText('两次填的密码不一样')).toBeVisible();
  await expect(page.getByText('请填写姓名。')).toHaveCount(0);
  await page.getByLabel('上级，由近到远').fill('云川县');
  await expect(page.getByLabel('姓名')).toHaveValue(account.name);
  await expect(page.getByLabel('单位名称')).toHaveValue('青禾镇');
  await expect(page.getByLabel('发文机关')).toHaveValue('青禾镇人民政府');
  await expect(page.getByLabel('主送机关')).toHaveValue('云川县人民政府');
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue(account.password);
  expect(page.url()).not.toContain(account.password);
});

test('the set-up makes administrator and unit, signs in and brings the sample', async ({ page }) => {
  await page.goto(link());
  await fill(page);
  await expect(page.getByLabel('发文机关')).toHaveValue('青禾镇人民政府');
  await expect(page.getByLabel('主送机关')).toHaveValue('中共云川县委员会、云川县人民政府');
  await page.getByLabel('装入示例乡镇').check();
  await page.getByRole('button', { name: '完成设置' }).click();
  await page.waitForURL('**/reports');
  await expect(page.getByRole('row')).toHaveCount(3);
  await expect(page.getByRole('link', { name: /青禾镇.*2026/ }).first()).toBeVisible();
  await page.context().storageState({ path: path.join(process.env.SHIBAO_E2E_DIR ?? '', 'signed-in.json') });
});

test('the link is good for one set-up only', async ({ page }) => {
  await page.goto(link());
  await expect(page.getByText('已经设置过')).toBeVisible();
  await expect(page.getByRole('link', { name: '登录' })).toBeVisible();
});

test('the account signs in on the login page, and a wrong password is refused in a sentence', async ({
  page,
}) => {
  await page.goto('/login');
  await page.getByLabel('用户名').fill(account.username);
  await page.getByLabel('密码').fill('not-the-password');
  await page.getByRole('button', { name: '登录' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '用户名或密码不对' })).toBeVisible();
  await page.getByLabel('密码').fill(account.password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL('**/reports');
});
