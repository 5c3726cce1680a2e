import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const congress: Readonly<Record<string, string>> = { 十八大: '十八届', 十九大: '十九届', 二十大: '二十届' };

const plenum =
  /(十八大|十九大|二十大)(精神|报告)?(及|和|与|暨|、|以及|的)?([一二三四五六七])中(?=、|、?[一二三四五六七]中|[和及与][一二三四五六七]中|全会)/g;

/** 二十三中全会: 届 is lost between the two numbers. */
const withoutSession =
  /(?<![第届一二三四五六七八九])(十八|十九|二十)([一二三四五六七])中(?=全会|、[一二三四五六七]中)/g;

export const plenumName: Rule = {
  id: 'plenum-name',
  code: 'W11',
  kind: 'language',
  glyph: '～',
  severity: 'error',
  about: '全会名称缺了届次，例如“二十大及二中全会”。',
  why: '全会是某届中央委员会的全会，要写届次。',
  how: '补上届次，例如“党的二十大和二十届二中、三中全会”。',
  basis: bases.practice,
  reads: 'block',
  needs: [plenum, withoutSession],
  check: (block) => [
    ...patternDrafts(block, [withoutSession], ([words, nth, session]) => ({
      what: `“${words}”缺届次，应为“${nth}届${session}中”。`,
      insert: `${nth}届${session}中`,
    })),
    ...patternDrafts(block, [plenum], (match) => {
      const [, held = '', of = '', link = '', nth = ''] = match;
      const session = `${congress[held]}${nth}中`;
      // 十九大五中全会 speaks of the plenum alone.
      const insert = link === '' ? session : `${held}${of}${link === '的' ? '和' : link}${session}`;
      return { what: `“${match[0]}”缺届次，应为“${insert}”。`, insert };
    }),
  ],
};
