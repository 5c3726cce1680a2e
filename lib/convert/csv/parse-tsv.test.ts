import { describe, expect, it } from 'vitest';
import { parseTsv } from './parse-tsv';

const texts = (pasted: string): string[][] => parseTsv(pasted).rows.map((row) => row.map(({ text }) => text));

describe('cells from the clipboard', () => {
  it('are a block of rows and columns, blank cells kept', () => {
    expect(texts('受理数\t286\t件\r\n化解数\t\t件\r\n')).toEqual([
      ['受理数', '286', '件'],
      ['化解数', '', '件'],
    ]);
  });

  it('keep a line break inside a cell, and a comma as a comma', () => {
    expect(texts('"甲\n乙"\t1,250\n丙\t"说""是"""')).toEqual([
      ['甲\n乙', '1,250'],
      ['丙', '说"是"'],
    ]);
  });

  it('may be a single cell, or nothing', () => {
    expect(texts('286')).toEqual([['286']]);
    expect(texts('')).toEqual([]);
    expect(texts('a\t')).toEqual([['a', '']]);
  });
});
