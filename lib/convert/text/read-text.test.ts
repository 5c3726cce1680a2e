import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockText } from '@/lib/schema/block-text';
import { understood } from '../json/understood';
import type { Reading } from '../reading';
import { sourceOffset } from '../source-offset';
import { readText } from './read-text';

const report = [
  '\u3000\u3000青禾镇人民政府',
  '关于2024年度法治政府建设情况的报告',
  '',
  '云川县人民政府：',
  '\u30002024年，青禾镇坚持依法行政，组织学法4次。\u3000',
  '一、主要举措和成效',
  '（一）健全学法制度。全年组织学法4次，参加320人次。',
  '青禾镇人民政府',
  '2025年1月6日',
].join('\r\n');

function read(bytes: Uint8Array): Reading {
  const reading = readText(bytes);
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value;
}

/** Every mapped stretch of every block equals the file's text at its place. */
function expectExactMap({ doc, text, source }: Reading): void {
  doc.forEach((block) => {
    const words = blockText(block);
    const segments = source.get(block.attrs.id) ?? [];
    for (const { at, from, length } of segments)
      expect(text.slice(from, from + length)).toBe(words.slice(at, at + length));
    const mapped = segments.reduce((sum, { length }) => sum + length, 0);
    expect(mapped).toBe(words.replaceAll('\n', '').length);
  });
}

const utf16 = (text: string, endian: 'le' | 'be'): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), endian === 'le');
  return bytes;
};

/** 青禾镇2024年度法治政府建设情况报告\n一、主要举措和成效\n全年学法4次。 in GBK. */
const gb = Uint8Array.from(
  'c7e0baccd5f232303234c4eab6c8b7a8d6ced5feb8aebda8c9e8c7e9bff6b1a8b8e60ad2bba1a2d6f7d2aabed9b4ebbacdb3c9d0a70ac8abc4ead1a7b7a834b4cea1a3'.match(
    /../g,
  ) ?? [],
  (hex) => Number.parseInt(hex, 16),
);

describe('a text file', () => {
  const reading = read(new TextEncoder().encode(report));

  it('gives one block per line that is not blank, indents left out but counted', () => {
    expect(reading.doc.childCount).toBe(7);
    expect(reading.text).toBe(report);
    expectExactMap(reading);
  });

  it('leads a place in a block back to the file', () => {
    const block = reading.doc.child(4);
    const at = blockText(block).indexOf('320人次');
    const from = sourceOffset(reading.source.get(block.attrs.id) ?? [], at);
    expect(report.slice(from, from + 5)).toBe('320人次');
  });

  it('keeps a byte order mark as the first character of its text', () => {
    const marked = read(new TextEncoder().encode(`\ufeff${report}`));
    expect(marked.text).toBe(`\ufeff${report}`);
    expect(blockText(marked.doc.child(0))).toBe(blockText(reading.doc.child(0)));
    expectExactMap(marked);
  });

  it('is read as UTF-16 with and without a mark', () => {
    for (const bytes of [
      utf16(`\ufeff${report}`, 'le'),
      utf16(`\ufeff${report}`, 'be'),
      utf16(`${report}\r\n12`, 'le'),
    ]) {
      const wide = read(bytes);
      expect(wide.doc.child(0).eq(reading.doc.child(0))).toBe(true);
      expect(wide.losses.map(({ kind }) => kind)).toEqual(['encoding']);
    }
  });

  it('is read as GB18030 where it is no UTF-8, and says so', () => {
    const { doc, losses } = read(gb);
    expect(doc.child(0).textContent).toBe('青禾镇2024年度法治政府建设情况报告');
    expect(doc.child(1).attrs.typed).toBe('一、');
    expect(losses).toEqual([{ kind: 'encoding', text: '按 GB18030 编码读入' }]);
  });

  it('stays UTF-8 where only its end is cut, and says how much was lost', () => {
    const whole = new TextEncoder().encode(report.repeat(3));
    const { text, losses } = read(whole.subarray(0, whole.length - 1));
    expect(text.startsWith(report)).toBe(true);
    expect(losses[0]?.text).toMatch(/^有 \d 个字符无法识别/);
  });

  it('makes slots of 【填写：…】 and maps them to their place', () => {
    const { doc, text, source } = read(
      new TextEncoder().encode('甲镇报告\n全年【填写：次数】次，共完成【填写：件数】件。'),
    );
    const block = doc.child(1);
    const at = blockText(block).indexOf('件。');
    expect(blockText(block)).toBe('全年\uFFFC次，共完成\uFFFC件。');
    expect(sourceOffset(source.get(block.attrs.id) ?? [], at)).toBe(text.indexOf('件。'));
  });
});

const folder = path.resolve('../shared/reports');
const present = existsSync(folder);

/** What a careful reader lists: level-1 roles, level-2 headings under each, the unit and the year. */
const expected = {
  '000': { year: 2023, roles: ['achievements', 'shortcomings', 'plan'], under: [6, 3, 3], runIn: 12 },
  '001': { year: 2022, roles: ['achievements', 'shortcomings', 'plan'], under: [7, 0, 3], runIn: 10 },
  '002': { year: 2024, roles: ['achievements', 'shortcomings', 'plan'], under: [7, 0, 3], runIn: 10 },
  '003': {
    year: 2022,
    roles: ['achievements', 'firstResponsible', 'shortcomings', 'plan'],
    under: [4, 0, 3, 3],
    runIn: 6,
  },
  '004': {
    year: 2023,
    roles: ['achievements', 'firstResponsible', 'shortcomings', 'plan'],
    under: [8, 0, 4, 4],
    runIn: 8,
  },
} as const;

describe('the five real reports', () => {
  for (const [name, want] of Object.entries(expected))
    it(`${name} is understood as a careful reader would list it`, ({ skip }) => {
      skip(!present, 'the five real reports are not beside this checkout');
      const bytes = readFileSync(path.join(folder, `${name}.txt`));
      const reading = read(bytes);
      const { title, unit, year, headings } = understood(reading);
      const under: number[] = [];
      for (const { level } of headings) {
        if (level === 1) under.push(0);
        else if (level === 2) under[under.length - 1] = (under.at(-1) ?? 0) + 1;
      }
      expect(title).toMatch(/报告$/);
      expect(unit).toMatch(/镇/);
      expect(year).toBe(want.year);
      expect(headings.filter(({ level }) => level === 1).map(({ roles }) => roles)).toEqual(
        want.roles.map((role) => [role]),
      );
      expect(under).toEqual(want.under);
      expect(headings.filter(({ runIn }) => runIn)).toHaveLength(want.runIn);
      expect(reading.text).toBe(bytes.toString('utf8'));
      expectExactMap(reading);
    });
});
