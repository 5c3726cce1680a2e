import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { blockWith, caretAtEndOf, newFromTemplate, saved, textOf } from './editor';

/** What an input method does while the keys of a syllable are pressed. */
const compose = (ime: CDPSession, text: string) =>
  ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

const commit = (ime: CDPSession, text: string) => ime.send('Input.insertText', { text });

/** All marks and numerals as they stand in the text. */
const marks = (page: Page) =>
  textOf(page).evaluate((text) =>
    [...text.querySelectorAll('.sb-mark, [class*="sb-claim"], [data-number]')].map(
      (element) => `${element.className} ${element.getAttribute('data-number') ?? element.textContent}`,
    ),
  );

test('while a syllable is composed no mark moves, and the words arrive whole', async ({ page, context }) => {
  await newFromTemplate(page, 2038);
  await blockWith(page, '学习的次数、专题和成果').locator('.sb-slot').click();
  await page.keyboard.type('受理纠纷213件，化解206件，化解率98.6%。');
  await caretAtEndOf(page, '现将有关情况报告如下');
  await expect(blockWith(page, '化解率98.6%').locator('.sb-mark-arithmetic')).toHaveText('98.6%');

  await caretAtEndOf(page, '化解率98.6%');
  const before = await marks(page);
  const ime = await context.newCDPSession(page);
  for (const text of ['c', 'ch', 'chu', 'chu d', 'chu do', 'chu dong']) {
    await compose(ime, text);
    expect(await marks(page)).toEqual(before);
  }
  await commit(ime, '出动');
  await page.keyboard.type('312');
  for (const text of ['r', 'ren', 'ren c', 'ren ci']) {
    await compose(ime, text);
    expect(await marks(page)).toEqual(before);
  }
  await commit(ime, '人次。');
  await expect(blockWith(page, '化解率98.6%。出动312人次。')).toBeVisible();
  expect(await marks(page)).toEqual(before);

  await caretAtEndOf(page, '现将有关情况报告如下');
  await expect(
    blockWith(page, '出动312人次').locator('.sb-mark-unsupported').filter({ hasText: '312人次' }),
  ).toBeVisible();
  await saved(page);
});

test('composing in place of a slot fills it', async ({ page, context }) => {
  await newFromTemplate(page, 2039);
  await blockWith(page, '学习的次数、专题和成果').locator('.sb-slot').click();
  const ime = await context.newCDPSession(page);
  await compose(ime, 'xue');
  await compose(ime, 'xue xi');
  await commit(ime, '学习');
  await expect(blockWith(page, /^学习$/)).toBeVisible();
  await expect(textOf(page).getByText('学习的次数、专题和成果')).toHaveCount(0);
});

test('keys belong to the input method while it composes', async ({ page, context }) => {
  await newFromTemplate(page, 2040);
  await caretAtEndOf(page, '现将有关情况报告如下');
  const ime = await context.newCDPSession(page);
  await compose(ime, 'ni');
  await textOf(page).dispatchEvent('keydown', { key: 'F8', keyCode: 229, isComposing: true });
  await expect(textOf(page)).toBeFocused();
  await commit(ime, '你');
  await expect(textOf(page)).toContainText('现将有关情况报告如下。你');
});
