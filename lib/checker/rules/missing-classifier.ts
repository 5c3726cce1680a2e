import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';
import nouns from './missing-classifier.json';

/** By noun, the classifier that it is counted with. */
const classifier = new Map(
  Object.entries(nouns).flatMap(([word, list]) => list.split(' ').map((noun) => [noun, word] as const)),
);
const anyNoun = [...classifier.keys()].sort((a, b) => b.length - a.length).join('|');
/** Not behind what makes the figure a name: S204, 第36, 1+16, 3·15, 10:30, 附件12, 5月15. */
const bare = new RegExp(
  `(?<![\\d.．〔（(第—–~～\\-+＋×·・/／:：年月A-Za-z]|\\d[,，]|附件|附表|编号|[国省县]道|[图表])(\\d{1,3}(?:,\\d{3})+|\\d{2,5})\\s?([余多]?)(${anyNoun})(?![节日])`,
  'g',
);
/** Hotlines (12345, 96110) and years are not quantities. */
const notQuantity = /^(?:20[0-4]\d|11[09]|122|315|1[0-2]\d{3}|9[56]\d{3})$/;
/** 120 is both: a number to call beside these words. */
const called = /(?:拨打|通过|依托|联动|对接|接到|[“与和及接打、])$/;
const calls = /^(?:求助|报警|来电|急救)/;

export const missingClassifier: Rule = {
  id: 'missing-classifier',
  code: 'N08',
  kind: 'language',
  glyph: '～',
  severity: 'warning',
  about: '数字后面直接跟名词，少了量词，例如“47公职人员”。',
  why: '少了量词，像是漏了字。',
  how: '补上量词。',
  basis: null,
  reads: 'block',
  needs: [bare],
  check: (block) =>
    patternDrafts(block, [bare], (match, text) => {
      const [whole = '', number = '', over = '', noun = ''] = match;
      if (over === '' && notQuantity.test(number)) return null;
      const { index = 0 } = match;
      if (
        over === '' &&
        number === '120' &&
        (called.test(text.slice(0, index)) || calls.test(text.slice(index + whole.length)))
      )
        return null;
      const insert = `${number}${over}${classifier.get(noun)}${noun}`;
      return { what: `“${whole}”少了量词，应为“${insert}”。`, insert };
    }),
};
