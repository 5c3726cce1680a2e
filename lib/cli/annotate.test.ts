import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '@/lib/convert/docx/read-docx';
import { writeDocx } from '@/lib/convert/docx/write-docx';
import { exportInput } from '@/lib/convert/export-input';
import { doc, h1, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { run } from './run';

const text: string = JSON.parse(readFileSync('templates/sample/check-sample.json', 'utf8')).lines.join('\n');

/** A folder with the flawed sample as a.txt, and a way to run `shibao check` in it. */
function workplace() {
  const cwd = mkdtempSync(path.join(tmpdir(), 'shibao-annotate-'));
  writeFileSync(path.join(cwd, 'a.txt'), text);
  const check = async (...args: string[]) => {
    const said = { out: '', err: '' };
    const io = {
      cwd,
      root: process.cwd(),
      out: (piece: string) => {
        said.out += piece;
      },
      err: (piece: string) => {
        said.err += piece;
      },
    };
    return { code: await run(['check', ...args], io), ...said };
  };
  const commentsIn = (name: string) => {
    const reading = readDocx(readFileSync(path.join(cwd, name)));
    if (!reading.ok) throw new Error(reading.error.message);
    return reading.value.comments;
  };
  return { cwd, check, commentsIn };
}

describe('shibao check --annotate', () => {
  it('writes a copy in which every finding is a comment, and leaves output and report as they are', async () => {
    const { cwd, check, commentsIn } = workplace();
    const { code, out, err } = await check('a.txt', '--format', 'json', '--annotate', 'b.docx');
    expect(code).toBe(1);
    const [report] = JSON.parse(out).reports;
    const places = new Set(
      report.findings.map(({ start, end }: { start: number; end: number }) => `${start}-${end}`),
    );
    const comments = commentsIn('b.docx');
    expect(comments.length).toBeGreaterThanOrEqual(places.size - 1);
    expect(err).toBe(`已写成“b.docx”，批注 ${comments.length} 条；原文件没有改动。\n`);
    const told = comments.map(({ text }) => text).join('\n');
    for (const { what } of report.findings) expect(told).toContain(what);
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe(text);
  });

  it('keeps the comments that the report has', async () => {
    const { cwd, check, commentsIn } = workplace();
    const remarked = schema.text('全年调解纠纷', [schema.marks.comment.create({ thread: 't' })]);
    const report = doc(
      title('青禾镇人民政府2026年度法治政府建设情况报告'),
      h1('主要举措和成效'),
      p(remarked, '12件。'),
      h1('存在的不足和原因'),
      p('执法力量不足。'),
    );
    const comments = [{ thread: 't', author: '许静', time: '', text: '请核对' }];
    writeFileSync(path.join(cwd, 'c.docx'), writeDocx(exportInput({ doc: report, comments })));
    await check('c.docx', '--annotate', 'd.docx');
    expect(commentsIn('d.docx').filter(({ author }) => author === '许静')).toMatchObject([
      { quote: '全年调解纠纷', text: '请核对' },
    ]);
    expect(commentsIn('d.docx').some(({ author }) => author === '实报')).toBe(true);
  });

  it('takes one report at a time and says so before it checks', async () => {
    const { cwd, check } = workplace();
    writeFileSync(path.join(cwd, 'b.txt'), text);
    const two = await check('a.txt', 'b.txt', '--annotate', 'c.docx');
    expect([two.code, two.out]).toEqual([2, '']);
    expect(two.err).toContain('一次只批注一份报告，这里给出了 2 份');
    expect((await check('.', '--annotate', 'c.docx')).err).toContain('这里给出了 2 份');
    expect(existsSync(path.join(cwd, 'c.docx'))).toBe(false);
  });

  it('does not write over the report, nor under a name that is no Word file', async () => {
    const { cwd, check } = workplace();
    writeFileSync(path.join(cwd, 'a.docx'), 'x');
    expect((await check('a.docx', '--annotate', './a.docx')).err).toContain('与原文件同名');
    expect((await check('a.txt', '--annotate', 'a.pdf')).err).toContain('应以 .docx 结尾');
    expect(readFileSync(path.join(cwd, 'a.docx'), 'utf8')).toBe('x');
  });

  it('says why a copy could not be written, with exit code 2', async () => {
    const { cwd, check } = workplace();
    mkdirSync(path.join(cwd, 'folder.docx'));
    const { code, out } = await check('a.txt', '--annotate', 'nowhere/c.docx');
    expect(code).toBe(2);
    expect(out).toContain('所在的文件夹不存在');
    expect((await check('a.txt', '--annotate', 'folder.docx')).out).toContain('同名的文件夹已经存在');
  });

  it('writes no copy of a file that is no report', async () => {
    const { cwd, check } = workplace();
    writeFileSync(path.join(cwd, 'b.txt'), '红烧肉的做法\n五花肉500克，切块。');
    expect((await check('b.txt', '--annotate', 'c.docx')).code).toBe(2);
    expect(existsSync(path.join(cwd, 'c.docx'))).toBe(false);
  });
});
