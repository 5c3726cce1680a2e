import { parseNumeral } from '@/lib/text/numerals';
import { bases } from '../bases';
import { patternDrafts, type Saying } from '../pattern-drafts';
import type { Rule } from '../rule';

const open = '[〔[（(【﹝［〖「『｛{＜<]';
const close = '[〕\\]）)】﹞］〗」』｝}＞>]';
const year = '(?:19|20)\\d{2}|[012]\\d|[一二][九〇零○OoＯ0][〇零○OoＯ一二三四五六七八九]{2}';
const number = '\\d{1,4}(?:[、—－～-]\\d{1,4})*|[一二三四五六七八九十百]{1,5}';
const gap = '[\\s　]*';

/** What 号 is no number of a paper. */
const notHao = '(?![楼院线地机台车门井矿])';
/** Brackets of any kind around a year with a number behind it: [2026]8号, （26）第08号. */
const anyMarks = new RegExp(
  `(?<=[\\u4e00-\\u9fa5])${gap}(${open})${gap}(${year})年?${gap}${close}${gap}第?${gap}(${number})${gap}号${notHao}`,
  'g',
);
/** Nothing that carries a number on may follow: 〔2024〕15—18号, 〔2024〕15、16号. */
const withoutHao =
  /〔((?:19|20)\d{2})〕\s?第?\s?0*(\d{1,4})(?=[\s　]?(?:文|要求|通知|精神|规定|部署|方案|意见|批复|会议|任务)|的|，|。|；|）|$)/g;
/** One of the two is lost: 青政发2026〕8号, 青政发[20268号. Digits run together behind 〔 are W01’s. */
const oneMark = new RegExp(
  `(?<=[\\u4e00-\\u9fa5])${gap}(?:(${open})${gap}((?:19|20)\\d{2})年?|((?:19|20)\\d{2})年?${gap}(${close}))${gap}第?${gap}(${number})${gap}号${notHao}`,
  'g',
);
/** Both are: 青政发2026年8号. What stands before must be a short name by which papers are numbered, not 印发. */
const noMarks = new RegExp(
  `(?<=(?:[政府委党司办法综财农教民建环水急组宣治执监][发字函通]|(?<!法)规|(?:政|府|委)办)(?<!政府发|[党县市镇省区]委发|[党县市镇省区]委办|政府办|党政办|公安发))${gap}()((?:19|20)\\d{2})年?[\\s　·-]*第?${gap}(\\d{1,3})号${notHao}`,
  'g',
);
/** 〔2026〕文件, 〔〕8号. */
const halfEmpty = /〔((?:19|20)\d{2})〕(?=号?(?:文|要求|通知|精神|规定|部署))|〔\s*〕(?=\d{1,4}号)/g;
const rightMarks = /^〔(?:19|20)\d{2}〕[1-9]\d*(?:[、—－～-][1-9]\d*)*号$/;
/** The last characters of the short names that organs number their papers by. */
const organ =
  /[发办函字委政令纪组宣司法党通规综治督呈复批告议会府厅局联电人任财农教民建环林水卫应急减防文报知执协审编检监税统信访安交商市工团妇秘]\s*$/;
/** Such marks stand around nothing else. */
const square = /^[〔[【﹝［〖]/;

const toDigits = (text: string): string =>
  text
    .replace(/[〇零○OoＯ]/g, '0')
    .replace(/[一二三四五六七八九]/g, (char) => String('一二三四五六七八九'.indexOf(char) + 1));

const fullYear = (text: string): string => {
  const digits = toDigits(text);
  return digits.length === 2 ? `20${digits}` : digits;
};

/** 08 → 8, 十二 → 12, 08、09 → 8、9. */
const plainNumber = (text: string): string =>
  /\d/.test(text) ? toDigits(text).replace(/(?<!\d)0+(?=\d)/g, '') : String(parseNumeral(text) ?? text);

/** What is said of a number in marks; null where they are right or stand around something else. */
function sayOf(match: RegExpMatchArray, text: string): Saying | null {
  const [words, opening = '', named = '', number = ''] = match;
  // Only a space is not what is meant.
  if (rightMarks.test(words.replace(/[\s　]/g, ''))) return null;
  const isSure = named.length === 4 && square.test(opening);
  return isSure || organ.test(text.slice(0, match.index))
    ? instead(words, `〔${fullYear(named)}〕${plainNumber(number)}号`)
    : null;
}

/** A round bracket that is closed, or was opened, elsewhere is not a lost one. */
function sayOfOne(match: RegExpMatchArray, text: string): Saying | null {
  const [words, opening, openYear, closeYear, closing, number = ''] = match;
  if (/〔(?:19|20)\d{2}\d+号$/.test(words)) return null;
  const at = match.index ?? 0;
  const before = text.slice(Math.max(0, at - 30), at);
  const isRound = /[（(]/.test(opening ?? '') || /[）)]/.test(closing ?? '');
  if (isRound && (!organ.test(before) || /[（(][^（）()]*$/.test(before))) return null;
  if (isRound && opening && /^[^（(，。；]*[）)]/.test(text.slice(at + words.length))) return null;
  return instead(words, `〔${openYear ?? closeYear}〕${plainNumber(number)}号`);
}

const instead = (words: string, insert: string): Saying => ({
  what: `发文字号写作“${words.trim()}”，应为“${insert}”。`,
  insert,
});

export const docNumber: Rule = {
  id: 'doc-number',
  code: 'L07',
  kind: 'citation',
  glyph: '§',
  severity: 'warning',
  about: '发文字号的写法不对：括号不是六角括号，年份不全，加了“第”，或者序号前补了0。',
  why: '发文字号由机关代字、〔年份〕和序号组成，年份用六角括号。',
  how: '照“青政发〔2026〕8号”的样子改。',
  basis: bases.documentFormat,
  reads: 'block',
  needs: [anyMarks, oneMark, noMarks, withoutHao, halfEmpty],
  check: (block) => [
    ...patternDrafts(block, [anyMarks], sayOf),
    ...patternDrafts(block, [oneMark], sayOfOne),
    ...patternDrafts(block, [noMarks], ([words, , named = '', number = '']) =>
      instead(words, `〔${named}〕${plainNumber(number)}号`),
    ),
    ...patternDrafts(block, [halfEmpty], ({ 0: words, 1: named, index }, text) =>
      organ.test(text.slice(0, index))
        ? { what: `发文字号“${words}”没有${named === undefined ? '年份' : '序号'}。` }
        : null,
    ),
    ...patternDrafts(block, [withoutHao], ([words, named, number]) =>
      instead(words, `〔${named}〕${number}号`),
    ),
  ],
};
