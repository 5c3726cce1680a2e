import { expect, type Page, test } from '@playwright/test';
import { chooseFile } from './alive';
import {
  brokenDocx,
  encryptedDocx,
  macroFile,
  type OwnFile,
  shortReport,
  textFile,
  zipBomb,
} from './own-files';

test.use({ storageState: { cookies: [], origins: [] } });

/** The file is refused in a sentence, and the page goes on: the next file is checked. */
async function refuses(page: Page, file: OwnFile, sentence: RegExp): Promise<void> {
  await page.goto('/');
  await chooseFile(page, file);
  const refusal = page.getByRole('alert').filter({ hasText: `没有检查“${file.name}”` });
  await expect(refusal).toBeVisible({ timeout: 20_000 });
  await expect(refusal).toHaveText(sentence);
  await expect(refusal).toContainText('原文件没有改动');
  await chooseFile(page, textFile('柳溪镇报告.txt', shortReport));
  await expect(page.getByRole('article', { name: '报告原文' })).toContainText('化解率98.6%');
}

test('an empty file', ({ page }) => refuses(page, textFile('空的.txt', ''), /是空的.*选错/));

test('a text that is no report', ({ page }) =>
  refuses(
    page,
    textFile('菜谱.txt', '红烧茄子\n茄子两个，切块，加盐腌十分钟。\n热锅下油，煎到两面发软。\n'),
    /不像是法治政府建设年度情况报告.*选对/,
  ));

test('a picture under the name of a document', ({ page }) =>
  refuses(
    page,
    {
      name: '照片.docx',
      mimeType: 'image/png',
      buffer: Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000', 'hex'),
    },
    /不是文字文档|图片/,
  ));

test('a DOCX that was cut off', ({ page }) => refuses(page, brokenDocx, /损坏|不完整|打不开/));

test('an encrypted file', ({ page }) => refuses(page, encryptedDocx(), /密码/));

test('a file with macros', ({ page }) => refuses(page, macroFile, /宏/));

test('a zip bomb, without the page standing still', async ({ page }) => {
  const bomb = zipBomb();
  expect(bomb.buffer.length).toBeLessThan(1024 * 1024);
  await refuses(page, bomb, /展开|解压|压缩|太大|过大/);
});

test('a file beyond the limit', ({ page }) =>
  refuses(
    page,
    { name: '很大.txt', mimeType: 'text/plain', buffer: Buffer.alloc(21 * 1024 * 1024, 0x61) },
    /20 MB/,
  ));

test('the server goes on', async ({ request }) => {
  expect((await request.get('/api/health')).ok()).toBe(true);
});
