import { describe, expect, it } from 'vitest';
import { doc, h1, p, table, title } from '@/lib/schema/build';
import { wordCount } from './word-count';

const count = (text: string) => wordCount(p(text));

describe('字数', () => {
  it('counts every Chinese character and mark', () => {
    expect(count('依法行政，执法为民。')).toBe(10);
  });

  it('counts a number or a Latin word as one', () => {
    expect(count('检查64次，整改率93.7%，用WPS写')).toBe(13);
  });

  it('leaves out spaces, slots and the derived numerals of headings', () => {
    expect(wordCount(doc(title('题 目'), h1('成效'), p('【填写：数】件')))).toBe(5);
  });

  it('counts the text of tables', () => {
    expect(
      wordCount(
        table([
          ['事项', '件数'],
          ['调解', '12'],
        ]),
      ),
    ).toBe(7);
  });
});
