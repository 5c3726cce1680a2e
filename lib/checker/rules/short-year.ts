import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

/** Two digits that can only be a year: 25年度, 25年3月, 截至25年底, 2024—25年. 从业25年 is a length of time. */
const patterns = [
  /(?<=20\d{2}年?\s?[—–~～至到-]\s?)(\d{2})年(?!来|以上|以下|内|期|后)/g,
  /(?<![\d.．年月—–~～-])([12]\d|3[0-5])年(?=度|\s?(?:1[0-2]|0?[1-9])月(?!\d)|[上下]半年|第[一二三四]季度)/g,
  /(?<=^|[，。；：]|与)([12]\d|3[0-5])年(?=全年|以来，|同期|相比)/g,
  /(?<=截至|截止|截止到|自|从)([12]\d|3[0-5])年(?=[底初末](?![蕴期步])|年[底初末])/g,
];

/** A year further from the report's than this is no year that a report speaks of. */
const furthest = 10;

export const shortYear: Rule = {
  id: 'short-year',
  code: 'N15',
  kind: 'arithmetic',
  glyph: '～',
  severity: 'warning',
  about: '年份写成了两位数，例如“25年度”。',
  why: '年份简写了，容易读成时长，也与全文四位年份不一致。',
  how: '写成四位数的年份，例如“2025年度”。',
  basis: bases.numerals,
  reads: 'block',
  check: (block, { year }) =>
    patternDrafts(block, patterns, ([words, digits]) => {
      const full = `20${digits}`;
      if (year !== null && Math.abs(Number(full) - year) > furthest) return null;
      return { what: `“${words}”是简写的年份，应写作“${full}年”。`, insert: `${full}年` };
    }),
};
