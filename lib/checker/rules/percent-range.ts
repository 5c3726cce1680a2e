import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const pattern = /(?<![\d.．%％年月—–~～－-])(\d+(?:\.\d+)?)\s?(——?|[–~～－至到-])\s?(\d+(?:\.\d+)?)\s?[%％]/g;

export const percentRange: Rule = {
  id: 'percent-range',
  code: 'N16',
  kind: 'arithmetic',
  glyph: '～',
  severity: 'warning',
  about: '百分比的范围只在后一个数上写了百分号，例如“5～95%”。',
  why: '前一个数没有百分号，读起来可以是5，也可以是5%。',
  how: '两个数都写上百分号，例如“5%～95%”。',
  basis: bases.numerals,
  reads: 'block',
  needs: [pattern],
  check: (block) =>
    patternDrafts(block, [pattern], ([words, from, dash, to]) => ({
      what: `“${words}”的前一个数没有百分号。`,
      insert: `${from}%${dash}${to}%`,
    })),
};
