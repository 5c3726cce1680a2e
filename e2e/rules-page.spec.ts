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
