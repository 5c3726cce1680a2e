import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Mark, Node } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { block, doc, h1, h2, p, runIn, table, title } from '@/lib/schema/build';
import type { HeadingAttrs } from '@/lib/schema/nodes/heading';
import { numbering } from '@/lib/schema/numbering';
import { exportInput } from '../export-input';
import { arbitraryDocument } from '../layout/arbitrary-document';
import { readFile } from '../read-file';
import { writeText } from '../text/write-text';
import { writeDocx } from './write-docx';

const time = '2026-01-04T00:00:00Z';
const comments = [{ thread: 't1', author: '司法所', time, text: '请核对' }];

async function readBack(document: Node, numerals: 'typed' | 'automatic') {
  const reading = await readFile(
    'report.docx',
    writeDocx(exportInput({ doc: document, numerals, comments })),
  );
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value;
}

/** A mark without what a file cannot keep: a comment thread gets another name. */
const markName = ({ type, attrs }: Mark): string =>
  type.name === 'comment' ? type.name : `${type.name} ${Object.values(attrs).join(' ')}`.trim();

/** Stretches of a block with the same marks, as [text, marks]. */
function stretches(node: Node): [string, string][] {
  const out: [string, string][] = [];
  for (const child of node.children) {
    const marks = child.marks.map(markName).sort().join('+');
    const text = child.isText ? (child.text ?? '') : (child.type.spec.leafText?.(child) ?? '');
    const last = out.at(-1);
    if (last && last[1] === marks) last[0] += text;
    else out.push([text, marks]);
  }
  return out;
}

/** What must survive: kinds, levels, numerals, words with their marks, tables by row and cell. */
function essence(document: Node): unknown[] {
  const labels = numbering(document);
  return document.children.map((node) => {
    const kind = node.type.name;
    if (kind === 'table')
      return node.children.map((row) => row.children.map((cell) => cell.children.map(stretches)));
    if (kind !== 'heading') return [kind, stretches(node)];
    const { id, level, runIn: run } = node.attrs as HeadingAttrs;
    return [kind, level, run, labels.get(id), stretches(node)];
  });
}

describe('a report written as DOCX and read back', () => {
  it.each(['typed', 'automatic'] as const)('is the same, numerals %s', async (numerals) => {
    const report = doc(
      title('青禾镇人民政府\n关于2025年度法治政府建设情况的报告'),
      block('recipient', {}, '云川县人民政府：'),
      p('2025年，青禾镇认真落实“八五”普法规划。'),
      h1('主要举措和成效'),
      runIn('健全机制。全年学法6次。'),
      h2('完善制度'),
      block('heading', { level: 3 }, '规范决策'),
      block('heading', { level: 4 }, '合法性审查'),
      p('共', '【填写：份数】', '份。'),
      table([
        ['指标', '数值'],
        ['调解', '312'],
      ]),
      h1('存在的不足和原因'),
      p('普法形式不够丰富。'),
      block('pageBreak', {}),
      h1('下一年度主要安排'),
      p('继续推进。'),
      block('attachmentNote', {}, '2025年度指标完成情况表'),
      block('attachmentNote', {}, '2025年执法人员名册'),
      block('signature', {}, '青禾镇人民政府'),
      block('date', {}, '2026年1月15日'),
    );
    const reading = await readBack(report, numerals);
    expect(essence(reading.doc)).toEqual(essence(report));
    expect(reading.losses).toEqual([]);
  });

  it.each(['typed', 'automatic'] as const)('is the same whatever it holds, numerals %s', async (numerals) => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        const reading = await readBack(document, numerals);
        expect(essence(reading.doc)).toEqual(essence(document));
      }),
      { numRuns: 60 },
    );
  });
});

const reports = path.resolve('../shared/reports');
const reportsHere = existsSync(reports);
if (!reportsHere) process.stdout.write('skipped: the real reports are not beside this checkout\n');
const names = reportsHere ? readdirSync(reports).filter((name) => name.endsWith('.txt')) : ['none'];

describe.skipIf(!reportsHere)('a real report', () => {
  it.each(names)('%s, read, written and read back, keeps words and levels', async (name) => {
    const read = await readFile(name, new Uint8Array(readFileSync(path.join(reports, name))));
    if (!read.ok) throw new Error(read.error.message);
    const again = await readBack(read.value.doc, 'typed');
    expect(essence(again.doc)).toEqual(essence(read.value.doc));
    expect(writeText(again.doc).text).toBe(writeText(read.value.doc).text);
  });
});
