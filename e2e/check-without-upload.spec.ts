import { expect, type Page, test } from '@playwright/test';
import { chooseFile } from './alive';
import { plainDocx, shortReport, textFile } from './own-files';

test.use({ storageState: { cookies: [], origins: [] } });

/** Every request the page makes from now on, with what it carries. */
function watchNetwork(page: Page): { readonly sent: { url: string; method: string; body: string }[] } {
  const sent: { url: string; method: string; body: string }[] = [];
  page.context().on('request', (request) => {
    sent.push({ url: request.url(), method: request.method(), body: request.postData() ?? '' });
  });
  return { sent };
}

/** Drops a file on the page as a person does with the mouse. */
async function drop(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, type, bytes }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], name, { type }));
      return data;
    },
    { name: file.name, type: file.mimeType, bytes: [...file.buffer] },
  );
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

test('a dropped file is read and checked, and no request carries it', async ({ page }) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const network = watchNetwork(page);
  await drop(page, plainDocx('柳溪镇报告.docx', shortReport));
  await expect(page.getByRole('article', { name: '报告原文' })).toContainText('化解率98.6%');
  await expect(page.getByRole('list', { name: '必备部分' }).getByText('齐全')).toHaveCount(4);
  await expect(page.getByText(/《信访条例》/).first()).toBeVisible();
  expect(network.sent.filter(({ method }) => method !== 'GET')).toEqual([]);
  const carried = network.sent.filter(({ url, body }) => /柳溪|%E6%9F%B3%E6%BA%AA/.test(url + body));
  expect(carried).toEqual([]);
});

test('without a network the check still works', async ({ page, context }) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await chooseFile(page, textFile('柳溪镇报告.txt', shortReport));
  await expect(page.getByRole('complementary', { name: '意见' })).toContainText('化解率');
});

test('a finding opens with what, calculation, why and what to do, and its words are shown', async ({
  page,
}) => {
  await page.goto('/');
  await chooseFile(page, textFile('柳溪镇报告.txt', shortReport));
  const rate = page.getByRole('button', { name: /算不拢：.*98\.6%/, expanded: false });
  await rate.click();
  const opinions = page.getByRole('complementary', { name: '意见' });
  await expect(opinions.getByText('算式')).toBeVisible();
  await expect(opinions.getByText('为什么')).toBeVisible();
  await expect(opinions.getByText('怎么改')).toBeVisible();
  await expect(page.locator('.sb-selected')).toHaveText(['213件', '206件', '98.6%']);
});

test('pasted words are checked like a file', async ({ page }) => {
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, shortReport);
  await expect(page.getByRole('heading', { name: '粘贴的文字.txt' })).toBeVisible();
});

test('the sample report shows what findings look like', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: '用示例报告试一试' }).click();
  const opinions = page.getByRole('complementary', { name: '意见' });
  await expect(opinions.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('F8');
  await expect(opinions.getByRole('button', { expanded: true })).toHaveCount(1);
  await page.getByRole('button', { name: '换一份文件' }).click();
  await expect(page.getByRole('heading', { name: '报送之前，先查一遍。' })).toBeVisible();
});
