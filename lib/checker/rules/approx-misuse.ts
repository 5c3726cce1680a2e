import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const units =
  '人次|件次|条次|家次|户次|场次|件|人|名|个|次|场|份|户|家|起|条|处|项|元|亩|册|本|支|期|批|宗|例|篇';
const exactTail = new RegExp(`(?<![\\d.．,，])(\\d+[1-9])\\s?[余多]\\s?(${units})`, 'g');
const hedgedTwice = new RegExp(
  `(?<![最附临靠就新])(将近|近|大约|约|超过|逾|至少|不少于|不足)\\s?(\\d[\\d,.]*\\s?[百千万亿]?|[一二两三四五六七八九十百千]*[十百千万])\\s?[余多]\\s?(${units})`,
  'g',
);
const hedgedAround = new RegExp(
  `(?<![最附临靠就新])(将近|近|大约|约|超过|逾)\\s?(\\d[\\d,.]*\\s?[百千万亿]?)\\s?(${units})(左右|上下|以上)`,
  'g',
);
const behindUnit = new RegExp(`(?<!\\d)(\\d[\\d,.]*[百千万亿]?\\s?(?:${units}))余(?=[，。；、）]|$)`, 'g');

const patterns = [hedgedTwice, hedgedAround, exactTail, behindUnit];

export const approxMisuse: Rule = {
  id: 'approx-misuse',
  code: 'N06',
  kind: 'arithmetic',
  glyph: '≠',
  severity: 'warning',
  about: '约数用得不对：准数后面加“余”，“近”和“余”叠用，“余”放在量词后面。',
  why: '“39余件”既像准数又像约数，看不出到底是多少。',
  how: '写准数，或者写成整数加“余”。',
  basis: bases.numerals,
  reads: 'block',
  needs: patterns,
  check: (block) =>
    patternDrafts(block, patterns, (match) => {
      const [whole, first = '', second = '', unit = ''] = match;
      if (/^(?:将近|近|大约|约|超过|逾|至少|不少于|不足)/.test(whole))
        return { what: `“${whole}”约数叠用，只留一个。`, insert: `${first}${second}${unit}` };
      if (second === '')
        return { what: `“${whole}”的“余”应在量词前面。`, insert: first.replace(/(\s?\D+)$/, '余$1') };
      return { what: `“${whole}”是准数加“余”，请写准数。`, insert: `${first}${second}` };
    }),
};
