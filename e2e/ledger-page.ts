import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './alive';

/** Opens the sample township's ledger of 2026 and waits for its rows. */
export async function openLedger(page: Page, year = 2026): Promise<void> {
  await page.goto('/ledger');
  const units = page.getByLabel('单位', { exact: true });
  const sample = await units.locator('option', { hasText: '示例' }).getAttribute('value');
  await page.goto(`/ledger?unit=${sample ?? ''}&year=${year}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${year}年台账`);
  await alive(page.getByTestId('ledger-count'));
}

export async function reloadLedger(page: Page): Promise<void> {
  await page.reload();
  await alive(page.getByTestId('ledger-count'));
}

/** A cell of the row of an indicator. */
export const cell = (page: Page, indicator: string, column: string): Locator =>
  rowOf(page, indicator).locator(`td[data-column="${column}"]`);

/** The row of an indicator, by its whole name. */
export const rowOf = (page: Page, indicator: string): Locator =>
  page.locator('tr[data-key]').filter({
    has: page.locator('td[data-column="indicator"]').getByText(indicator, { exact: true }),
  });

export const saved = (page: Page): Promise<void> =>
  expect(page.getByTestId('ledger-save')).toHaveText('已保存', { timeout: 20_000 });

/** How many rows the ledger has. */
export const rowCount = async (page: Page): Promise<number> =>
  Number(/\d+/.exec((await page.getByTestId('ledger-count').textContent()) ?? '')?.[0]);

/** Puts what a spreadsheet would put on the clipboard there, as text and, if given, as a table. */
export async function copied(page: Page, text: string, html?: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    async ([plain, table]) => {
      const of = (type: string, words: string) => new Blob([words], { type });
      const parts: Record<string, Blob> = { 'text/plain': of('text/plain', plain ?? '') };
      if (table) parts['text/html'] = of('text/html', table);
      await navigator.clipboard.write([new ClipboardItem(parts)]);
    },
    [text, html],
  );
}

/** Chooses a file in the import drawer, which is opened for it. */
export async function chooseTable(
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<Locator> {
  await page.getByRole('button', { name: '导入 XLSX / CSV' }).click();
  const drawer = page.getByRole('dialog', { name: '导入预览' });
  await drawer.getByLabel('选择统计表').setInputFiles(file);
  return drawer;
}
