import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';
import classified from './missing-nian.json';

/** Only a year is followed by these, whatever stands before it. */
const alone =
  /(?<![\d.．〔（(第—–~～－-]|编号|代码)20\d{2}(?=\s*(?:以来|至今|[上下]半年|底(?![册数价单子线板片图座层])|末(?![位端梢级])|初(?![审步级中次核稿评始心选])))/g;
const bare =
  /(?<=(?:自|从|自从|截至|截止|(?<![低高少多大小等位属在至对关])于)\s*)20\d{2}(?=\s*(?:以来|起|至今|底|末))/g;

/** 从2038起矛盾纠纷中: what is counted in 起, and the words that may stand before it. */
const counted = new RegExp(
  `^\\s*起(?:${classified.kinds.replaceAll(' ', '|')}|涉[\\u4e00-\\u9fa5]{1,2}|[、和及]){0,4}(?:${classified.nouns.replaceAll(' ', '|')})`,
);
/** 自2022起, but 来自2038起案件. */
const since = /(?<![来出源取摘选])自$|自从$|截[至止]$/;

export const missingNian: Rule = {
  id: 'missing-nian',
  code: 'W07',
  kind: 'language',
  glyph: '～',
  severity: 'error',
  about: '年份后面少了“年”，例如“自2022以来”。',
  why: '表示年份的数字后面要有“年”。',
  how: '补上“年”。',
  basis: bases.numerals,
  reads: 'block',
  needs: [bare, alone],
  check: (block) =>
    patternDrafts(block, [bare, alone], ({ 0: year, index = 0 }, text) => {
      const from = text.slice(Math.max(0, index - 4), index).trimEnd();
      if (!since.test(from) && counted.test(text.slice(index + year.length, index + year.length + 24)))
        return null;
      return { what: `“${year}”后面少了“年”。`, insert: `${year}年` };
    }),
};
