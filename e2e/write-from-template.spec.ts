import { expect, test } from '@playwright/test';
import { blockWith, caretAtEndOf, newFromTemplate, saved, textOf } from './editor';

const sentence = '全年受理纠纷213件，化解206件，化解率98.6%';

test('a number is flagged when the caret leaves its sentence, and fixing it clears the flag', async ({
  page,
}) => {
  await newFromTemplate(page, 2027);
  await blockWith(page, '学习的次数、专题和成果').locator('.sb-slot').click();
  await page.keyboard.type(sentence);
  const written = blockWith(page, '化解率98.6%');
  await expect(written.locator('.sb-slot')).toHaveCount(0);
  await expect(written.locator('.sb-mark')).toHaveCount(0);

  await page.keyboard.type('。下一句还没有写完');
  await expect(written.locator('.sb-mark-arithmetic')).toHaveText('98.6%');
  await expect(written.locator('.sb-mark-unsupported').first()).toBeVisible();

  const panel = page.getByRole('complementary', { name: '检查与依据' });
  await panel.getByRole('button', { name: /化解率写作\s*98\.6%/ }).click();
  await expect(panel.getByText('206÷213')).toBeVisible();
  await panel
    .getByRole('button', { name: /96\.7%/ })
    .first()
    .click();
  await expect(blockWith(page, '化解率96.7%')).toBeVisible();
  await expect(textOf(page).locator('.sb-mark-arithmetic')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(written.locator('.sb-mark-arithmetic')).toHaveText('98.6%');
  await saved(page);
});

test('a source named in the sentence answers the question where its numbers come from', async ({ page }) => {
  await newFromTemplate(page, 2028);
  await blockWith(page, '学习的次数、专题和成果').locator('.sb-slot').click();
  await page.keyboard.type('举办法治讲座12场。');
  await caretAtEndOf(page, '现将有关情况报告如下');
  const written = blockWith(page, '举办法治讲座');
  await expect(written.locator('.sb-mark-unsupported')).toHaveText('12场');
  await caretAtEndOf(page, '举办法治讲座');
  await page.keyboard.press('Home');
  await page.keyboard.type('据县普法平台统计，');
  await caretAtEndOf(page, '现将有关情况报告如下');
  await expect(blockWith(page, '据县普法平台统计').locator('.sb-mark-unsupported')).toHaveCount(0);
});

test('deleting a required part flags it as missing, undo clears it', async ({ page }) => {
  await newFromTemplate(page, 2029);
  const outline = page.getByRole('navigation', { name: '大纲' });
  const row = outline.getByRole('button', { name: /不足和原因/ });
  await expect(row).not.toContainText('缺');
  await blockWith(page, /^存在的不足和原因/).click();
  await page.keyboard.press('Home');
  await blockWith(page, '第三条不足').scrollIntoViewIfNeeded();
  await page.keyboard.down('Shift');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.up('Shift');
  await page.keyboard.press('Delete');
  await expect(row).toContainText('缺');
  const panel = page.getByRole('complementary', { name: '检查与依据' });
  await expect(panel.getByRole('button', { name: /没有“存在的不足和原因”/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(row).not.toContainText('缺');
  await expect(panel.getByRole('button', { name: /没有“存在的不足和原因”/ })).toHaveCount(0);
});

test('a report with places left to fill in is not exported, and the first place is shown', async ({
  page,
}) => {
  await newFromTemplate(page, 2030);
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: /导出 DOCX/ }).click();
  const dialog = page.getByRole('dialog', { name: /没有填/ });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: '去填' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(textOf(page)).toBeFocused();
});
