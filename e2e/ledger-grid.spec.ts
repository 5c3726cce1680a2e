import { expect, test } from '@playwright/test';
import { cell, copied, openLedger, reloadLedger, rowCount, rowOf, saved } from './ledger-page';

const thirty = Array.from({ length: 30 }, (_, n) => [`贴入的指标${n + 1}`, String(n + 10), '件']);

test('a value is changed by keyboard alone and is still so after reloading', async ({ page }) => {
  await openLedger(page);
  await cell(page, '联合检查次数', 'indicator').click();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('textbox', { name: /^数值 64次，联合检查次数/ })).toBeFocused();
  await page.keyboard.type('65');
  await page.keyboard.press('Enter');
  await saved(page);
  await expect(cell(page, '联合检查次数', 'report')).toContainText('文中 64次');
  await reloadLedger(page);
  await expect(cell(page, '联合检查次数', 'value')).toHaveText('65');
  await cell(page, '联合检查次数', 'value').click();
  await expect(page.getByRole('link', { name: '更新文中' })).toHaveAttribute(
    'href',
    /\/reports\/.+\?fact=F\d+/,
  );
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('64');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: /^单位 次/ })).toBeFocused();
  await saved(page);
  await expect(cell(page, '联合检查次数', 'report')).toContainText('一致');
});

test('what is no number is refused at its cell, Esc brings back what was there', async ({ page }) => {
  await openLedger(page);
  await cell(page, '联合检查次数', 'value').click();
  await page.keyboard.type('60余');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: '“60余”是约数' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell(page, '联合检查次数', 'value')).toContainText('64');
  await saved(page);
});

for (const [kind, html] of [
  ['text', undefined],
  [
    'a table',
    `<html><body><table>${thirty.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table></body></html>`,
  ],
] as const)
  test(`thirty rows pasted as ${kind} are there after reloading, and one undo takes them back`, async ({
    page,
  }) => {
    await openLedger(page);
    const before = await rowCount(page);
    const lines = kind === 'text' ? thirty.map((row) => row.join('\t')).join('\r\n') : '另一段文字';
    await copied(page, lines, html);
    await cell(page, '联合检查次数', 'indicator').click();
    await page.keyboard.press('n');
    await page.keyboard.press('Control+v');
    await expect(page.getByText('已贴入：新增 30 条')).toBeVisible();
    await saved(page);
    expect(await rowCount(page)).toBe(before + 30);
    await expect(cell(page, '贴入的指标30', 'value')).toHaveText('39');
    await page.keyboard.press('Control+z');
    await saved(page);
    expect(await rowCount(page)).toBe(before);
    await page.keyboard.press('Control+y');
    await saved(page);
    expect(await rowCount(page)).toBe(before + 30);
    await page.keyboard.press('Control+z');
    await saved(page);
    await reloadLedger(page);
    await expect.poll(() => rowCount(page)).toBe(before);
    await expect(rowOf(page, '贴入的指标1')).toHaveCount(0);
  });

test('a block with a row that cannot be read is not written, and says which', async ({ page }) => {
  await openLedger(page);
  const before = await rowCount(page);
  await copied(page, '好的指标\t12\t件\r\n坏的指标\t300余\t件');
  await page.getByRole('button', { name: /新增条目/ }).click();
  await page.keyboard.press('Control+v');
  const dialog = page.getByRole('dialog', { name: /有 1 行读不懂，还没有贴入/ });
  await expect(dialog).toContainText('第 2 行，数值：“300余”是约数');
  await dialog.getByRole('button', { name: '不贴' }).click();
  await page.keyboard.press('Escape');
  expect(await rowCount(page)).toBe(before);
  await saved(page);
});

test('two people change one fact: the later is told, chooses, and the history has both', async ({
  page,
  browser,
}) => {
  const other = await browser.newContext({
    baseURL: test.info().project.use.baseURL ?? '',
    storageState: await page.context().storageState(),
  });
  const theirs = await other.newPage();
  await openLedger(page);
  await openLedger(theirs);
  await cell(theirs, '隐患整改数', 'value').click();
  await theirs.keyboard.type('120');
  await theirs.keyboard.press('Enter');
  await saved(theirs);
  await cell(page, '隐患整改数', 'value').click();
  await page.keyboard.type('121');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '“隐患整改数”两人同时改了' });
  await expect(dialog).toContainText('120处');
  await expect(dialog).toContainText('121处');
  await dialog.getByRole('button', { name: '都看历史' }).click();
  await expect(dialog.getByRole('list', { name: '历史' })).toContainText('120处');
  await dialog.getByRole('button', { name: '用我的' }).click();
  await saved(page);
  await reloadLedger(page);
  await expect(cell(page, '隐患整改数', 'value')).toHaveText('121');
  await cell(page, '隐患整改数', 'value').click();
  await page.keyboard.press('Alt+Enter');
  const history = page.getByRole('list', { name: '历史' });
  await expect(history).toContainText('120处 → 121处');
  await expect(history).toContainText('119处 → 120处');
  await other.close();
});

test('a row is added, proved, put right, looked up in its history and exported by keyboard', async ({
  page,
}) => {
  await openLedger(page);
  const before = await rowCount(page);
  await page.getByRole('button', { name: /新增条目/ }).focus();
  await page.keyboard.press('n');
  await page.keyboard.type('键盘新增的指标');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1.5万');
  await page.keyboard.press('Tab');
  await page.keyboard.type('人次');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(await rowCount(page)).toBe(before + 1);
  await expect(cell(page, '键盘新增的指标', 'value')).toHaveText('15000');
  await cell(page, '键盘新增的指标', 'value').click();
  await page.keyboard.type('15200');
  await page.keyboard.press('Enter');
  await saved(page);
  await cell(page, '键盘新增的指标', 'value').click();
  await page.keyboard.press('Alt+Enter');
  const drawer = page.getByRole('dialog', { name: '键盘新增的指标' });
  await expect(drawer.getByRole('list', { name: '历史' })).toContainText('15000人次 → 15200人次');
  await drawer
    .getByLabel('选择附件')
    .setInputFiles({ name: '登记表.txt', mimeType: 'text/plain', buffer: Buffer.from('登记') });
  await expect(drawer.getByRole('link', { name: '登记表.txt' })).toBeVisible();
  await saved(page);
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await page.getByRole('button', { name: '导出 XLSX' }).focus();
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/2026年台账\.xlsx$/);
  await cell(page, '键盘新增的指标', 'value').click();
  await page.keyboard.press('Control+Delete');
  await saved(page);
  expect(await rowCount(page)).toBe(before);
});

test('headings sort only when asked, filters count what they show', async ({ page }) => {
  await openLedger(page);
  const values = () => page.locator('tr[data-key] td[data-column="value"]').allTextContents();
  const asIs = await values();
  const heading = page.getByRole('columnheader', { name: /数值/ });
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const sorted = (await values()).map(Number);
  expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
  await heading.getByRole('button').click();
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'none');
  expect(await values()).toEqual(asIs);
  const unused = page.getByRole('button', { name: /^未使用/ });
  const count = Number(/\d+/.exec((await unused.textContent()) ?? '')?.[0]);
  await unused.click();
  await expect(page.locator('tr[data-key]')).toHaveCount(count);
});
