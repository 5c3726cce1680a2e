import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { checkReport } from '@/lib/checker/check-report';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { doc, h1, h2, p, table, title } from '@/lib/schema/build';
import { childrenOf, type Element, parseXml } from '../package/xml';
import { checkedFlaws, checkedSample } from '../testing/checked-sample';
import { canValidate, openXmlFaults } from '../testing/open-xml-faults';
import type { CellValue, ListSheet } from './sheet';
import { writeFindings } from './write-findings';
import { writeSheets } from './write-sheets';

vi.setConfig({ testTimeout: 120_000 });

const partOf = (file: Uint8Array, name: string): string =>
  strFromU8(unzipSync(file)[name] ?? new Uint8Array());

const inner = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : inner(child))).join('');

/** The rows of the n-th sheet as one would see them; an empty cell is ''. */
function rowsOf(file: Uint8Array, n: number): string[][] {
  const texts = childrenOf(parseXml(partOf(file, 'xl/sharedStrings.xml')), 'si').map(inner);
  const [data] = childrenOf(parseXml(partOf(file, `xl/worksheets/sheet${n}.xml`)), 'sheetData');
  return childrenOf(data ?? null, 'row').map((row) =>
    childrenOf(row, 'c').map((cell) => {
      const value = inner(cell);
      return cell.attrs.t === 's' ? (texts[Number(value)] ?? '') : value;
    }),
  );
}

/** The sheet's rows below the headings, by what the heading says. */
function records(file: Uint8Array, n: number): Record<string, string>[] {
  const [headings = [], ...rows] = rowsOf(file, n);
  return rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ''])));
}

const listOf = (...values: CellValue[]): ListSheet => ({
  name: '单',
  columns: [{ heading: '内容', width: 20 }],
  rows: values.map((value) => [value]),
});

describe('the list of findings', () => {
  it('has a row for every finding, with its place, words and three sentences', async () => {
    const checked = checkedFlaws();
    const rows = records(await writeFindings(checked), 1);
    expect(rows).toHaveLength(checked.report.diagnostics.length);
    expect(rows.map((row) => row.序号)).toEqual(rows.map((_, i) => String(i + 1)));
    const rate = rows.find((row) => row.规则 === 'N01');
    expect(rate).toMatchObject({ 轻重: '必改', 部分: '主要举措和成效', 位置: '（二）化解矛盾纠纷' });
    expect(rate?.原文).toContain('98.6%');
    expect(rate?.是什么).toMatch(/算得 96\.7%。\n.*206÷213/);
    for (const row of rows)
      for (const told of ['是什么', '为什么', '怎么改']) expect(row[told]).toMatch(/。(\n.+)?$/);
    expect(rows.find((row) => row.规则 === 'L01')?.依据).not.toBe('');
  });

  it('writes a slot as people read it and names tables and titles', async () => {
    const made = doc(
      title('青禾镇报告'),
      h1('主要举措和成效'),
      h2('办好实事'),
      p('全年办结【填写：件数】。'),
      table([['数量'], ['【填写：起数】']]),
    );
    const report = checkReport(made, sampleEnv({ year: '2026' }));
    const rows = records(await writeFindings({ doc: made, report, facts: null }), 1);
    const slots = rows.filter((row) => row.规则 === 'S12');
    expect(slots.map((row) => [row.原文, row.位置])).toEqual([
      ['【填写：件数】', '（一）办好实事 第1段'],
      ['【填写：起数】', '（一）办好实事 表格'],
    ]);
    expect(rows.find((row) => row.是什么?.includes('没有'))).toMatchObject({ 部分: '题目', 原文: '' });
  });

  it('shows what somebody has answered to a finding', async () => {
    const checked = checkedFlaws();
    const [, second] = checked.report.diagnostics;
    const notes = new Map([[second?.id ?? '', '周明岚：县里统一口径']]);
    const rows = records(await writeFindings({ ...checked, notes }), 1);
    expect(rows.map((row) => row.说明).filter((note) => note !== '')).toEqual(['周明岚：县里统一口径']);
    expect(rows[1]?.说明).toBe('周明岚：县里统一口径');
  });
});

describe('the list of numbers', () => {
  it('has a row for every number, with value, unit, indicator and the ledger row it rests on', async () => {
    const checked = checkedSample();
    const rows = records(await writeFindings(checked), 2);
    expect(rows).toHaveLength(checked.report.claims.length);
    const linked = rows.filter((row) => row.状态 === '有依据');
    expect(linked.length).toBeGreaterThan(20);
    for (const row of linked) expect(row.依据条目).toMatch(/^F\d+ .+（.+）$/);
    for (const row of rows.filter(({ 状态 }) => 状态 === '不需依据')) expect(row.依据条目).toBe('');
    const [first] = checked.report.claims;
    expect(rows[0]).toMatchObject({ 原文: first?.text, 数值: String(first?.value), 单位: first?.unit });
  });

  it('says that there is no ledger rather than that a number has no proof', async () => {
    const states = records(await writeFindings(checkedFlaws()), 2).map((row) => row.状态);
    expect(states).toContain('没有台账可核对');
    expect(states).not.toContain('无依据');
  });

  it('writes a range as words and everything else as a number', async () => {
    const made = doc(
      title('青禾镇2026年报告'),
      h1('主要举措和成效'),
      p('走访30至40户，宣讲不少于12场，整改隐患近20处。'),
    );
    const report = checkReport(made, sampleEnv({}));
    const rows = records(await writeFindings({ doc: made, report, facts: [] }), 2);
    expect(rows.map((row) => row.数值)).toEqual(['30—40', '12', '20']);
  });
});

describe('the file', () => {
  it.skipIf(!canValidate)('is valid Open XML, with and without findings', async () => {
    expect(openXmlFaults(await writeFindings(checkedFlaws()), 'xlsx')).toEqual([]);
    const empty = doc(title('报告'), p('正文。'));
    const report = { ...checkReport(empty, sampleEnv({})), diagnostics: [], claims: [] };
    expect(openXmlFaults(await writeFindings({ doc: empty, report, facts: null }), 'xlsx')).toEqual([]);
  });

  it('keeps every text as it is, whatever it says', async () => {
    const texts = ['=1+1', '<a>&"\'', 'constructor', '__proto__', '甲\u0000乙\n丙', '  两边 ', '𠮷'];
    const rows = rowsOf(await writeSheets([listOf(...texts)]), 1).slice(1);
    expect(rows.flat().map((text) => text.trim())).toEqual([
      '=1+1',
      '<a>&"\'',
      'constructor',
      '__proto__',
      '甲乙\n丙',
      '两边',
      '𠮷',
    ]);
    expect(partOf(await writeSheets([listOf('=1+1')]), 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  it('cuts what one cell cannot hold and says so', async () => {
    const [, [long = ''] = []] = rowsOf(await writeSheets([listOf('长'.repeat(40_000))]), 1);
    expect(long).toHaveLength(32_767);
    expect(long.endsWith('……')).toBe(true);
  });

  it('stands still at its headings, wraps its texts and prints as wide as the paper', async () => {
    const file = await writeFindings(checkedFlaws());
    const sheet = partOf(file, 'xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/,
    );
    expect(sheet).toMatch(/<autoFilter ref="A1:K\d+"\/>/);
    expect(sheet.match(/<col /g)).toHaveLength(11);
    expect(partOf(file, 'xl/styles.xml')).toContain('wrapText="1"');
    expect(partOf(file, 'xl/workbook.xml')).toContain("'数字清单'!$1:$1</definedName>");
  });

  it('is written also when its parts are large', async () => {
    const many = Array.from({ length: 20_000 }, (_, i) => `第${i}行`);
    const rows = rowsOf(await writeSheets([listOf(...many)]), 1);
    expect(rows).toHaveLength(20_001);
    expect(rows[20_000]).toEqual(['第19999行']);
  });
});
