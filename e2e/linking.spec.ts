import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { chooseFile } from './alive';
import { blockWith, caretAtEndOf, newFromTemplate, ready, saved, textOf } from './editor';
import { addRows } from './ledger-rows';
import { plainDocx, shortReport } from './own-files';

const folder = mkdtempSync(path.join(tmpdir(), 'shibao-linking-'));

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const linked = (page: Page): Locator => textOf(page).locator('.sb-evidence');
const card = (page: Page): Locator => page.getByTestId('selected-claim');

/** A new report with `text` in its first place to fill in, the caret in another sentence. */
async function reportWith(page: Page, year: number, text: string): Promise<void> {
  await newFromTemplate(page, year);
  await blockWith(page, '学习的次数、专题和成果').locator('.sb-slot').click();
  await page.keyboard.insertText(text);
  await caretAtEndOf(page, '现将有关情况报告如下');
}

const inspections = '开展联合检查64次，出动执法人员312人次，发现隐患127处。';

test('a number is linked with two keystrokes, undone with one, and stays linked', async ({ page }) => {
  await reportWith(page, 2045, inspections);
  await addRows(page, 2045, [
    ['联合检查出动执法人员', 312, '人次'],
    ['联合检查次数', 64, '次'],
    ['执法人员参训人次', 303, '人次'],
  ]);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(card(page)).toHaveAccessibleName('所选数字 312人次');

  await page.keyboard.press('Alt+l');
  await page.keyboard.press('Enter');
  await expect(linked(page)).toHaveText(['312人次']);
  await expect(textOf(page)).toBeFocused();
  await expect(card(page)).toContainText('已关联台账');
  await expect(card(page)).toContainText('联合检查出动执法人员');
  await expect(textOf(page).locator('.sb-claim-linked')).toHaveText('312人次');

  await page.keyboard.press('Control+z');
  await expect(linked(page)).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(linked(page)).toHaveText(['312人次']);

  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+l');
  await page.keyboard.press('1');
  await expect(linked(page)).toHaveText(['64次', '312人次']);
  await expect(page.getByTestId('support-count')).toContainText('2/3');
  await saved(page);
  await page.reload();
  await ready(page);
  await expect(linked(page)).toHaveText(['64次', '312人次']);
});

test('a number just typed is offered its facts at once; Esc leaves it as it is', async ({ page }) => {
  await reportWith(page, 2046, '另有一句。');
  await addRows(page, 2046, [['联合检查次数', 64, '次']]);
  await blockWith(page, '另有一句').click();
  await page.keyboard.press('End');
  await page.keyboard.type('开展联合检查64次');
  await page.keyboard.press('Alt+l');
  await expect(page.getByRole('listbox', { name: '台账里的候选' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.press('Alt+l');
  await page.keyboard.press('1');
  await page.keyboard.type('，效果好。');
  await expect(blockWith(page, '开展联合检查64次，效果好。')).toBeVisible();
  await expect(linked(page)).toHaveText(['64次']);
});

test('away from numbers Alt L says so', async ({ page }) => {
  await reportWith(page, 2047, inspections);
  await page.keyboard.press('Alt+l');
  await expect(page.getByText('光标不在数字上')).toBeVisible();
  await expect(textOf(page)).toBeFocused();
});

/** The editor has taken over the selection that a key made: on a busy machine it hears of it a moment later. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(undefined), 60))),
  );

test('the link follows the number through typing, copying and pasting', async ({ page }) => {
  await reportWith(page, 2048, '检查64次。');
  await addRows(page, 2048, [['检查次数', 64, '次']]);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+l');
  await page.keyboard.press('Enter');
  await expect(linked(page)).toHaveText(['64次']);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('0');
  await expect(linked(page)).toHaveText(['640次']);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await settled(page);
  await page.keyboard.press('Control+c');
  await page.keyboard.press('End');
  await settled(page);
  await page.keyboard.press('Control+v');
  await expect(linked(page)).toHaveText(['640次', '640次']);
});

test('a figure of the ledger is looked for, worded and inserted by key', async ({ page }) => {
  await reportWith(page, 2049, inspections);
  await addRows(page, 2049, [
    ['联合检查出动执法人员', 312, '人次'],
    ['法治宣传场次', 41, '场'],
  ]);
  await caretAtEndOf(page, '现将有关情况报告如下');
  const before = await textOf(page).textContent();
  await page.keyboard.press('Alt+i');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('指标、科室或编号')).toBeFocused();
  await page.keyboard.type('执法人员');
  await expect(dialog.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('option')).toContainText(['312人次', '300余人次', '三百余人次']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
  await expect(linked(page)).toHaveText(['300余人次']);
  await page.keyboard.press('Control+z');
  expect(await textOf(page).textContent()).toBe(before);
});

test('what the ledger does not have is added from the number and linked; a refusal loses nothing', async ({
  page,
}) => {
  await reportWith(page, 2050, inspections);
  await addRows(page, 2050, [['法治宣传场次', 41, '场']]);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+l');
  await expect(card(page)).toContainText('台账里没有相近的条目');
  await expect(card(page).getByRole('button', { name: '新建台账条目' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '新建台账条目：64次' });
  await expect(dialog.getByLabel('数值')).toHaveValue('64');
  await expect(dialog.getByLabel('单位')).toHaveValue('次');
  await expect(dialog.getByLabel('期间从')).toHaveValue('2050-01-01');
  await dialog.getByLabel('指标').fill('联合检查次数');
  await dialog.getByLabel('科室').fill('综合执法队');
  await dialog.getByLabel('经手人').fill('陆大为');

  const refusal = { error: { code: 'invalid', message: '“联合检查次数”已有同一期间的条目。' } };
  await page.route('**/changes', (route) => route.fulfill({ status: 422, json: refusal }), { times: 1 });
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByRole('alert')).toContainText('已有同一期间的条目');
  await expect(dialog.getByLabel('指标')).toHaveValue('联合检查次数');

  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(linked(page)).toHaveText(['64次']);
  await expect(textOf(page)).toBeFocused();

  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+l');
  await card(page).getByRole('button', { name: '新建台账条目' }).click();
  await expect(page.getByRole('dialog').getByLabel('经手人')).toHaveValue('陆大为');
});

test('certain links are proposed together, made in one go and undone in one', async ({ page }) => {
  await reportWith(page, 2051, inspections);
  await addRows(page, 2051, [
    ['联合检查次数', 64, '次'],
    ['出动执法人员人次', 312, '人次'],
    ['发现隐患数', 127, '处'],
  ]);
  await page.getByRole('tab', { name: /数字与依据/ }).click();
  await page.getByRole('button', { name: '关联全部确定的' }).click();
  const dialog = page.getByRole('dialog');
  const boxes = dialog.getByRole('checkbox');
  await expect(boxes).toHaveCount(3);
  await expect(dialog).toContainText('指标词相合');
  await boxes.nth(2).focus();
  await page.keyboard.press('Space');
  await dialog.getByRole('button', { name: '关联所选 2 处' }).press('Enter');
  await expect(linked(page)).toHaveText(['64次', '312人次']);
  await textOf(page).focus();
  await page.keyboard.press('Control+z');
  await expect(linked(page)).toHaveCount(0);
});

test('the source of a number is named in the text, and then it counts', async ({ page }) => {
  await reportWith(page, 2052, '群众安全感为98.1%。');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+ArrowDown');
  await card(page).getByRole('button', { name: '注明来源' }).click();
  await page.keyboard.insertText('县统计局');
  await caretAtEndOf(page, '现将有关情况报告如下');
  await expect(blockWith(page, '据县统计局统计，群众安全感为98.1%。')).toBeVisible();
  await expect(textOf(page).locator('.sb-claim-attributed')).toHaveText('98.1%');
});

async function importFile(page: Page, file: Parameters<Locator['setInputFiles']>[0], year?: number) {
  await page.goto('/reports/new');
  await chooseFile(page, file);
  await expect(page.getByRole('heading', { name: '读出的内容' })).toBeVisible();
  const aside = page.getByRole('complementary', { name: '读出的内容' });
  if (year !== undefined) await aside.getByLabel('报告年度').fill(String(year));
  await aside.getByRole('button', { name: '开始写' }).click();
  await page.waitForURL(/\/reports\/(?!new)[^/]+$/);
  await ready(page);
}

test('links travel in a DOCX into the same ledger, and are told as lost in another', async ({ page }) => {
  await importFile(page, plainDocx('柳溪镇2025年度报告.docx', shortReport));
  await addRows(page, 2025, [['矛盾纠纷受理数', 213, '件']]);
  await page.keyboard.press('Control+Home');
  await textOf(page).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+l');
  await page.keyboard.press('Enter');
  await expect(linked(page)).toHaveText(['213件']);
  await saved(page);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '导出 DOCX' }).click();
  const anyway = page.getByRole('button', { name: '照样导出' });
  await Promise.race([downloading, anyway.click({ timeout: 30_000 }).catch(() => undefined)]);
  const file = path.join(folder, 'linked.docx');
  await (await downloading).saveAs(file);

  await importFile(page, file);
  await expect(linked(page)).toHaveText(['213件']);
  await importFile(page, file, 2026);
  await expect(linked(page)).toHaveCount(0);
  await expect(page.getByText('有 1 个数字的依据没有带入')).toBeVisible();
});
