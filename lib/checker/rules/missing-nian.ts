import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

/** Only a year is followed by these, whatever stands before it. */
const alone =
  /(?<![\d.．〔（(第—–~～－-]|编号|代码)20\d{2}(?=\s*(?:以来|至今|[上下]半年|底(?![册数价单子线板片图座层])|末(?![位端梢级])|初(?![审步级中次核稿评始心选])))/g;
const bare =
  /(?<=(?:自|从|自从|截至|截止|(?<![低高少多大小等位属在至对关])于)\s*)20\d{2}(?=\s*(?:以来|起(?!案件|纠纷|警情|事故|投诉|信访|火灾|交通)|至今|底|末))/g;

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
    patternDrafts(block, [bare, alone], (match) => ({
      what: `“${match[0]}”后面少了“年”。`,
      insert: `${match[0]}年`,
    })),
};
