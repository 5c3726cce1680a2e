import { expect, type Locator, type Page } from '@playwright/test';

/** The editable text of the report that is open. */
export const textOf = (page: Page): Locator => page.locator('.sb-text');

export const saveState = (page: Page): Locator => page.getByTestId('save-state');

/** Waits until the editor is there and everything is with the server. */
export async function ready(page: Page): Promise<void> {
  await expect(textOf(page)).toBeVisible();
  // Lines move once more when the faces have arrived.
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await saved(page);
}

export const saved = (page: Page): Promise<void> =>
  expect(saveState(page)).toContainText('已保存到服务器', { timeout: 20_000 });

/** Makes a report from the template for `year` and opens it, as a person does; gives its id. */
export async function newFromTemplate(page: Page, year: number): Promise<string> {
  await page.goto('/reports/new');
  const form = page.getByRole('form', { name: '从模板开始' });
  await form.getByLabel('报告年度').fill(String(year));
  await form.getByRole('button', { name: '从模板开始' }).click();
  await page.waitForURL(/\/reports\/(?!new)[^/]+$/);
  await ready(page);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Opens the sample township's report of `year`. */
export async function openSample(page: Page, year: number): Promise<void> {
  await page.goto('/reports');
  await page.getByRole('link', { name: new RegExp(`^青禾镇.*${year}年`) }).click();
  await page.waitForURL(/\/reports\/(?!new)[^/]+$/);
  await ready(page);
}

/** Puts the caret at the end of the block that holds `words`. */
export async function caretAtEndOf(page: Page, words: string | RegExp): Promise<void> {
  const block = textOf(page).locator('> *').filter({ hasText: words }).first();
  await block.scrollIntoViewIfNeeded();
  await block.click({ position: { x: 8, y: 8 } });
  await block.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    range.collapse(false);
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  });
}

/** The block that holds `words`. */
export const blockWith = (page: Page, words: string | RegExp): Locator =>
  textOf(page).locator('> *').filter({ hasText: words }).first();
