import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json';

const reasonOf = (text: string): string | null => {
  const parsed = parseJson(text);
  return parsed.ok ? null : parsed.error.message;
};

describe('reading JSON written by hand', () => {
  it('allows the byte order mark of Windows editors', () => {
    expect(parseJson('\uFEFF{"a": "甲"}')).toEqual({ ok: true, value: { a: '甲' } });
  });

  it.each([
    ['a comma too many', '{\n  "a": 1,\n}', 3],
    ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', 3],
    ['Chinese quotation marks', '{\n  "a": “甲”\n}', 2],
    ['two commas far in the file', `{"a": 1,\n\n"long": [${'1, '.repeat(40)}, 2]}`, 3],
    ['an open string', '{\n\n  "a": "甲\n}', 3],
  ])('names the line of %s', (_, text, line) => {
    expect(reasonOf(text)).toBe(`不是正确的 JSON：第 ${line} 行附近有误，请检查逗号、引号和括号`);
  });

  it('says when the file is empty or breaks off', () => {
    expect(reasonOf(' \n')).toBe('文件是空的');
    expect(reasonOf('{"a": 1')).toMatch(/没有写完|第 1 行/);
  });
});
