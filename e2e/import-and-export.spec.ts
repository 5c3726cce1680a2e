import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { chooseFile } from './alive';
import { openSample, ready } from './editor';
import { plainDocx, shortReport } from './own-files';

type JsonNode = {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly JsonNode[];
};

const folder = mkdtempSync(path.join(tmpdir(), 'shibao-exports-'));

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const wordsOf = (node: JsonNode): string => {
  if (node.type === 'hardBreak') return '\n';
  return node.text ?? (node.content ?? []).map(wordsOf).join('');
};

/** What must survive a journey: each block's kind, level and words. */
const outlineOf = (doc: JsonNode): string[] =>
  (doc.content ?? []).map((block) =>
    [block.type, block.attrs?.level ?? '', block.attrs?.runIn === true ? 'runIn' : '', wordsOf(block)].join(
      '|',
    ),
  );

async function documentOf(request: APIRequestContext, page: Page): Promise<JsonNode> {
  const answer = await request.get(`/api${new URL(page.url()).pathname}`);
  expect(answer.ok()).toBe(true);
  return (await answer.json()).doc;
}

/** Takes the open report out as `format`; a question about open findings is answered with yes. */
async function exportAs(page: Page, format: 'DOCX' | 'PDF', name: string): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: `导出 ${format}` }).click();
  const anyway = page.getByRole('button', { name: '照样导出' });
  await Promise.race([downloading, anyway.click({ timeout: 30_000 }).catch(() => undefined)]);
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${format.toLowerCase()}$`));
  const file = path.join(folder, `${name}.${format.toLowerCase()}`);
  await download.saveAs(file);
  return file;
}

/** The document that our own reader finds in a file. */
function readBack(file: string): JsonNode {
  const json = `${file}.json`;
  execFileSync(process.execPath, ['dist/shibao.mjs', 'convert', file, json]);
  return JSON.parse(readFileSync(json, 'utf8')).doc;
}

async function leavesWhole(page: Page, request: APIRequestContext, name: string): Promise<void> {
  const written = outlineOf(await documentOf(request, page));
  const docx = await exportAs(page, 'DOCX', name);
  expect(outlineOf(readBack(docx))).toEqual(written);
  const pdf = readFileSync(await exportAs(page, 'PDF', name));
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(10_000);
}

async function importFile(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await page.goto('/reports/new');
  await chooseFile(page, file);
  await expect(page.getByRole('heading', { name: '读出的内容' })).toBeVisible();
  await page.getByRole('button', { name: '开始写' }).click();
  await page.waitForURL(/\/reports\/(?!new)[^/]+$/);
  await ready(page);
}

test('our own report in a plain DOCX comes in with its parts and leaves whole', async ({ page, request }) => {
  await importFile(page, plainDocx('柳溪镇2025年度报告.docx', shortReport));
  const levels = (await documentOf(request, page)).content?.filter(({ type }) => type === 'heading');
  expect(levels?.map(({ attrs }) => attrs?.level)).toEqual([1, 2, 1, 1, 1]);
  await leavesWhole(page, request, 'own');
});

test('the sample report of this year leaves as DOCX and PDF with the same text and levels', async ({
  page,
  request,
}) => {
  await openSample(page, 2026);
  await leavesWhole(page, request, 'sample');
});

test('what must be mended is named before the report leaves, and leads to its place', async ({ page }) => {
  await openSample(page, 2025);
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: /导出 DOCX/ }).click();
  const question = page.getByRole('dialog', { name: /必改问题/ });
  await question.getByRole('button', { name: /整改率写作/ }).click();
  await expect(question).toHaveCount(0);
  await expect(page.locator('[data-finding-card="rate-arithmetic"]')).toBeVisible();
});

test('what a copy that is sent up lacks is named before it leaves, and not where a page for the web is made', async ({
  page,
}) => {
  const right = shortReport
    .replaceAll('柳溪镇', '青禾镇')
    .replace('98.6%', '96.7%')
    .replace('严格执行《信访条例》。', '');
  await importFile(page, plainDocx('没有抬头的报告.docx', right));
  const ask = async (format: string) => {
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByRole('menuitem', { name: format }).click();
  };
  await ask('导出 DOCX');
  const question = page.getByRole('dialog', { name: /作为上报稿还缺 3 项/ });
  await expect(question.getByRole('listitem')).toHaveText([
    '缺上报稿没有主送机关。',
    '缺上报稿没有署名。',
    '缺上报稿没有成文日期。',
  ]);
  await question.getByRole('button', { name: '上报稿没有主送机关。' }).click();
  await expect(question).toHaveCount(0);
  const downloading = page.waitForEvent('download');
  await ask('导出网页');
  expect((await downloading).suggestedFilename()).toMatch(/\.html$/);
});

test('what could not be carried over is told before the report is made', async ({ page }) => {
  await page.goto('/reports/new');
  await chooseFile(
    page,
    plainDocx('有杂质的报告.docx', shortReport.replace('全年', '[bookmark: _GoBack]全年')),
  );
  const found = page.getByRole('complementary', { name: '读出的内容' });
  await expect(found).toContainText('bookmark');
  await expect(page.getByRole('article', { name: '报告原文' })).not.toContainText('bookmark');
});

const reports = path.resolve('../shared/reports');
const names = ['000', '001', '002', '003', '004'];

for (const name of names)
  test(`the real report ${name} is imported, opened and leaves as DOCX and PDF whole`, async ({
    page,
    request,
  }) => {
    const file = path.join(reports, `${name}.txt`);
    test.skip(!existsSync(file), `${file} is not here`);
    await importFile(page, file);
    await leavesWhole(page, request, name);
  });
