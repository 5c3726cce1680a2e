import { expect, test } from '@playwright/test';

test.use({ storageState: { cookies: [], origins: [] } });

test('anybody may read what is checked: each rule says why it matters and what to do', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: '检查哪些内容' }).click();
  await expect(page.getByRole('heading', { name: '检查哪些内容', level: 1 })).toBeVisible();
  const rules = page.getByRole('article');
  const count = await rules.count();
  expect(count).toBeGreaterThanOrEqual(13);
  await expect(page.getByText(`共 ${count} 条规则`)).toBeVisible();
  for (const part of ['为什么', '怎么改'])
    await expect(rules.filter({ has: page.getByText(part, { exact: true }) })).toHaveCount(count);
});

test('each rule has a page of its own with the examples that run as tests', async ({ page }) => {
  await page.goto('/rules');
  await page.getByRole('link', { name: /各分项相加与总数不等/ }).click();
  await expect(page).toHaveURL(/\/rules\/part-sum$/);
  await expect(page.getByRole('heading', { level: 1, name: /各分项相加与总数不等/ })).toBeVisible();
  const examples = page.getByRole('figure');
  await expect(examples.first()).toContainText('必改：总数写作 180件，各分项算得 170。');
  await expect(examples.first().locator('mark')).toHaveText('180件');
  await expect(examples.filter({ hasText: '不报' }).first()).toBeVisible();
  expect((await page.goto('/rules/no-such-rule'))?.status()).toBe(404);
});
