import { parseNumeral } from '@/lib/text/numerals';
import { bases } from '../bases';
import { replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

/** A full Chinese numeral of a hundred or more; 百余, 上千, 几百 are idioms and stay. */
const large = /[一二三四五六七八九两][百千万][一二三四五六七八九十百千万零〇]*/;
/** 十二次, 八十六件: an exact count of two digits, of things that are counted again and again. */
const middle =
  /^(?:[二三四五六七八九]?十[一二三四五六七八九])(?=\s?(?:件|起|次|场|份|名|户|家|人次|期|册|批)$)/;

function arabic(value: number): string {
  if (value >= 10000 && value % 1000 === 0) return `${value / 10000}万`;
  return String(value);
}

export const numeralStyle: Rule = {
  id: 'numeral-style',
  code: 'N12',
  kind: 'language',
  glyph: '～',
  severity: 'info',
  about: '统计数用了汉字数字，例如“一百万元”“两万余人次”。',
  why: '计量和统计的数建议用阿拉伯数字，全文一致。',
  how: '改为阿拉伯数字。',
  basis: bases.numerals,
  reads: 'block',
  check: (block) =>
    block.claims.flatMap((claim): Draft[] => {
      const match = large.exec(claim.text) ?? middle.exec(claim.text);
      const value = match && parseNumeral(match[0]);
      if (!match || typeof value !== 'number' || value <= 10 || /\d/.test(claim.text)) return [];
      const at = { block: block.id, from: claim.start, to: claim.end };
      const insert = claim.text.replace(match[0], arabic(value));
      const from = claim.start + match.index;
      const fix = replaceBy(block.id, from, from + match[0].length, arabic(value));
      return [{ at, words: claim.text, what: `“${claim.text}”建议写作“${insert}”。`, fixes: [fix] }];
    }),
};
