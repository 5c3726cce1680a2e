import { expect, it } from 'vitest';
import { outlineOf } from '../classify/outline-of';
import { readText } from './read-text';

const body = '全年组织学法4次，召开专题会议3次，开展执法检查12次，各项工作平稳推进。';

const read = (...lines: string[]) => {
  const reading = readText(new TextEncoder().encode(lines.join('\n')));
  if (!reading.ok) throw new Error(reading.error.message);
  return reading.value;
};

it('takes the marks of Markdown headings for levels and tells that they are left out', () => {
  const reading = read(
    '# 青禾镇2024年法治政府建设情况报告',
    '## 一、主要举措和成效',
    '### **（一）健全制度**',
    body,
    `**（二）规范执法。**${body}`,
    '## 存在的不足和原因',
    body,
  );
  expect(outlineOf(reading.doc)).toEqual([
    'title 青禾镇2024年法治政府建设情况报告',
    'h1 一、主要举措和成效',
    'h2 （一）健全制度',
    `paragraph ${body}`,
    'h2 （二）规范执法。…',
    'h1 存在的不足和原因',
    `paragraph ${body}`,
  ]);
  expect(reading.losses.map(({ kind }) => kind)).toEqual(['debris']);
});

it('leaves a text alone that only happens to begin a line with #', () => {
  const reading = read('青禾镇2024年法治政府建设情况报告', '# 12345热线', body);
  expect(outlineOf(reading.doc)[1]).toBe('paragraph # 12345热线');
  expect(reading.losses).toEqual([]);
});
