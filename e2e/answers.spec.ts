import { expect, type Page, test } from '@playwright/test';
import { blockWith, caretAtEndOf, newFromTemplate, saved, textOf } from './editor';

const panelOf = (page: Page) => page.getByRole('complementary', { name: '检查与依据' });
const answered = (page: Page) => panelOf(page).getByRole('region', { name: '已说明' });
const wrongRate = '受理纠纷213件，化解206件，化解率98.6%。';

/** Writes `text` into the first place to fill in of a new report, and leaves its sentence. */
async function reportWith(page: Page, year: number, text: string): Promise<void> {
  await newFromTemplate(page, year);
  await blockWith(page, '学习的次数、专题和成果').locator('.sb-slot').click();
  await page.keyboard.insertText(text);
  await caretAtEndOf(page, '现将有关情况报告如下');
}

/** Puts the caret into the block that holds `words`, `offset` characters behind their start. */
async function caretIn(page: Page, words: string, offset: number): Promise<void> {
  const block = blockWith(page, words);
  await block.click({ position: { x: 60, y: 8 } });
  await block.evaluate(
    (element, { wanted, ahead }) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let left = (element.textContent ?? '').indexOf(wanted) + ahead;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? '';
        if (left <= length) return window.getSelection()?.collapse(node, left);
        left -= length;
      }
      throw new Error(`no place ${ahead} characters behind ${wanted}`);
    },
    { wanted: words, ahead: offset },
  );
  // The editor hears of a selection made by script a moment later.
  await page.waitForTimeout(100);
}

/** Opens the card of the finding whose line says `words`. */
const openFinding = (page: Page, words: RegExp) => panelOf(page).getByRole('button', { name: words }).click();

const reason = '已与调解台账逐件核对，含上年结转的案件';

async function waive(page: Page): Promise<void> {
  await openFinding(page, /化解率写作\s*98\.6%/);
  await panelOf(page).getByRole('button', { name: '写说明' }).click();
  const dialog = page.getByRole('dialog', { name: '为什么保留“98.6%”' });
  await expect(dialog.getByLabel('理由')).toBeFocused();
  await page.keyboard.type('属实');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('至少写 6 个字');
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByLabel('类别').selectOption({ label: '口径不同' });
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
}

test('a reason takes a finding away, stays through edits beside it, and falls with its words', async ({
  page,
}) => {
  await reportWith(page, 2045, wrongRate);
  const marked = textOf(page).locator('.sb-mark-arithmetic');
  await expect(marked).toHaveText('98.6%');
  await waive(page);
  await expect(marked).toHaveCount(0);
  await expect(answered(page)).toContainText(`口径不同：${reason}`);
  await expect(textOf(page)).toBeFocused();

  await caretIn(page, '化解率98.6%', 9);
  await page.keyboard.type('调解员全年上门走访。');
  await caretIn(page, '受理纠纷213件', 0);
  await page.keyboard.type('镇里');
  await caretAtEndOf(page, '现将有关情况报告如下');
  await expect(blockWith(page, '镇里受理纠纷213件')).toBeVisible();
  await expect(answered(page)).toContainText(reason);
  await expect(marked).toHaveCount(0);

  await saved(page);
  await page.reload();
  await expect(answered(page)).toContainText(reason);
  await expect(marked).toHaveCount(0);

  await caretIn(page, '化解率98.6%', 7);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('7');
  await caretAtEndOf(page, '现将有关情况报告如下');
  await expect(marked).toHaveText('98.7%');
  await expect(answered(page)).toHaveCount(0);
});

test('a reason is taken back, and the finding is open again', async ({ page }) => {
  await reportWith(page, 2046, wrongRate);
  await waive(page);
  await answered(page).getByRole('button', { name: '撤回' }).click();
  await expect(answered(page)).toHaveCount(0);
  await expect(textOf(page).locator('.sb-mark-arithmetic')).toHaveText('98.6%');
});

test('a finding is reported as wrong in one click, and that is undone in one', async ({ page }) => {
  await reportWith(page, 2047, wrongRate);
  await openFinding(page, /化解率写作\s*98\.6%/);
  await panelOf(page).getByRole('button', { name: '误报' }).click();
  await expect(answered(page)).toContainText('已报误报');
  await expect(textOf(page).locator('.sb-mark-arithmetic')).toHaveCount(0);
  await page.getByRole('status').getByRole('button', { name: '撤回' }).click();
  await expect(answered(page)).toHaveCount(0);
  await expect(textOf(page).locator('.sb-mark-arithmetic')).toHaveText('98.6%');
});

test('a server that cannot be reached loses no reason', async ({ page }) => {
  await reportWith(page, 2048, wrongRate);
  await page.route('**/answers', (route) => route.abort());
  await openFinding(page, /化解率写作\s*98\.6%/);
  await panelOf(page).getByRole('button', { name: '写说明' }).click();
  const dialog = page.getByRole('dialog', { name: '为什么保留“98.6%”' });
  await dialog.getByLabel('理由').fill(reason);
  await dialog.getByRole('button', { name: /保留并说明/ }).click();
  await expect(dialog).toContainText('连不上服务器');
  await expect(dialog.getByLabel('理由')).toHaveValue(reason);
  await page.unroute('**/answers');
  await dialog.getByRole('button', { name: /保留并说明/ }).click();
  await expect(answered(page)).toContainText(reason);
});

test('all findings of one rule are shown, fixed together, and undone together', async ({ page }) => {
  await newFromTemplate(page, 2049);
  await blockWith(page, '学习的次数、专题和成果').locator('.sb-slot').click();
  await page.keyboard.insertText('学习《青禾规》、《云川则》、《临江约》。认真做到“联调”、“联防”。');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('宣传《河湾公约》、《东岭公约》。');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('印发《石桥公约》、《柳湾公约》。');
  await caretAtEndOf(page, '现将有关情况报告如下');
  const folded = panelOf(page).locator('[data-folded="rule:pause-between-titles"]');
  await expect(folded).toContainText('并列的书名号、引号之间用了顿号3 处');
  const before = await textOf(page).innerText();
  await folded.getByRole('button', { name: '全部改好' }).click();
  const dialog = page.getByRole('dialog', { name: /全部改好/ });
  await expect(dialog.locator('del')).toHaveCount(5);
  await dialog.getByRole('button', { name: '改好 5 处' }).click();
  await expect(folded).toHaveCount(0);
  expect(await textOf(page).innerText()).not.toMatch(/》、《|”、“/);
  await page.keyboard.press('Control+z');
  await expect(folded).toBeVisible();
  expect(await textOf(page).innerText()).toBe(before);
});

test('a line that stands for several findings looks as grave as the gravest of them', async ({ page }) => {
  await reportWith(
    page,
    2062,
    '学习《诉讼法》，依据《基层组织自治法》指导换届，对照《国家公务员法》开展考核。',
  );
  const folded = panelOf(page).locator('[data-folded="rule:not-a-law"]');
  await expect(folded).toContainText('3 处');
  await expect(folded.locator('[class*="glyph"]')).toHaveClass(/error/);
});

test('ten findings are walked and answered without the mouse', async ({ page }) => {
  const rates = Array.from(
    { length: 10 },
    (_, i) => `受理诉求${200 + i}件，办结${150 + i}件，办结率9${i}.9%。`,
  );
  await reportWith(page, 2051, rates.join(''));
  const marked = textOf(page).locator('.sb-mark-arithmetic');
  await expect(marked).toHaveCount(10);
  await textOf(page).focus();
  const card = page.locator('[data-finding-card="rate-arithmetic"]');
  for (let left = 10; left > 0; left--) {
    await expect(async () => {
      await page.keyboard.press('F8');
      await expect(card).toBeVisible({ timeout: 400 });
    }).toPass();
    await page.keyboard.press('Alt+Enter');
    await expect(page.getByRole('dialog', { name: '快速修改' })).toBeVisible();
    if (left % 2 === 0) await page.keyboard.press('Enter');
    else await page.keyboard.press('x');
    await expect(page.getByRole('dialog', { name: '快速修改' })).toHaveCount(0);
    await expect(marked).toHaveCount(left - 1);
  }
  await expect(textOf(page)).toBeFocused();
  await expect(answered(page).locator('[data-answered]')).toHaveCount(5);
});
