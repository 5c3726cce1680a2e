import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sequentialIds } from '@/lib/base/id';
import { blockText } from '@/lib/schema/block-text';
import { checkDocument } from '@/lib/schema/check-document';
import { numbering } from '@/lib/schema/numbering';
import { outlineOf } from './classify/outline-of';
import { handMadeDocx, wp, wr } from './docx/read/hand-made-docx';
import { readDocx } from './docx/read-docx';
import type { Reading } from './reading';
import { readText } from './text/read-text';
import { tidy } from './tidy';
import { breaksOff } from './tidy-broken-lines';

const title = '青禾镇2024年度法治政府建设情况报告';

function read(...lines: string[]): Reading {
  const reading = readText(new TextEncoder().encode(lines.join('\n')));
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value;
}

const tidied = (reading: Reading) => tidy(reading, sequentialIds('n'));
const blocks = (...lines: string[]) => outlineOf(tidied(read(title, ...lines)).doc).slice(1);
const losses = (...lines: string[]) => tidied(read(title, ...lines)).losses;

describe('tidying', () => {
  it('takes conversion debris out and tells each piece', () => {
    const line =
      '全年[bookmark: _GoBack]学法4次，见HYPERLINK "http://a.gov.cn" \\o "链接"网站，错误!未找到引用源。另调解&nbsp;12件\u200b。';
    expect(blocks(line)).toEqual(['paragraph 全年学法4次，见网站，另调解12件。']);
    expect(losses(line).map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'debris [bookmark: _GoBack]',
      'debris HYPERLINK "http://a.gov.cn" \\o "链接"',
      'debris 错误!未找到引用源。',
      'debris &nbsp;',
      'debris 1 处不可见字符',
    ]);
  });

  it('takes page numbers between paragraphs out, and nothing else that is short', () => {
    expect(blocks('一、举措', '全年学法4次。', '— 2 —', '第 3 页 共 8 页', '12次。')).toEqual([
      'h1 ·举措',
      'paragraph 全年学法4次。',
      'paragraph 12次。',
    ]);
  });

  it('joins a sentence that was broken across paragraphs', () => {
    const parts = ['健全制度，夯实基础。青禾镇每年', '召开专题会议，研究法治工作。'];
    expect(blocks(...parts)).toEqual([`paragraph ${parts.join('')}`]);
    expect(losses(...parts)).toEqual([
      { kind: 'joined', text: '夯实基础。青禾镇每年｜召开专题会议，研究法' },
    ]);
  });

  it('leaves numerals to the numbering pass and tells where they come out otherwise', () => {
    const reading = read(title, '一、举措', '（一）学法', '（三）执法', '三、问题');
    const { doc, losses: told } = tidied(reading);
    expect([...numbering(doc).values()]).toEqual(['一、', '（一）', '（二）', '二、']);
    expect(told).toEqual([
      { kind: 'renumbered', text: '“（三）”改为“（二）”：执法' },
      { kind: 'renumbered', text: '“三、”改为“二、”：问题' },
    ]);
  });

  it('leaves the numbers of attachments to the numbering pass too', () => {
    const ending = ['青禾镇人民政府', '2025年1月6日'];
    const two = tidied(read(title, '名册见附件。', '附件：1.名册', '3.统计表', ...ending));
    expect([...numbering(two.doc).values()]).toEqual(['附件：1.', '2.']);
    expect(two.losses).toEqual([{ kind: 'renumbered', text: '附件“3.”改为“2.”：统计表' }]);
    const one = tidied(read(title, '名册见附件。', '附件：1.名册', ...ending));
    expect([...numbering(one.doc).values()]).toEqual(['附件：']);
    expect(one.losses).toEqual([{ kind: 'renumbered', text: '附件“1.”不编号：名册' }]);
  });

  it('leaves the letterhead out, which the reader has told already', () => {
    const reading = read('青禾镇人民政府文件', '青府发〔2025〕3号', title, '全年学法4次。');
    const { doc, losses: told } = tidied(reading);
    expect(outlineOf(doc)).toEqual([`title ${title}`, 'paragraph 全年学法4次。']);
    expect(told).toEqual(reading.losses);
  });

  it('never changes digits, spaces between them, or the author’s words', () => {
    const line = '自 2022 以来，开展检查 12 次，审査 3 份，法制讲座5场，网络平台 and 热线平台。';
    expect(blocks(line)).toEqual([`paragraph ${line}`]);
  });

  it('gives every block a new id and keeps the document valid', () => {
    const { doc } = tidied(read(title, '一、举措', '全年学法4次。'));
    expect(checkDocument(doc.toJSON()).ok).toBe(true);
    doc.forEach((block) => {
      expect(block.attrs.id).toMatch(/^n\d+$/);
    });
  });

  it('turns comments into losses and keeps suggestions', () => {
    const comments =
      '<w:comment w:id="1" w:author="李科长"><w:p><w:r><w:t>请核对</w:t></w:r></w:p></w:comment>';
    const made = `${wp(title)}<w:p><w:commentRangeStart w:id="1"/>${wr('4次')}<w:commentRangeEnd w:id="1"/><w:ins w:id="2" w:author="王"><w:r><w:t>。</w:t></w:r></w:ins></w:p>`;
    const reading = readDocx(handMadeDocx({ body: made, comments }));
    if (!reading.ok) throw new Error(reading.error.message);
    const { doc, losses: told } = tidied(reading.value);
    const names: string[] = [];
    doc.descendants((node) => {
      names.push(...node.marks.map(({ type }) => type.name));
    });
    expect(names).toEqual(['insertion']);
    expect(told).toEqual([{ kind: 'other', text: '批注（李科长）“4次”：请核对' }]);
  });

  it('takes line breaks in mid-sentence out of a paragraph', () => {
    const made = `${wp(title)}<w:p>${wr('健全制度，夯实基础。青禾镇每年')}<w:r><w:br/></w:r>${wr('召开专题会议')}</w:p>`;
    const reading = readDocx(handMadeDocx({ body: made }));
    if (!reading.ok) throw new Error(reading.error.message);
    expect(blockText(tidied(reading.value).doc.child(1))).toBe('健全制度，夯实基础。青禾镇每年召开专题会议');
  });
});

describe('a line breaks off', () => {
  it('only in mid-sentence', () => {
    expect(breaksOff('通过全镇上下的共同努力，依法行政的', '观念不断增强。')).toBe(true);
    expect(breaksOff('规范内部决策', '全年召开会议3次。')).toBe(false);
    expect(breaksOff('深化理论学习，夯实思想基础', '始终坚持学习。')).toBe(false);
    expect(breaksOff('全年学法4次。', '召开会议3次。')).toBe(false);
    expect(breaksOff('学习不够深入。宣传不够广泛', '（二）执法力量薄弱')).toBe(false);
    expect(breaksOff('学习不够深入。宣传不够广泛', '二是执法力量薄弱。')).toBe(false);
  });
});

describe('text taken from a PDF', () => {
  it('has its printed lines joined to paragraphs', () => {
    const sentence = '全年组织集中学法4次、参加人员320人次、印发资料500余份、实现村居全覆盖';
    const paragraph = Array.from({ length: 8 }, () => sentence).join('、');
    const lines = `${paragraph}。`.match(/.{1,28}/g) ?? [];
    expect(lines.length).toBeGreaterThan(9);
    expect(blocks('一、主要举措', ...lines, '规范内部决策', '会议按程序召开。')).toEqual([
      'h1 ·主要举措',
      `paragraph ${paragraph}。`,
      'paragraph 规范内部决策',
      'paragraph 会议按程序召开。',
    ]);
  });
});

const file = path.resolve('../shared/reports/004.txt');

describe('a real report', () => {
  it('has its four broken sentences joined', ({ skip }) => {
    skip(!existsSync(file), 'the real reports are not beside this checkout');
    const reading = readText(readFileSync(file));
    const told = reading.ok ? tidied(reading.value).losses : [];
    expect(told.map(({ kind }) => kind)).toEqual(['joined', 'joined', 'joined', 'joined']);
  });
});
