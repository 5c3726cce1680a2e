import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { chooseFile } from './alive';
import { plainDocx, shortReport, textFile } from './own-files';

test.use({ storageState: { cookies: [], origins: [] } });

const numberOfOpinions = (page: Page): Promise<number> =>
  page.getByRole('complementary', { name: '意见' }).getByRole('listitem').count();

async function checked(page: Page, file = textFile('柳溪镇报告.txt', shortReport)): Promise<number> {
  await page.goto('/');
  await chooseFile(page, file);
  await expect(page.getByRole('article', { name: '报告原文' })).toContainText('化解率98.6%');
  return numberOfOpinions(page);
}

async function downloaded(page: Page, button: string): Promise<Download> {
  const started = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return started;
}

type JsonNode = {
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly thread?: string } }[];
  readonly content?: readonly JsonNode[];
};

const leaves = (node: JsonNode): JsonNode[] => (node.content ? node.content.flatMap(leaves) : [node]);

const bytesOf = async (download: Download): Promise<Uint8Array> =>
  new Uint8Array(readFileSync(await download.path()));

const partOf = async (download: Download, name: string): Promise<string> =>
  strFromU8(unzipSync(await bytesOf(download))[name] ?? new Uint8Array());

/** The document that our own reader finds in a DOCX. */
function readBack(file: string): JsonNode {
  execFileSync(process.execPath, ['dist/shibao.mjs', 'convert', file, `${file}.json`]);
  return JSON.parse(readFileSync(`${file}.json`, 'utf8')).doc;
}

/** A copy with comments as our reader finds it: its words, and the words that each comment stands on. */
async function readCopy(download: Download) {
  const file = `${await download.path()}.docx`;
  await download.saveAs(file);
  const texts = leaves(readBack(file));
  const quotes = new Map<string, string>();
  for (const { text = '', marks = [] } of texts)
    for (const { type, attrs } of marks) {
      const thread = attrs?.thread ?? '';
      if (type === 'comment') quotes.set(thread, (quotes.get(thread) ?? '') + text);
    }
  const comments = (await partOf(download, 'word/comments.xml')).split(/(?=<w:comment )/).slice(1);
  return { text: texts.map(({ text = '' }) => text).join(''), quotes: [...quotes.values()], comments };
}

test('the opinions leave as a list, and no request carries anything', async ({ page, context }) => {
  const opinions = await checked(page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || /柳溪|%E6%9F%B3%E6%BA%AA/.test(request.url())) sent.push(request.url());
  });
  await context.setOffline(true);
  const download = await downloaded(page, '导出意见 XLSX');
  expect(download.suggestedFilename()).toBe('柳溪镇人民政府2025年度法治政府建设情况报告（问题清单）.xlsx');
  const list = await partOf(download, 'xl/worksheets/sheet1.xml');
  expect(list.match(/<row /g)).toHaveLength(opinions + 1);
  const words = await partOf(download, 'xl/sharedStrings.xml');
  expect(words).toContain('98.6%');
  expect(words).toContain('没有台账可核对');
  await expect(page.getByText(/^已导出 .*问题清单/)).toBeVisible();
  expect(sent).toEqual([]);
});

test('the copy with comments opens, says the same words, and has every opinion on the words it is about', async ({
  page,
}) => {
  const opinions = await checked(page);
  const download = await downloaded(page, '带批注的 DOCX');
  expect(download.suggestedFilename()).toBe('柳溪镇人民政府2025年度法治政府建设情况报告（带批注）.docx');
  const { text, quotes, comments } = await readCopy(download);
  for (const line of shortReport.split('\n'))
    expect(text).toContain(line.replace(/^[一二三四]、|^（一）/, ''));
  expect(comments.join('').match(/怎么改：/g)).toHaveLength(opinions);
  expect(quotes).toHaveLength(comments.length);
  expect(quotes).toContain('98.6%');
  const rate = comments.find((comment) => comment.includes('算得 96.7%'));
  expect(rate).toContain('w:author="实报"');
});

test('a DOCX is answered with a copy as well, and another file can be checked behind it', async ({
  page,
}) => {
  const opinions = await checked(page, plainDocx('柳溪镇报告.docx', shortReport));
  const download = await downloaded(page, '带批注的 DOCX');
  const { quotes, comments } = await readCopy(download);
  expect(comments.length).toBeGreaterThan(0);
  expect(comments.length).toBeLessThanOrEqual(opinions);
  expect(quotes).toHaveLength(comments.length);
  await page.getByRole('button', { name: '换一份文件' }).click();
  await chooseFile(page, textFile('又一份.txt', shortReport));
  await expect(page.getByRole('heading', { name: '又一份.txt' })).toBeVisible();
  await downloaded(page, '导出意见 XLSX');
});

test('a text about something else is not taken for a report', async ({ page }) => {
  await page.goto('/');
  const other = '红烧肉的做法\n五花肉500克切块，冷水下锅，大火烧开后撇去浮沫，小火焖四十分钟。';
  await chooseFile(page, textFile('菜谱.txt', other));
  await expect(page.getByText('这份文件不像是法治政府建设年度情况报告')).toBeVisible();
});
