import { expect, type Page, test } from '@playwright/test';
import { blockWith, caretAtEndOf, openSample, textOf } from './editor';

const panelOf = (page: Page) => page.getByRole('complementary', { name: '检查与依据' });
const tableOf = (page: Page) => page.getByRole('region', { name: '不足、原因和措施' });

/** The editor hears of a caret put by script a moment later. */
const caretHeard = (page: Page) => page.waitForTimeout(100);

/** The words of the block that the caret stands in. */
const wordsAtCaret = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { anchorNode } = window.getSelection() ?? {};
    const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
    return element?.closest('.sb-text > *')?.textContent ?? '';
  });

test('beside the shortcomings stands each with its cause and its measure, and a click leads there', async ({
  page,
}) => {
  await openSample(page, 2026);
  await caretAtEndOf(page, '坚持学法在前');
  await expect(tableOf(page)).toHaveCount(0);
  await caretAtEndOf(page, '村级调解力量不够专业');
  const table = tableOf(page);
  await expect(table.locator('tbody tr')).toHaveCount(3);
  const second = table.locator('tbody tr').nth(1);
  await expect(second.getByRole('rowheader')).toHaveText('村级调解力量不够专业');
  await expect(second.getByRole('cell').first()).toContainText('调解员大多由村干部兼任');
  await second.getByRole('button', { name: '提升基层调解能力' }).click();
  await expect(textOf(page)).toBeFocused();
  expect(await wordsAtCaret(page)).toContain('提升基层调解能力');
  await expect(table).toBeVisible();
  await table.getByRole('button', { name: '收起不足、原因和措施' }).click();
  await expect(table.locator('tbody')).toHaveCount(0);
});

test('a shortcoming without a measure is named in the table, and leads to its one finding', async ({
  page,
}) => {
  await openSample(page, 2026);
  await caretAtEndOf(page, '普法与群众的需要对得不够准');
  await caretHeard(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type('一是应诉准备不充分。');
  await caretAtEndOf(page, '村级调解力量不够专业');
  const lacking = tableOf(page).locator('tbody tr').filter({ hasText: '没有对应的措施' });
  await expect(lacking).toHaveCount(1);
  await expect(tableOf(page)).toContainText('缺措施 1');
  const finding = panelOf(page).getByText('不足“应诉准备不充分”在下一年度安排里没有对应的措施。');
  await expect(finding).toHaveCount(1);
  await lacking.getByRole('button', { name: '没有对应的措施', exact: true }).click();
  await expect(panelOf(page).getByRole('heading', { name: /应诉准备不充分/ })).toBeVisible();
  expect(await wordsAtCaret(page)).toContain('应诉准备不充分');
  await textOf(page).focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(blockWith(page, '应诉准备不充分')).toHaveCount(0);
  await expect(tableOf(page).getByRole('button', { name: '改进普法方式' })).toBeVisible();
  await expect(tableOf(page).locator('tbody tr')).toHaveCount(3);
});
