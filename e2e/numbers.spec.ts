import { expect, type Page, test } from '@playwright/test';
import { blockWith, caretAtEndOf, newFromTemplate, openSample, textOf } from './editor';

const panelOf = (page: Page) => page.getByRole('complementary', { name: '检查与依据' });
const tip = (page: Page) => page.getByRole('tooltip');

/** Writes `text` into the first place to fill in of a new report, and leaves its sentence. */
async function reportWith(page: Page, year: number, text: string): Promise<void> {
  await newFromTemplate(page, year);
  await blockWith(page, '学习的次数、专题和成果').locator('.sb-slot').click();
  await page.keyboard.insertText(text);
  await caretAtEndOf(page, '现将有关情况报告如下');
}

/** Moves the mouse onto the first place where `words` stand in the text, as a hand does. */
async function hover(page: Page, words: string): Promise<void> {
  await page.mouse.move(5, 300);
  const box = await textOf(page).evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`no words ${wanted}`);
  }, words);
  await page.mouse.move(box.x - 4, box.y, { steps: 3 });
  await page.mouse.move(box.x, box.y, { steps: 3 });
}

test('a right figure says that it is right, a wrong one what is wrong, under the mouse', async ({ page }) => {
  await reportWith(
    page,
    2040,
    '受理纠纷213件，化解206件，化解率96.7%。受理诉求318件，办结309件，办结率96.2%。',
  );
  await expect(blockWith(page, '化解率96.7%').locator('.sb-mark-arithmetic')).toHaveText('96.2%');
  await hover(page, '96.7%');
  await expect(tip(page)).toContainText('算得 96.7%，相符');
  await expect(tip(page)).toContainText('206÷213');
  await expect(tip(page)).toContainText('还没有依据');
  const spoken = await textOf(page).boundingBox();
  await page.mouse.move(5, 300);
  await expect(tip(page)).toHaveCount(0);
  expect(await textOf(page).boundingBox()).toEqual(spoken);
  await hover(page, '96.2%');
  await expect(tip(page)).toContainText('办结率写作 96.2%，算得 97.2%');
  await hover(page, '受理诉求');
  await expect(tip(page)).toHaveCount(0);
});

test('the caret on a figure brings up the same words, typing puts them away', async ({ page }) => {
  await reportWith(page, 2041, '受理纠纷213件，化解206件，化解率96.7%。');
  await textOf(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(tip(page)).toContainText('算得 96.7%，相符');
  await expect(page.getByRole('status').filter({ hasText: '96.7%：算得 96.7%，相符' })).toHaveCount(1);
  await expect(textOf(page)).toBeFocused();
  await page.keyboard.type('左右');
  await expect(tip(page)).toHaveCount(0);
  await page.keyboard.type('的比例');
  await page.waitForTimeout(700);
  await expect(tip(page)).toHaveCount(0);
});

test('the selected number shows its calculation, and its numbers lead to each other', async ({ page }) => {
  await reportWith(page, 2042, '受理诉求318件，办结309件，办结率96.2%。');
  const panel = panelOf(page);
  await panel.getByRole('tab', { name: /数字与依据/ }).click();
  await panel.locator('[data-claim]').filter({ hasText: '96.2%' }).click();
  await expect(textOf(page)).toBeFocused();
  const card = page.getByTestId('selected-claim');
  const relation = card.locator('[data-verdict="inconsistent"]');
  await expect(relation).toContainText('算不拢');
  await expect(relation).toContainText('309÷318=97.17%');
  await relation.getByRole('button', { name: '318件' }).click();
  await expect(page.getByRole('region', { name: '所选数字 318件' })).toBeVisible();
  await expect(textOf(page)).toBeFocused();
});

test('the list is filtered by state and walked by key', async ({ page }) => {
  await openSample(page, 2026);
  const panel = panelOf(page);
  await panel.getByRole('tab', { name: /数字与依据/ }).click();
  const states = panel.getByRole('toolbar', { name: '按状态看' });
  const count = async (name: RegExp) =>
    Number(/\d+/.exec((await states.getByRole('button', { name }).textContent()) ?? '')?.[0]);
  const all = await count(/^全部/);
  const buttons = await states.getByRole('button').allTextContents();
  const sum = buttons.slice(1).reduce((total, words) => total + Number(/\d+/.exec(words)?.[0]), 0);
  expect(sum).toBe(all);
  expect(buttons.some((words) => / 0$/.test(words))).toBe(false);

  const unsupported = await count(/^无依据/);
  await states.getByRole('button', { name: /^无依据/ }).click();
  const lines = panel.locator('[data-claim]');
  await expect(lines).toHaveCount(unsupported);
  await lines.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(lines.nth(1)).toBeFocused();
  const second = (await lines.nth(1).locator('q').textContent()) ?? '';
  await expect(page.getByRole('region', { name: `所选数字 ${second}` })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(textOf(page)).toBeFocused();
  await expect(page.getByRole('region', { name: `所选数字 ${second}` })).toBeVisible();
});
