import { expect, type Page } from '@playwright/test';

/** The indicator, value and unit of a row. */
export type Row = readonly [indicator: string, value: number, unit: string];

type Added = { readonly fact: { readonly id: string }; readonly revision: number };

/** Comes back to the window, as from the ledger in another one; gives the ledger’s address. */
async function comeBack(page: Page): Promise<string> {
  const read = page.waitForResponse((answer) => /\/api\/ledgers\/[^/]+\/\d+$/.test(answer.url()));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const answer = await read;
  expect(answer.ok()).toBe(true);
  return new URL(answer.url()).pathname;
}

const factOf = ([indicator, value, unit]: Row, year: number, id = '') => ({
  id,
  indicator,
  value,
  unit,
  period: { from: `${year}-01-01`, to: `${year}-12-31` },
  source: { title: '检查登记表', number: '', date: '' },
  office: '综合执法队',
  holder: '陆大为',
});

async function change(page: Page, changes: readonly unknown[]): Promise<readonly Added[]> {
  const address = await comeBack(page);
  const { origin } = new URL(page.url());
  const answer = await page.request.post(`${origin}${address}/changes`, {
    headers: { origin },
    data: { changes },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  await comeBack(page);
  return (await answer.json()).rows;
}

/** Adds rows to the ledger of the open report, as somebody else would, and comes back to the text; gives their ids. */
export async function addRows(page: Page, year: number, rows: readonly Row[]): Promise<string[]> {
  const changes = rows.map((row) => ({ kind: 'add', fact: factOf(row, year) }));
  return (await change(page, changes)).map(({ fact }) => fact.id);
}

/** Changes rows the first time after they were added. */
export async function editRows(
  page: Page,
  year: number,
  rows: readonly (readonly [id: string, row: Row])[],
): Promise<void> {
  await change(
    page,
    rows.map(([id, row]) => ({ kind: 'edit', revision: 1, fact: factOf(row, year, id) })),
  );
}
