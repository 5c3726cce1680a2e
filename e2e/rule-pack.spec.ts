import { expect, type Page, test } from '@playwright/test';
import { caretAtEndOf, ready, textOf } from './editor';

/** Begins a report of `year` from the county’s template. */
async function fromCountyTemplate(page: Page, year: number): Promise<void> {
  await page.goto('/reports/new');
  const form = page.getByRole('form', { name: '从模板开始' });
  await form.getByLabel('报告年度').fill(String(year));
  await form.getByLabel('模板').selectOption('yunchuan-annual-report');
  await form.getByRole('button', { name: '从模板开始' }).click();
  await page.waitForURL(/\/reports\/(?!new)[^/]+$/);
  await ready(page);
}

test('a report from the county’s template is checked under the county’s rules', async ({ page }) => {
  await fromCountyTemplate(page, 2061);
  await expect(page.locator('#editor-status')).toContainText('规则包：云川县年度报告检查规则');
  await caretAtEndOf(page, /主要举措/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('按照依法治县办的部署推进工作。');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: '检查与依据' });
  await expect(panel.getByText('“依法治县办”没有写全称')).toBeVisible();
});

test('a report that is late is told so, and nothing is kept from being done', async ({ page }) => {
  await fromCountyTemplate(page, 2022);
  await expect(textOf(page)).toBeVisible();
  const panel = page.getByRole('complementary', { name: '检查与依据' });
  await expect(panel.getByText('仍可报送和公开', { exact: false }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: '导出' })).toBeEnabled();
});
