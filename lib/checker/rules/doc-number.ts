import { parseNumeral } from '@/lib/text/numerals';
import { bases } from '../bases';
import { patternDrafts, type Saying } from '../pattern-drafts';
import type { Rule } from '../rule';

const open = '[〔[（(【﹝［〖「『｛{＜<]';
const close = '[〕\\]）)】﹞］〗」』｝}＞>]';
const year = '(?:19|20)\\d{2}|[012]\\d|[一二][九〇零○OoＯ0][〇零○OoＯ一二三四五六七八九]{2}';
const number = '\\d{1,4}(?:[、—－～-]\\d{1,4})*|[一二三四五六七八九十百]{1,5}';
const gap = '[\\s　]*';

/** Brackets of any kind around a year with a number behind it: [2026]8号, （26）第08号. A lost one is W01’s. */
const anyMarks = new RegExp(
  `(?<=[\\u4e00-\\u9fa5])${gap}(${open})${gap}(${year})年?${gap}${close}${gap}第?${gap}(${number})${gap}号(?![楼院线地机台车门井矿])`,
  'g',
);
/** Nothing that carries a number on may follow: 〔2024〕15—18号, 〔2024〕15、16号. */
const withoutHao =
  /〔((?:19|20)\d{2})〕\s?第?\s?0*(\d{1,4})(?=文|要求|通知|精神|规定|部署|方案|意见|批复|会议|任务|的|，|。|；|）|$)/g;
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
  needs: [anyMarks, withoutHao],
  check: (block) => [
    ...patternDrafts(block, [anyMarks], sayOf),
    ...patternDrafts(block, [withoutHao], ([words, named, number]) =>
      instead(words, `〔${named}〕${number}号`),
    ),
  ],
};
