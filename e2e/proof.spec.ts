import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type APIRequestContext, type Download, expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { newFromTemplate, openSample } from './editor';

type JsonNode = {
  readonly type: string;
  readonly text?: string;
  readonly content?: readonly JsonNode[];
};

type Fact = {
  readonly id: string;
  readonly indicator: string;
  readonly value: number;
  readonly unit: string;
  readonly source: { readonly title: string };
  readonly holder: string;
};

const folder = mkdtempSync(path.join(tmpdir(), 'shibao-proof-'));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ledger: readonly Fact[] = JSON.parse(readFileSync('templates/sample/ledger-2026.json', 'utf8'));

const wordsOf = (node: JsonNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('');

/** The document that our own reader finds in a DOCX. */
function readBack(file: string): JsonNode {
  const convert = ['dist/shibao.mjs', 'convert', file, `${file}.json`];
  execFileSync(process.execPath, convert, { stdio: 'pipe' });
  return JSON.parse(readFileSync(`${file}.json`, 'utf8')).doc;
}

/** The words of a PDF without spaces; null where pdftotext is not installed. */
function wordsOfPdf(file: string): string | null {
  const { error, stdout } = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return error ? null : stdout.replace(/\s/g, '');
}

/** Takes the open report out by the entry of the export menu, by keyboard alone. */
async function take(page: Page, entry: string): Promise<string> {
  const downloading = page.waitForEvent('download', { timeout: 60_000 });
  await page.getByRole('button', { name: '导出' }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('group', { name: '核对' }).getByRole('menuitem', { name: entry });
  await expect(item).toBeVisible();
  const inFocus = () => item.evaluate((element) => element === document.activeElement);
  for (let i = 0; i < 12 && !(await inFocus()); i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  return keep(page, await downloading);
}

async function keep(page: Page, download: Download): Promise<string> {
  const name = download.suggestedFilename();
  const file = path.join(folder, name);
  await download.saveAs(file);
  await expect(page.getByText(`已导出 ${name}`)).toBeVisible();
  return file;
}

/** How many numbers of the open report ask for proof, as the status bar says. */
async function numbersThatAsk(page: Page): Promise<number> {
  const words = await page.getByTestId('support-count').textContent();
  return Number(/\d+\/(\d+)/.exec(words ?? '')?.[1]);
}

const notesIn = (text: string): number[] =>
  [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));

const rowsOf = (table: JsonNode): string[][] =>
  (table.content ?? []).map((row) => (row.content ?? []).map(wordsOf));

test('the proof copy numbers every figure that asks for proof, and its table says what each stands on', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openSample(page, 2026);
  const asking = await numbersThatAsk(page);
  expect(asking).toBeGreaterThan(30);

  const docx = await take(page, '核对件 DOCX');
  expect(path.basename(docx)).toMatch(/（核对件）\.docx$/);
  const blocks = readBack(docx).content ?? [];
  const tables = blocks.filter(({ type }) => type === 'table');
  const text = blocks
    .filter(({ type }) => type !== 'table')
    .map(wordsOf)
    .join('\n');
  const upTo = Array.from({ length: asking }, (_, i) => i + 1);
  expect(notesIn(text)).toEqual(upTo);

  const [headings, ...rows] = rowsOf(tables[0] ?? { type: 'table' });
  expect(headings).toEqual(['编号', '文中数字', '台账条目', '数值', '期间', '来源', '经手', '校验']);
  expect(rows.map(([number]) => Number(number))).toEqual(upTo);
  for (const [number, words] of rows) expect(text).toContain(`${words}[${number}]`);
  const linked = rows.filter(([, , entry]) => /^F\d+ /.test(entry ?? ''));
  expect(linked.length).toBeGreaterThan(20);
  for (const [, , entry = '', value, period, source, holder] of linked) {
    const fact = ledger.find(({ id }) => entry.startsWith(`${id} `));
    expect(entry).toContain(fact?.indicator ?? 'a fact');
    expect(value).toBe(`${fact?.value}${fact?.unit}`);
    expect(period).not.toBe('');
    expect(source).toContain(fact?.source.title ?? 'a source');
    expect(holder).toContain(fact?.holder ?? 'a holder');
  }
  const [, ...accepted] = rowsOf(tables[1] ?? { type: 'table' });
  expect(accepted.map(([number]) => Number(number))).toEqual(
    rows
      .filter(([, , entry]) => /^(?:无依据|已说明|注明来源)/.test(entry ?? ''))
      .map(([number]) => Number(number)),
  );

  const pdf = await take(page, '核对件 PDF');
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const words = wordsOfPdf(pdf);
  if (words !== null) expect(notesIn(words)).toEqual(upTo);
});

/** The rows of 抽查清单 as text, out of the XLSX. */
function listedIn(xlsx: Uint8Array): string {
  const parts = unzipSync(xlsx);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return part('xl/worksheets/sheet1.xml').replace(/<cols>.*<\/cols>/s, '') + part('xl/sharedStrings.xml');
}

const sampleOf = async (page: Page, request: APIRequestContext, query: string): Promise<Uint8Array> => {
  const answer = await request.get(`/api${new URL(page.url()).pathname}/sample?${query}`);
  expect(answer.status()).toBe(200);
  return new Uint8Array(await answer.body());
};

test('a sample is drawn again by its seed, and its pack opens', async ({ page, request }) => {
  test.setTimeout(120_000);
  await openSample(page, 2026);
  const pdf = await take(page, '抽查 20 个数字（PDF）');
  const words = wordsOfPdf(pdf);
  if (words !== null) expect(words.match(/□相符/g)).toHaveLength(20);

  const zip = unzipSync(new Uint8Array(readFileSync(await take(page, '抽查 20 个数字（ZIP）'))));
  expect(Object.keys(zip).sort()).toEqual(['抽查单.pdf', '抽查清单.xlsx', '校验清单.txt'].sort());
  const manifest = strFromU8(zip['校验清单.txt'] ?? new Uint8Array());
  expect(manifest).toMatch(/种子 [0-9a-f]{8}，20\/\d+/);

  const list = async (seed: string) => {
    const pack = unzipSync(await sampleOf(page, request, `format=zip&count=20&seed=${seed}`));
    return listedIn(pack['抽查清单.xlsx'] ?? new Uint8Array());
  };
  const once = await list('qinghe');
  expect(once.match(/<row /g)).toHaveLength(21);
  expect(await list('qinghe')).toBe(once);
  expect(await list('liuxi')).not.toBe(once);
});

test('a report without numbers is told so, and nothing is downloaded', async ({ page, request }) => {
  const id = await newFromTemplate(page, 2061);
  await page.getByRole('button', { name: '导出' }).click();
  await page.getByRole('menuitem', { name: '核对件 DOCX' }).click();
  await expect(page.getByText('这份报告里还没有需要依据的数字')).toBeVisible();
  const answer = await request.get(`/api/reports/${id}/sample?format=pdf&count=0`);
  expect(answer.status()).toBe(422);
  expect((await answer.json()).error.message).toBe('抽查的个数应是 1 到 200 的整数。');
});
