import type { ReadClaim } from '@/lib/text/claim';
import { parseNumeral } from '@/lib/text/numerals';
import { bases } from '../bases';
import type { BlockFacts } from '../facts/block-facts';
import { sentenceAround } from '../facts/sentence-around';
import { replaceBy } from '../pattern-drafts';
import type { Draft, Rule } from '../rule';

/** A full Chinese numeral of a hundred or more; 百余, 上千, 几百 and 几十万 are idioms and stay. */
const large =
  /(?<![几数一二三四五六七八九十百千万])(?:[一二两三四五六七八九十百千零〇]*[一二三四五六七八九十百千])?[一二三四五六七八九十两][百千万亿][一二两三四五六七八九十百千万零〇]*/;
/** 十二次, 八十六件, 三十户: an exact count of two digits, of things that are counted again and again. */
const middle =
  /^(?:[二三四五六七八九]?十[一二三四五六七八九]|[二三四五六七八九]十)(?=\s?(?:件|起|宗|次|场|份|名|户|家|处|篇|册|本|张|幅|块|面|支|部|台|座|栋|间|盏|枚|套|辆|堂|轮|课时|学时|期|批|人|元|亩|公里|场次|人次|件次|户次|家次|批次|条次|班次|位|例|则|棵|株|头|只|吨|公斤|公顷|平方米)$)/;
/** 十五个村, 二十八项隐患: of such things; 十一个坚持 and 二十四项措施 are names. */
const ofThings =
  /^[二三四五六七八九]?十[一二三四五六七八九](?=\s?[个项]$)|^[二三四五六七八九]十(?=\s?[个项]$)/;
const things =
  /^(?:行政村|自然村|村(?!规)|社区|网格|小组|单位|部门|点位|站点|问题|隐患|案件|项目|事项|企业|商户|村民小组|重点问题|安全隐患)/;
/** 条 are counted, but 二十条 is as often the name of a set of measures. */
const articles = /^[二三四五六七八九]?十[一二三四五六七八九](?=\s?条$)/;
/** 解决问题二十三个: behind the noun that it counts, it is no name of anything. */
const noun = /(?![第每各这那前后])[\u4e00-\u9fff]/;
const mark = /^[，。；、：）！]/;
/** 听取汇报六次: under ten too, where the same is counted in Arabic figures beside it. */
const small = /^[三四五六七八九](?=\s?(?:件|起|宗|次|场|份|名|户|家|处|项|个|条|期|批|人|场次|人次)$)/;
const percent = /^百分之([一二三四五六七八九十零〇]+(?:点[一二三四五六七八九零〇]+)?)$/;

function arabic(value: number): string {
  if (value >= 1e8 && value % 1e6 === 0) return `${value / 1e8}亿`;
  if (value >= 10000 && value % 1000 === 0) return `${value / 10000}万`;
  return String(value);
}

type Rewritten = { readonly index: number; readonly words: string; readonly to: string };

/** The words in Chinese figures and what to write for them; null where they may stand. */
function rewritten(block: BlockFacts, claim: ReadClaim): Rewritten | null {
  const { text, value } = claim;
  if (percent.test(text)) return value === null ? null : { index: 0, words: text, to: `${value}%` };
  if (/[\d０-９]/.test(text)) return null;
  const before = block.text.charAt(claim.start - 1);
  const behind = block.text.slice(claim.end, claim.end + 6);
  const last = noun.test(before) && (behind === '' || mark.test(behind));
  const match =
    large.exec(text) ??
    middle.exec(text) ??
    (last || things.test(behind) ? ofThings.exec(text) : null) ??
    (before === '》' ? null : articles.exec(text)) ??
    (last && isBesideArabic(block, claim) ? small.exec(text) : null);
  const read = match && parseNumeral(match[0]);
  if (!match || typeof read !== 'number' || read === 10) return null;
  return { index: match.index, words: match[0], to: arabic(read) };
}

/** 召开会议4次，听取汇报六次: one sentence counts in one unit in both kinds of figures. */
function isBesideArabic(block: BlockFacts, claim: ReadClaim): boolean {
  if (claim.per !== undefined || claim.mood !== 'result') return false;
  const { from, to } = sentenceAround(block, claim.start);
  return block.claims.some(
    ({ start, end, unit, text }) =>
      unit === claim.unit && from <= start && end <= to && /^[\d０-９]/.test(text),
  );
}

export const numeralStyle: Rule = {
  id: 'numeral-style',
  code: 'N12',
  kind: 'language',
  glyph: '～',
  severity: 'info',
  about: '统计数用了汉字数字，例如“一百万元”“两万余人次”。',
  why: '计量和统计的数建议用阿拉伯数字，全文一致。',
  how: '改为阿拉伯数字。',
  basis: bases.numerals,
  reads: 'block',
  check: (block) =>
    block.claims.flatMap((claim): Draft[] => {
      const said = rewritten(block, claim);
      if (!said) return [];
      const at = { block: block.id, from: claim.start, to: claim.end };
      const insert = claim.text.replace(said.words, said.to);
      const from = claim.start + said.index;
      const fix = replaceBy(block.id, from, from + said.words.length, said.to);
      return [{ at, words: claim.text, what: `“${claim.text}”建议写作“${insert}”。`, fixes: [fix] }];
    }),
};
