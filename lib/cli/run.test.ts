import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '@/lib/convert/docx/write-docx';
import { exportInput } from '@/lib/convert/export-input';
import { doc, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import type { CheckedReport, RefusedFile } from './checked-report';
import { run } from './run';

const flawed = JSON.parse(readFileSync('templates/sample/check-sample.json', 'utf8'));
const text: string = flawed.lines.join('\n');

const clean = [
  '青禾镇人民政府2026年度法治政府建设情况报告',
  '一、主要举措和成效',
  '全年排查隐患20处，整改20处。',
  '二、党政主要负责人履行推进法治建设第一责任人职责情况',
  '党委书记听取汇报3次，镇长督办事项4件。',
  '三、存在的不足和原因',
  '执法文书不够规范，主要原因是培训不足。',
  '四、下一年度主要安排',
  '每季度组织一次案卷评查。',
].join('\n');

/** A folder holding the given files, and a way to run the command line in it. */
function workplace(files: Readonly<Record<string, string | Uint8Array>>) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'shibao-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), content);
  }
  const shibao = async (...args: string[]) => {
    const said = { out: '', err: '' };
    const code = await run(args, {
      cwd,
      root: process.cwd(),
      out: (piece) => {
        said.out += piece;
      },
      err: (piece) => {
        said.err += piece;
      },
    });
    return { code, ...said };
  };
  return { cwd, shibao };
}

type Checked = CheckedReport & { readonly text?: string };

async function checkJson(files: Readonly<Record<string, string | Uint8Array>>, ...args: string[]) {
  const { shibao } = workplace(files);
  const result = await shibao('check', '--format', 'json', ...args);
  const json: { version: number; reports: (Checked & RefusedFile)[] } = JSON.parse(result.out);
  return { ...result, ...json, report: json.reports[0] as Checked };
}

const codes = (report: CheckedReport): string[] => report.findings.map((finding) => finding.code).sort();

describe('shibao check', () => {
  it('finds what is wrong in the sample for trying out, each once', async () => {
    const { code, version, report } = await checkJson({ 'a.txt': text }, 'a.txt');
    expect(code).toBe(1);
    expect(version).toBe(1);
    const planted = ['L01', 'N01', 'N03', 'N04', 'S01', 'S03', 'S05', 'S07', 'S12', 'W01'];
    expect(codes(report).filter((code) => planted.includes(code))).toEqual(planted);
    expect(report).toMatchObject({ file: 'a.txt', unit: '石桥乡人民政府', year: 2025, losses: [] });
    expect(report.parts.map(({ state }) => state)).toEqual(['ok', 'embedded', 'ok', 'ok']);
  });

  it('is silent about a report in order, with exit code 0', async () => {
    const { code, report } = await checkJson({ 'a.txt': clean }, 'a.txt');
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(code).toBe(0);
    expect(report.parts.map(({ heading }) => heading)).toEqual([
      '主要举措和成效',
      '党政主要负责人履行推进法治建设第一责任人职责情况',
      '存在的不足和原因',
      '下一年度主要安排',
    ]);
  });

  it('places everything by UTF-16 offsets into the exact file', async () => {
    const exact = `\uFEFF\r\n　　𠮷利河${text.replaceAll('\n', '\r\n')}`;
    const { report } = await checkJson({ 'a.txt': exact }, 'a.txt');
    const spans = [...report.headings, ...report.claims, ...report.relations.flatMap(({ spans }) => spans)];
    expect(spans.length).toBeGreaterThan(50);
    for (const { start, end, text: words } of spans) expect(exact.slice(start, end)).toBe(words);
    const debris = report.findings.find((finding) => finding.code === 'W01');
    expect(exact.slice(debris?.start, debris?.end)).toBe('[bookmark: _GoBack]');
    const slot = report.findings.find((finding) => finding.code === 'S12');
    expect(exact.slice(slot?.start, slot?.end)).toBe('【填写：公示率】');
  });

  it('reads GB18030 and says so', async () => {
    const gb = Uint8Array.from(
      Buffer.from(
        'c7e0baccd5f2b7a8d6ced5feb8aebda8c9e8c7e9bff6b1a8b8e60ab8f7cfeecac2cef1d3d0d0f2cdc6bdf8',
        'hex',
      ),
    );
    const { report } = await checkJson({ 'a.txt': gb }, 'a.txt');
    expect(report.title).toBe('青禾镇法治政府建设情况报告');
    expect(report.losses[0]).toMatchObject({ kind: 'encoding' });
  });

  it('gives fixes as edits of the text that really mend it', async () => {
    const { report } = await checkJson({ 'a.txt': text }, 'a.txt');
    const edits = report.findings
      .filter(({ code }) => ['N01', 'W01', 'L01', 'S05'].includes(code))
      .flatMap(({ fix }) => fix?.edits ?? [])
      .sort((a, b) => b.start - a.start);
    const mended = edits.reduce(
      (whole, edit) => whole.slice(0, edit.start) + edit.insert + whole.slice(edit.end),
      text,
    );
    const again = await checkJson({ 'a.txt': mended }, 'a.txt');
    const left = codes(again.report);
    expect(left).toEqual(codes(report).filter((code) => !['N01', 'W01', 'L01', 'S05'].includes(code)));
  });

  it('takes year and unit from the options', async () => {
    const untitled = clean.replace('2026年度', '');
    const unit = readFileSync('templates/sample/unit.json', 'utf8');
    const files = { 'a.txt': untitled, 'u.json': unit };
    const { report } = await checkJson(files, 'a.txt', '--year', '2024', '--unit', 'u.json');
    expect(report).toMatchObject({ year: 2024, unit: '青禾镇人民政府' });
  });

  it('reads the year from the opening where the title has none', async () => {
    const untitled = clean.replace('2026年度', '').replace('全年', '2024年，全镇');
    const { report } = await checkJson({ 'a.txt': untitled }, 'a.txt');
    expect(report.year).toBe(2024);
  });

  it('holds numbers against a ledger and names those without proof', async () => {
    const ledger = readFileSync('templates/sample/ledger-2026.json', 'utf8');
    const report = clean.replace(
      '排查隐患20处，整改20处',
      '开展联合检查64次，出动执法人员300余人次，种树9棵',
    );
    const files = { 'a.txt': report, 'l.json': ledger };
    const { report: checked } = await checkJson(files, 'a.txt', '--ledger', 'l.json');
    const support = new Map(checked.claims.map((claim) => [claim.text, claim.support]));
    expect(support.get('64次')).toBe('linked');
    expect(support.get('300余人次')).toBe('linked');
    expect(support.get('9棵')).toBe('unsupported');
    expect(checked.findings.some(({ what }) => what.includes('9棵'))).toBe(true);
  });

  it('holds the results against what last year’s report planned', async () => {
    const planned = clean
      .replace('2026年', '2025年')
      .replace('每季度组织一次案卷评查', '明年计划建成村级法治文化广场2个和宪法主题公园1处');
    const now = clean.replace('整改20处', '整改20处。已建成村级法治文化广场2个和宪法主题公园1处');
    const files = { 'now.txt': now, 'last.txt': planned };
    const { report } = await checkJson(files, 'now.txt', '--previous', 'last.txt');
    const [found] = report.findings.filter(({ code }) => code === 'K07');
    expect(now.slice(found?.start, found?.end)).toBe('已建成村级法治文化广场2个和宪法主题公园1处');
    expect(codes((await checkJson(files, 'now.txt')).report)).not.toContain('K07');
  });

  it('checks the other files when one cannot be read, with exit code 2', async () => {
    const files = { 'a.txt': clean, 'b.docx': 'PK\u0003\u0004broken', 'c.txt': '' };
    const { code, reports, err } = await checkJson(files, 'a.txt', 'b.docx', 'c.txt', 'd.txt');
    expect(code).toBe(2);
    expect(reports.map(({ error }) => error === undefined)).toEqual([true, false, false, false]);
    for (const { error } of reports.slice(1)) expect(error).toMatch(/^[^a-z]*.*。$/);
    expect(err.split('\n').filter(Boolean)).toHaveLength(3);
  });

  it('refuses a file that is about something else', async () => {
    const { code, reports } = await checkJson({ 'a.txt': '红烧肉的做法\n五花肉500克，切块。' }, 'a.txt');
    expect(code).toBe(2);
    expect(reports[0]).toMatchObject({ file: 'a.txt', code: 'not-a-report' });
  });

  it('checks every report below a folder and passes lock files by', async () => {
    const files = { '2026/甲/a.txt': clean, '2026/b.txt': clean, '2026/~$b.docx': 'x', '2026/c.xlsx': 'x' };
    const { code, reports } = await checkJson(files, '2026');
    expect(code).toBe(0);
    expect(reports.map(({ file }) => file)).toEqual(['2026/b.txt', '2026/甲/a.txt']);
  });

  it('prints line and column, severity, reason and remedy for people', async () => {
    const { shibao } = workplace({ 'a.txt': text });
    const { code, out } = await shibao('check', 'a.txt');
    expect(code).toBe(1);
    expect(out).toMatch(/7:34 {2}必改 N01 {2}化解率写作 98\.6%，算得 96\.7%。/);
    expect(out).toMatch(/为什么：.+\n +怎么改：.+［改为96\.7%］/);
    expect(out).toContain('第一责任人职责：并入其他部分');
  });

  it('gives the text that offsets refer to', async () => {
    const { shibao } = workplace({ 'a.txt': text });
    expect((await shibao('check', 'a.txt', '--text')).out).toBe(text);
    const { report } = await checkJson({ 'a.txt': text }, 'a.txt', '--text');
    expect(report.text).toBe(text);
  });

  it('writes SARIF whose regions hold the words and whose rules are all described', async () => {
    const { shibao } = workplace({ '报 告.txt': text });
    const { code, out } = await shibao('check', '报 告.txt', '无.txt', '--format', 'sarif');
    expect(code).toBe(2);
    const [sarif] = JSON.parse(out).runs;
    expect(JSON.parse(out).version).toBe('2.1.0');
    expect(sarif.invocations[0].executionSuccessful).toBe(false);
    expect(sarif.invocations[0].toolExecutionNotifications).toHaveLength(1);
    const lines = text.split('\n');
    for (const result of sarif.results) {
      expect(sarif.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      const { artifactLocation, region } = result.locations[0].physicalLocation;
      expect(artifactLocation.uri).toBe('%E6%8A%A5%20%E5%91%8A.txt');
      expect(text.slice(region.charOffset, region.charOffset + region.charLength)).toBe(region.snippet.text);
      if (region.startLine === region.endLine)
        expect(lines[region.startLine - 1]?.slice(region.startColumn - 1, region.endColumn - 1)).toBe(
          region.snippet.text,
        );
    }
  });
});

describe('shibao convert', () => {
  it.each(['docx', 'html', 'txt', 'json'])('writes %s', async (extension) => {
    const { cwd, shibao } = workplace({ 'a.txt': text });
    const { code } = await shibao('convert', 'a.txt', `b.${extension}`);
    expect(code).toBe(0);
    expect(readFileSync(path.join(cwd, `b.${extension}`)).length).toBeGreaterThan(1000);
  });

  it('gives back the same headings from the DOCX it wrote', async () => {
    const { cwd, shibao } = workplace({ 'a.txt': text });
    await shibao('convert', 'a.txt', 'b.docx');
    await shibao('convert', 'a.txt', 'a.json');
    await shibao('convert', 'b.docx', 'b.json');
    const read = (name: string) => JSON.parse(readFileSync(path.join(cwd, name), 'utf8'));
    expect(read('b.json').ok).toBe(true);
    expect(read('b.json').headings).toEqual(read('a.json').headings);
    expect(read('b.json').plainText).toBe(read('a.json').plainText);
  });

  it('carries comments and suggestions from DOCX to DOCX', async () => {
    const noted = schema.text('六次', [schema.marks.comment.create({ thread: 't' })]);
    const added = schema.text('全部', [schema.marks.insertion.create({ author: '许静', time: '' })]);
    const made = exportInput({
      doc: doc(title('青禾镇法治政府建设情况报告'), p('学法', noted, '，案件', added, '办结。')),
      comments: [{ thread: 't', author: '李向东', time: '2027-01-09T08:00:00Z', text: '核对一下次数' }],
    });
    const { cwd, shibao } = workplace({ 'a.docx': writeDocx(made) });
    expect((await shibao('convert', 'a.docx', 'b.docx')).code).toBe(0);
    await shibao('convert', 'b.docx', 'b.json');
    const json = JSON.parse(readFileSync(path.join(cwd, 'b.json'), 'utf8'));
    expect(json.comments).toEqual([{ quote: '六次', text: '核对一下次数', author: '李向东' }]);
    expect(json.revisions).toEqual([{ kind: 'ins', text: '全部', author: '许静' }]);
  });

  it('cleans up only when asked, and says what it changed', async () => {
    const { cwd, shibao } = workplace({ 'a.txt': text });
    await shibao('convert', 'a.txt', 'b.txt');
    expect(readFileSync(path.join(cwd, 'b.txt'), 'utf8')).toContain('_GoBack');
    const { err } = await shibao('convert', 'a.txt', 'c.txt', '--tidy');
    expect(readFileSync(path.join(cwd, 'c.txt'), 'utf8')).not.toContain('_GoBack');
    expect(err).toContain('注意：');
    expect(err).toContain('还有 1 处【填写：…】没有填');
  });

  it('says in the JSON why a file was refused', async () => {
    const { cwd, shibao } = workplace({ 'a.docx': '' });
    const { code, err } = await shibao('convert', 'a.docx', 'b.json');
    expect(code).toBe(2);
    const json = JSON.parse(readFileSync(path.join(cwd, 'b.json'), 'utf8'));
    expect(json).toMatchObject({ ok: false, code: 'empty-file' });
    expect(err).toContain(json.error);
  });

  it('writes nothing else when it refuses', async () => {
    const { cwd, shibao } = workplace({ 'a.docx': '', 'b.txt': clean });
    expect((await shibao('convert', 'a.docx', 'c.docx')).code).toBe(2);
    expect((await shibao('convert', 'b.txt', 'b.txt')).code).toBe(2);
    expect((await shibao('convert', 'b.txt', '没有/c.docx')).err).toContain('所在的文件夹不存在');
    expect(existsSync(path.join(cwd, 'c.docx'))).toBe(false);
    expect(readFileSync(path.join(cwd, 'b.txt'), 'utf8')).toBe(clean);
  });
});

describe('the command itself', () => {
  it.each([
    [[], ''],
    [['frobnicate'], '不认识“frobnicate”'],
    [['check'], '没有给出要检查的文件'],
    [['check', 'a.txt', '--bogus'], '不认识选项 --bogus'],
    [['check', 'a.txt', '--format', 'xml'], 'text、json、sarif'],
    [['check', 'a.txt', '--year', '26'], '四位年份'],
    [['check', 'a.txt', '--pack', 'x'], '找不到规则包“x”'],
    [['check', 'a.txt', '--pack', 'a.txt'], '不是正确的 JSON'],
    [['check', 'a.txt', '--previous', 'b.txt'], '找不到“b.txt”'],
    [['check', 'a.txt', '--previous', 'c.txt'], '上年报告“c.txt”不像'],
    [['check', 'a.txt', '--unit', 'a.txt'], '不是 JSON 文件'],
    [['check', 'a.txt', '--ledger', 'a.txt'], '没有认出一条数'],
    [['check', 'a.txt', '--ledger', 'b.xlsx'], '找不到“b.xlsx”'],
    [['convert', 'a.txt'], '一个原文件和一个新文件'],
    [['convert', 'a.txt', 'b.odt'], '扩展名应是'],
  ])('refuses %j with a Chinese sentence and exit code 2', async (args, words) => {
    const { shibao } = workplace({ 'a.txt': clean, 'c.txt': '红烧肉的做法\n五花肉500克，切块。' });
    const { code, out, err } = await shibao(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err).toMatch(/\p{Script=Han}/u);
  });

  it('helps and tells its version with exit code 0', async () => {
    const { shibao } = workplace({});
    for (const args of [['--help'], ['check', '--help'], ['convert', '-h']]) {
      const { code, out } = await shibao(...args);
      expect(code).toBe(0);
      expect(out).toContain('用法');
    }
    expect((await shibao('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

const reports = path.resolve('../shared/reports');

describe.skipIf(!existsSync(reports))('the five real reports', () => {
  it('are understood as a careful reviewer would', async () => {
    const files = ['000', '001', '002', '003', '004'].map((name) => path.join(reports, `${name}.txt`));
    const { reports: checked } = await checkJson({}, ...files);
    const states = checked.map(({ parts }) => parts.map(({ state }) => state));
    expect(states).toEqual([
      ['ok', 'missing', 'ok', 'ok'],
      ['ok', 'embedded', 'ok', 'ok'],
      ['ok', 'missing', 'ok', 'ok'],
      ['ok', 'ok', 'ok', 'ok'],
      ['ok', 'ok', 'ok', 'ok'],
    ]);
    expect(checked.map(codes).map((list) => list.includes('S03'))).toEqual([true, true, true, false, false]);
    expect(checked.map(({ year }) => year)).toEqual([2023, 2022, 2024, 2022, 2023]);
  });
});

if (!existsSync(reports)) console.info('没有 ../shared/reports，跳过五份真实报告的检查。');
