import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const pattern =
  /(?<![\d.．年月日第—–~～－-])(\d+(?:\.\d+)?)\s?(——?|[–~～－至到-])\s?(\d+(?:\.\d+)?)\s?([万亿])/g;

export const magnitudeRange: Rule = {
  id: 'magnitude-range',
  code: 'N17',
  kind: 'arithmetic',
  glyph: '～',
  severity: 'warning',
  about: '数值范围的前一个数省略了“万”“亿”，例如“3～5万元”。',
  why: '前一个数没有“万”“亿”，3万和3分不清。',
  how: '两个数都写全，例如“3万～5万元”。',
  basis: bases.numerals,
  reads: 'block',
  needs: [pattern],
  check: (block) =>
    patternDrafts(block, [pattern], ([words, from, dash, to, magnitude]) => {
      // 5000至1万元: the first number is complete as it stands.
      if (Number(from) >= Number(to)) return null;
      return {
        what: `“${words}”的前一个数没有写“${magnitude}”。`,
        insert: `${from}${magnitude}${dash}${to}${magnitude}`,
      };
    }),
};
