import { expect, test } from '@playwright/test';
import { blockWith, caretAtEndOf, newFromTemplate, saved, textOf } from './editor';

test('a report is begun, written, corrected and saved without the mouse', async ({ page }) => {
  await page.goto('/reports');
  await page.getByRole('link', { name: '新建报告' }).focus();
  await page.keyboard.press('Enter');
  const year = page.getByRole('form', { name: '从模板开始' }).getByLabel('报告年度');
  await year.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2034');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/reports\/(?!new)[^/]+$/);
  await textOf(page).focus();

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  await page.keyboard.type('受理纠纷213件，化解206件，化解率98.6%。下一句。');
  await page.keyboard.press('Control+Home');
  const written = blockWith(page, '化解率98.6%');
  await expect(written.locator('.sb-mark-arithmetic')).toHaveText('98.6%');

  const open = page.locator('[data-finding-card="rate-arithmetic"]');
  await expect(async () => {
    await page.keyboard.press('F8');
    await expect(open).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Alt+Enter');
  const choices = page.getByRole('dialog', { name: '快速修改' });
  await expect(choices).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(choices).toHaveCount(0);
  await expect(blockWith(page, '化解率96.7%')).toBeVisible();
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Control+s');
  await saved(page);
});

test('F6 goes from the text to the panel, the status line and the outline, Esc comes back', async ({
  page,
}) => {
  await newFromTemplate(page, 2035);
  await textOf(page).focus();
  const regionOfFocus = () =>
    page.evaluate(() => {
      const active = document.activeElement;
      if (active?.closest('.sb-text')) return 'text';
      if (active?.closest('[aria-label="检查与依据"]')) return 'panel';
      if (active?.closest('footer')) return 'status';
      return active?.closest('[aria-label="大纲"]') ? 'outline' : 'elsewhere';
    });
  const seen = [await regionOfFocus()];
  for (let i = 0; i < 4; i++) {
    await page.keyboard.press('F6');
    seen.push(await regionOfFocus());
  }
  expect(seen).toEqual(['text', 'panel', 'status', 'outline', 'text']);
  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toBeFocused();
});

test('levels are set by key and the numerals follow', async ({ page }) => {
  await newFromTemplate(page, 2036);
  await caretAtEndOf(page, '现将有关情况报告如下');
  await page.keyboard.press('Enter');
  await page.keyboard.type('新的一部分');
  await page.keyboard.press('Control+Alt+1');
  const heading = blockWith(page, '新的一部分');
  await expect(heading).toHaveAttribute('data-number', '一、');
  await expect(blockWith(page, /^主要举措和成效/)).toHaveAttribute('data-number', '二、');
  await page.keyboard.press('Control+Alt+0');
  await expect(blockWith(page, /^主要举措和成效/)).toHaveAttribute('data-number', '一、');
});

test('words are found and replaced by key', async ({ page }) => {
  await newFromTemplate(page, 2037);
  await caretAtEndOf(page, '现将有关情况报告如下');
  await page.keyboard.type('河湾村的事，河湾村办。');
  await page.keyboard.press('Control+h');
  const bar = page.getByRole('search');
  await expect(bar).toBeVisible();
  await page.keyboard.type('河湾村');
  await expect(bar).toContainText(/2/);
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
});
