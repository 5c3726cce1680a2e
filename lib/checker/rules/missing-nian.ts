import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const bare =
  /(?<=(?:自|从|自从|截至|截止|(?<![低高少多大小等位属在至对关])于)\s*)20\d{2}(?=\s*(?:以来|起|至今|底|末))/g;

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
  needs: [bare],
  check: (block) =>
    patternDrafts(block, [bare], (match) => ({
      what: `“${match[0]}”后面少了“年”。`,
      insert: `${match[0]}年`,
    })),
};
