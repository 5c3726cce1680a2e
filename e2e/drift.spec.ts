import { expect, type Locator, type Page, test } from '@playwright/test';
import { blockWith, caretAtEndOf, newFromTemplate, ready, saved, textOf } from './editor';
import { addRows, editRows } from './ledger-rows';

const linked = (page: Page): Locator => textOf(page).locator('.sb-evidence');
const drifted = (page: Page): Locator => textOf(page).locator('.sb-mark-inconsistent');

/** A report in which every number that the two rows prove is linked; gives the ids of the rows. */
async function linkedReport(page: Page, year: number): Promise<readonly [checks: string, people: string]> {
  await newFromTemplate(page, year);
  await blockWith(page, '学习的次数、专题和成果').locator('.sb-slot').click();
  await page.keyboard.insertText('开展联合检查64次。出动执法人员300余人次。共出动执法人员312人次。');
  await caretAtEndOf(page, '现将有关情况报告如下');
  const [checks = '', people = ''] = await addRows(page, year, [
    ['联合检查次数', 64, '次'],
    ['出动执法人员人次', 312, '人次'],
  ]);
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 3; i++) {
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+l');
    await page.keyboard.press('Enter');
    await expect(linked(page)).toHaveCount(i + 1);
  }
  await caretAtEndOf(page, '现将有关情况报告如下');
  return [checks, people];
}

test('a changed fact marks its places, all are updated with a preview, one undo takes it back', async ({
  page,
}) => {
  const [checks, people] = await linkedReport(page, 2060);
  await expect(drifted(page)).toHaveCount(0);
  await editRows(page, 2060, [
    [checks, ['联合检查次数', 66, '次']],
    [people, ['出动执法人员人次', 320, '人次']],
  ]);
  // 300余 is true of 320 as well.
  await expect(drifted(page)).toHaveText(['64次', '312人次']);
  await page.getByRole('tab', { name: /数字与依据/ }).click();
  await expect(page.getByRole('button', { name: '更新全部 2 处' })).toBeVisible();
  const before = await textOf(page).textContent();

  await page.getByRole('button', { name: '更新全部 2 处' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '按台账更新：2 处' });
  await expect(dialog.locator('del')).toHaveText(['64次', '312人次']);
  await expect(dialog.locator('ins')).toHaveText(['66次', '320人次']);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(linked(page)).toHaveText(['66次', '300余人次', '320人次']);
  await expect(drifted(page)).toHaveCount(0);
  await textOf(page).focus();
  await page.keyboard.press('Control+z');
  expect(await textOf(page).textContent()).toBe(before);
  await expect(drifted(page)).toHaveText(['64次', '312人次']);
});

test('one place is updated from the list, and an approximation is offered wordings that are true', async ({
  page,
}) => {
  const [, people] = await linkedReport(page, 2061);
  await editRows(page, 2061, [[people, ['出动执法人员人次', 299, '人次']]]);
  await expect(drifted(page)).toHaveText(['300余人次', '312人次']);
  await page.getByRole('tab', { name: /数字与依据/ }).click();
  await page.getByRole('button', { name: '更新', exact: true }).last().click();
  await expect(linked(page)).toHaveText(['64次', '300余人次', '299人次']);
  await page.keyboard.press('Control+Home');
  await page.locator('[data-claim]').filter({ hasText: '300余人次' }).click();
  const proof = page.getByTestId('proof');
  await expect(proof).toContainText('299 人次');
  await expect(proof).toContainText('写作300余人次，台账为299人次');
  await proof.getByRole('button', { name: /近300人次/ }).click();
  await expect(linked(page)).toHaveText(['64次', '近300人次', '299人次']);
  await expect(drifted(page)).toHaveCount(0);
});

test('the ledger’s link opens the report at the number', async ({ page }) => {
  const [, people] = await linkedReport(page, 2062);
  await saved(page);
  await page.goto(`${page.url()}?fact=${people}`);
  await ready(page);
  await expect(page.getByRole('region', { name: '所选数字 300余人次' })).toBeVisible();
  await expect(page).toHaveURL(/\/reports\/[^?]+$/);
});
