import { expect, test } from '@playwright/test';
import { writeSheets } from '../lib/convert/xlsx/write-sheets';
import { cell, chooseTable, openLedger, rowCount, saved } from './ledger-page';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const column = (heading: string) => ({ heading, width: 12 });

/** A workbook of one office, made by the program's own writer. */
async function officeTable(checks: number) {
  const bytes = await writeSheets([
    {
      name: '矛盾纠纷',
      columns: ['项目', '数量', '单位', '统计期'].map(column),
      rows: [
        ['专项排查次数', checks, '次', '2026年全年'],
        ['入户走访户数', 1204, '户', '2026年全年'],
        ['来源不明的数', 38, '', '2026年全年'],
        ['合计', 1330, '', ''],
      ],
    },
  ]);
  return { name: '平安办统计表.xlsx', mimeType: xlsxType, buffer: Buffer.from(bytes) };
}

test('a workbook is previewed, put right, confirmed and undone; read again it shows what has changed', async ({
  page,
}) => {
  await openLedger(page);
  const before = await rowCount(page);
  const drawer = await chooseTable(page, await officeTable(88));
  const notes = drawer.getByRole('list', { name: '核对结果' });
  await expect(notes).toContainText('2 条是新指标');
  await expect(drawer.locator('tr[data-state="total"]')).toContainText('合计');
  expect(await rowCount(page)).toBe(before);
  await notes.getByLabel(/补单位/).selectOption('件');
  await expect(notes).toContainText('3 条是新指标');
  await expect(drawer.getByRole('button', { name: /新增 3 条/ })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已导入：新增 3 条')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(page.getByRole('button', { name: '导入 XLSX / CSV' })).toBeFocused();
  expect(await rowCount(page)).toBe(before + 3);
  await expect(cell(page, '入户走访户数', 'value')).toHaveText('1204');

  const again = await chooseTable(page, await officeTable(91));
  const changes = again.getByRole('list', { name: '核对结果' });
  await expect(changes).toContainText('专项排查次数 88→91');
  await changes.getByRole('button', { name: /逐条看/ }).click();
  await expect(again.getByText('88次')).toBeVisible();
  await again.getByRole('button', { name: /更新 1 条/ }).click();
  await expect(cell(page, '专项排查次数', 'value')).toHaveText('91');
  await page.getByRole('status').getByRole('button', { name: '撤销' }).last().click();
  await expect(cell(page, '专项排查次数', 'value')).toHaveText('88');
  await saved(page);
});

test('a CSV in GB18030 is read as it is, and what it was read as is said', async ({ page }) => {
  await openLedger(page);
  const drawer = await chooseTable(page, { name: '导出.csv', mimeType: 'text/csv', buffer: gb18030 });
  await expect(drawer.getByRole('list', { name: '核对结果' })).toContainText('1 条是新指标');
  await expect(drawer.getByRole('region', { name: '表格内容' })).toContainText('信访积案化解数');
});

/** 指标,数值,单位 / 信访积案化解数,7,件 in GB18030. */
const gb18030 = Buffer.from(
  'd6b8b1ea2ccafdd6b52cb5a5cebb0d0ad0c5b7c3bbfdb0b8bbafbde2cafd2c372cbcfe0d0a',
  'hex',
);

for (const [what, name, buffer, said] of [
  ['an old workbook', '旧表.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /。/],
  ['an empty file', '空表.xlsx', Buffer.alloc(0), /是空的/],
  ['a picture', '照片.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), /不是表格/],
  ['a broken workbook', '没下完.xlsx', Buffer.from('504b030414000600080000002100', 'hex'), /。/],
] as const)
  test(`${what} is refused in a sentence, and another may be chosen`, async ({ page }) => {
    await openLedger(page);
    const drawer = await chooseTable(page, { name, mimeType: xlsxType, buffer });
    const alert = drawer.getByRole('alert');
    await expect(alert).toContainText(`没有读入“${name}”`);
    await expect(alert).toContainText(said);
    await drawer.getByLabel('选择统计表').setInputFiles(await officeTable(88));
    await expect(drawer.getByRole('list', { name: '核对结果' })).toBeVisible();
  });

test('twenty thousand rows are previewed without the page standing still', async ({ page }) => {
  await openLedger(page);
  const rows = Array.from({ length: 20_000 }, (_, n) => `第${n + 1}项工作数,${n + 1},件`);
  await page.evaluate(() => {
    const state = { last: performance.now(), longest: 0 };
    Object.assign(window, { stalls: state });
    setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
    }, 20);
  });
  const drawer = await chooseTable(page, {
    name: '很长的表.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['项目,数量,单位', ...rows].join('\r\n')),
  });
  await expect(drawer.getByRole('list', { name: '核对结果' })).toContainText('20000 条是新指标', {
    timeout: 40_000,
  });
  const longest = await page.evaluate(
    () => (window as unknown as { stalls: { longest: number } }).stalls.longest,
  );
  expect(longest).toBeLessThan(1000);
  expect(await drawer.locator('tr[data-row]').count()).toBeLessThan(100);
  await drawer.getByRole('button', { name: '展开 200 行' }).click();
  await expect.poll(() => drawer.locator('tr[data-row]').count()).toBeGreaterThan(200);
});
