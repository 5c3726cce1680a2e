import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const wrongBrackets =
  /(?<=[\u4e00-\u9fa5](?:发|办|函|字|委|政|令|纪|组|宣|司|法|党))\s?[[（(【﹝［]((?:19|20)\d{2})[\]）)】﹞］]\s?第?\s?0*(\d{1,4})\s?号/g;
const withOrdinal = /〔((?:19|20)\d{2})〕\s?(?:第\s?0*|0+)(\d{1,4})\s?号/g;

const withNian = /〔((?:19|20)\d{2})年〕\s?第?\s?0*(\d{1,4})\s?号/g;
/** Nothing that carries a number on may follow: 〔2024〕15—18号, 〔2024〕15、16号. */
const withoutHao =
  /〔((?:19|20)\d{2})〕\s?第?\s?0*(\d{1,4})(?=文|文件|要求|通知|精神|规定|部署|的|，|。|；|）)/g;

const shortYear =
  /(?<=[\u4e00-\u9fa5](?:发|办|函|字|委|政|令|纪|组|宣|司|法|党))〔(\d{2})〕\s?第?\s?0*(\d{1,4})\s?号/g;

const patterns = [wrongBrackets, withOrdinal, withNian, withoutHao, shortYear];

export const docNumber: Rule = {
  id: 'doc-number',
  code: 'L07',
  kind: 'citation',
  glyph: '§',
  severity: 'warning',
  about: '发文字号的写法不对：括号不是六角括号，加了“第”，或者序号前补了0。',
  why: '发文字号由机关代字、〔年份〕和序号组成，年份用六角括号。',
  how: '照“青政发〔2026〕8号”的样子改。',
  basis: bases.documentFormat,
  reads: 'block',
  needs: patterns,
  check: (block) =>
    patternDrafts(block, patterns, (match) => {
      const insert = `〔${match[1]?.length === 2 ? '20' : ''}${match[1]}〕${match[2]}号`;
      return { what: `发文字号写作“${match[0].trim()}”，应为“${insert}”。`, insert };
    }),
};
