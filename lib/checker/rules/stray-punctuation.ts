import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import { quoted } from '../quoted';
import type { Rule } from '../rule';

const doubled = /，，|。。|、、|；；|：：|、，|，、|，。|。，|；。|。；/g;
const afterAdverb = /(?:目前|同时|此外|其中|另外|因此)、/g;
const lostPlace = /20\d{2}年我(?=深入|认真|坚持|严格|积极|全面)/g;
/** 标的的, 目的的 are two words. */
const repeated = /(?<![目标])的的(?!确|士|黎)/g;
/** Not 了了心愿, 处置了了结多年的, 了解了了不起的. */
const doubledEnd =
  /(?<![小草时不解明])了了(?![结断解然却局账事心愿无望]|不(?!少|同)|[^，。；]{0,6}心[愿事结])/g;
const afterOrdinal = /(?<![一二三四五六七八九]是、?)[一二三四五六七八九]是、(?![一二三四五六七八九]是)/g;
const lostUnit = /(?<=^|[，。；：])我、(?=[镇乡村县区])/g;
const strayMeeting = /精神会(?=以及|及|和|、|，|。)/g;

export const strayPunctuation: Rule = {
  id: 'stray-punctuation',
  code: 'W08',
  kind: 'language',
  glyph: '～',
  severity: 'warning',
  about: '标点重叠，或者像是丢了字，例如“目前、村两级”。',
  why: '这样的地方往往漏了一个字或者多了一个标点。',
  how: '对照原意补上漏字，或者删去多余的标点。',
  basis: bases.punctuation,
  reads: 'block',
  needs: [doubled, afterAdverb, lostPlace, repeated, doubledEnd, strayMeeting, afterOrdinal, lostUnit],
  check: (block) => [
    ...patternDrafts(block, [doubled], (match) => ({ what: `“${match[0]}”两个标点连用，请核对。` })),
    ...patternDrafts(block, [afterAdverb], (match, text) =>
      quoted(text, match.index ?? 0) ? null : { what: `“${match[0]}”后面像是漏了字，请核对。` },
    ),
    ...patternDrafts(block, [lostPlace], (match) => ({
      what: `“${match[0]}”后面像是漏了“镇”“乡”一类的字，请核对。`,
    })),
    ...patternDrafts(block, [repeated], () => ({ what: '“的的”重了一个“的”。', insert: '的' })),
    ...patternDrafts(block, [doubledEnd], () => ({ what: '“了了”重了一个“了”。', insert: '了' })),
    ...patternDrafts(block, [strayMeeting], () => ({ what: '“精神会”多了一个“会”。', insert: '精神' })),
    ...patternDrafts(block, [afterOrdinal], ([words]) => ({
      what: `“${words}”后面不加顿号。`,
      insert: words.slice(0, 2),
    })),
    ...patternDrafts(block, [lostUnit], () => ({ what: '“我、”中间像是漏了“镇”“乡”一类的字，请核对。' })),
  ],
};
