import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { checkReport } from '@/lib/checker/check-report';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { blockText } from '@/lib/schema/block-text';
import { doc, h1, p, table, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { exportInput } from '../export-input';
import type { Reading } from '../reading';
import { checkedFlaws, checkedSample, checkedText } from '../testing/checked-sample';
import { canValidate, openXmlFaults } from '../testing/open-xml-faults';
import { annotate } from './annotate';
import { annotatedCopy } from './annotated-copy';
import { readDocx } from './read-docx';

vi.setConfig({ testTimeout: 120_000 });

const by = { author: '实报', date: '2026-12-31T08:00:00Z' };

function readBack(file: Uint8Array): Reading {
  const reading = readDocx(file);
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value;
}

/** A finding on [from, to) of a block, made for the purpose. */
const finding = (block: string, from: number, to: number, over: Partial<Diagnostic> = {}): Diagnostic => ({
  id: `${block}-${from}-${to}`,
  rule: 'made-up',
  code: 'X01',
  kind: 'language',
  glyph: '～',
  severity: 'warning',
  at: { block, from, to },
  also: [],
  what: '这里写错了。',
  calc: null,
  why: '读的人会误解。',
  basis: null,
  how: '改过来。',
  fixes: [],
  ...over,
});

const small = doc(
  title('青禾镇报告'),
  h1('主要举措和成效'),
  p('全年', '【填写：件数】', '，办结12件。'),
  p(),
  table([['数量'], ['12件']]),
);
const commentsOf = (...findings: Diagnostic[]) =>
  readBack(annotatedCopy(exportInput({ doc: small }), findings, by)).comments;

describe('a copy with comments', () => {
  it('has one comment for all findings on the same words, none lost, and reads back with the same text', () => {
    const { doc: flawed, report } = checkedFlaws();
    const places = new Set(report.diagnostics.map(({ at }) => `${at.block}:${at.from}:${at.to}`));
    const back = readBack(annotatedCopy(exportInput({ doc: flawed }), report.diagnostics, by));
    expect(report.diagnostics.length).toBeGreaterThan(10);
    expect(back.comments).toHaveLength(places.size);
    const told = back.comments.map(({ text }) => text).join('\n');
    for (const { what } of report.diagnostics) expect(told).toContain(what);
    expect(new Set(back.comments.map(({ author }) => author))).toEqual(new Set(['实报']));
    const plain = readBack(annotatedCopy(exportInput({ doc: flawed }), [], by));
    expect(back.text).toBe(plain.text);
    expect(plain.comments).toEqual([]);
  });

  it('puts each comment on the words it speaks of', () => {
    const { doc: flawed, report } = checkedFlaws();
    const rate = report.diagnostics.find(({ code }) => code === 'N01');
    const back = readBack(annotatedCopy(exportInput({ doc: flawed }), report.diagnostics, by));
    let words = '';
    flawed.descendants((node) => {
      if (node.attrs.id === rate?.at.block) words = blockText(node).slice(rate?.at.from, rate?.at.to);
    });
    const comment = back.comments.find(({ text }) => text.includes(rate?.what ?? '-'));
    expect(words).not.toBe('');
    expect(comment?.quote).toBe(words);
    expect(comment?.text).toMatch(/^【必改】.+（N01）\n算式：.+\n为什么：.+\n怎么改：.+$/);
  });

  it.skipIf(!canValidate)('is a valid DOCX', () => {
    for (const { doc: checked, report, facts } of [checkedFlaws(), checkedSample()]) {
      const input = exportInput({ doc: checked, facts: facts ?? [] });
      expect(openXmlFaults(annotatedCopy(input, report.diagnostics, by), 'docx')).toEqual([]);
    }
  });

  it('merges findings on the same words into numbered lines, the gravest first', () => {
    const [comment, ...more] = commentsOf(
      finding('b3', 4, 7, { what: '甲。' }),
      finding('b3', 4, 7, { what: '乙。', severity: 'error', calc: '3×4=12' }),
    );
    expect(more).toEqual([]);
    expect(comment?.text.split('\n')).toEqual([
      '1. 【必改】乙。（X01）',
      '算式：3×4=12',
      '为什么：读的人会误解。',
      '怎么改：改过来。',
      '2. 【建议】甲。（X01）',
      '为什么：读的人会误解。',
      '怎么改：改过来。',
    ]);
  });

  it('sets a finding without words on its block, and one without a block on the title', () => {
    const comments = commentsOf(finding('b2', 0, 0), finding('b4', 0, 0), finding('nowhere', 3, 5));
    expect(comments.map(({ quote }) => quote)).toEqual(['青禾镇报告', '主要举措和成效']);
    expect(comments[0]?.text.match(/X01/g)).toHaveLength(2);
  });

  it('reaches slots, cells and words that overlap', () => {
    const cell = small.child(4).child(1).child(0).child(0).attrs.id;
    const comments = commentsOf(
      finding('b3', 2, 3),
      finding('b3', 1, 6),
      finding(cell, 0, 3),
      finding('b3', 900, 950),
    );
    expect(comments.map(({ quote }) => quote)).toEqual([
      '全年【填写：件数】，办结12件。',
      '年【填写：件数】，办结',
      '【填写：件数】',
      '12件',
    ]);
  });

  it('keeps the comments that were there, and says what has been answered', () => {
    const remarked = doc(
      title('报告'),
      p(schema.text('办结', [schema.marks.comment.create({ thread: 't1' })]), '12件。'),
    );
    const comments = [{ thread: 't1', author: '许静', time: '', text: '请核对' }];
    const notes = new Map([['b2-0-5', '按系统口径填写']]);
    const input = exportInput({ doc: remarked, comments });
    const back = readBack(annotatedCopy(input, [finding('b2', 0, 5)], { ...by, notes }));
    expect(back.comments.map(({ author, quote }) => [author, quote])).toEqual([
      ['许静', '办结'],
      ['实报', '办结12件'],
    ]);
    expect(back.comments[1]?.text.endsWith('说明：按系统口径填写')).toBe(true);
  });

  it('dates its comments and gives the same bytes for the same findings', () => {
    const { doc: flawed, report } = checkedFlaws();
    const write = () => annotatedCopy(exportInput({ doc: flawed }), report.diagnostics, by);
    const file = write();
    expect(write()).toEqual(file);
    const xml = strFromU8(unzipSync(file)['word/comments.xml'] ?? new Uint8Array());
    expect(xml).toContain('w:date="2026-12-31T08:00:00Z"');
  });
});

const reports = '../shared/reports';
const hasReports = existsSync(reports);
if (!hasReports) process.stdout.write(`skipped: ${reports} is not here\n`);

describe.skipIf(!hasReports || !canValidate)('copies of real reports', () => {
  it('are valid, carry every finding and read back with the same text', () => {
    const files = readdirSync(reports).filter((name) => name.endsWith('.txt'));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const { doc: read, report } = checkedText(readFileSync(path.join(reports, name)));
      const file = annotatedCopy(exportInput({ doc: read }), report.diagnostics, by);
      expect(openXmlFaults(file, 'docx'), name).toEqual([]);
      const back = readBack(file);
      const told = back.comments.map(({ text }) => text).join('\n');
      for (const { what } of report.diagnostics) expect(told).toContain(what);
      expect(back.text).toBe(readBack(annotatedCopy(exportInput({ doc: read }), [], by)).text);
    }
  });
});

describe('annotating', () => {
  it('leaves the words and every id as they were', () => {
    const { doc: checked, report } = checkedSample();
    const { doc: annotated } = annotate(checked, report.diagnostics, by);
    annotated.check();
    expect(annotated.textContent).toBe(checked.textContent);
    const ids = (whole: typeof checked) => whole.children.map((block) => block.attrs.id);
    expect(ids(annotated)).toEqual(ids(checked));
  });

  it('has nothing to write on in an empty document', () => {
    const empty = doc(title(), p());
    const { diagnostics } = checkReport(empty, sampleEnv({}));
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(annotate(empty, diagnostics, by)).toEqual({ doc: empty, comments: [] });
  });
});
