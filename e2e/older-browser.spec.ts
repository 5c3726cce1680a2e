import { expect, test } from '@playwright/test';
import { newFromTemplate, textOf } from './editor';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is not white: it can be read and says what to do', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: '报送之前，先查一遍。' })).toBeVisible();
    await expect(page.getByText('这一页的脚本没有运行')).toBeVisible({ timeout: 15_000 });
  });
});

test('where the scripts run, nothing is said of them', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('这一页的脚本没有运行')).toHaveCount(0);
});

/** Takes away what a Chromium 80 kernel does not have. */
test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with', 'toSpliced'])
      Reflect.deleteProperty(Array.prototype, name);
    for (const name of ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'])
      Reflect.deleteProperty(String.prototype, name);
    for (const name of ['hasOwn', 'groupBy']) Reflect.deleteProperty(Object, name);
    for (const name of ['any', 'withResolvers']) Reflect.deleteProperty(Promise, name);
    for (const name of ['structuredClone', 'WeakRef', 'AggregateError']) Reflect.deleteProperty(window, name);
    Reflect.deleteProperty(crypto, 'randomUUID');
  });
});

test('the check works without the newer methods of the language', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/');
  await page.getByRole('button', { name: '用示例报告试一试' }).click();
  await expect(page.getByRole('article', { name: '报告原文' })).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page.getByRole('complementary', { name: '意见' }).getByText('为什么')).toBeVisible();
  expect(errors).toEqual([]);
});

test('so does writing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await newFromTemplate(page, 2041);
  await textOf(page).locator('.sb-slot').first().click();
  await page.keyboard.type('全年平稳');
  await expect(textOf(page)).toContainText('全年平稳');
  expect(errors).toEqual([]);
});
