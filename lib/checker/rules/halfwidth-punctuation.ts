import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** One mark by itself: ?? is a gap that nobody has filled, 错误! comes from a file conversion. */
const mark = /(?<![?!])(?<!错误)[,:;?!()](?![\dA-Za-z/?!])/g;
/** Straight quotation marks with a Chinese word on one side at least; in 3" and a="b" there is none. */
const quote = /(?<!\d)"(?=[\u4e00-\u9fa5《“])|(?<=[\u4e00-\u9fa5》”，。；：、])"/g;
/** Between two sentences; behind 一 to 十 it belongs to a numeral, between names (卡尔.马克思) it is another mark. */
const fullStop = /(?<=[\u4e00-\u9fa5]{4})\.(?=[\u4e00-\u9fa5]{4}|\s*$)/g;
const chinese = /[\u4e00-\u9fa5》”’）]/;

export const halfwidthPunctuation: Rule = {
  id: 'halfwidth-punctuation',
  code: 'W04',
  kind: 'language',
  glyph: '～',
  severity: 'warning',
  about: '中文句子里用了半角标点。',
  why: '中文句内用全角标点；半角的印出来间距不齐。',
  how: '改成全角。',
  basis: bases.punctuation,
  reads: 'block',
  needs: [mark, quote, fullStop],
  check: (block) => [
    ...patternDrafts(block, [mark], (match) => {
      const at = match.index ?? 0;
      // A cited title is blanked out in the text searched, its closing mark with it.
      if (!chinese.test(block.text.charAt(at - 1))) return null;
      const insert = full[match[0]] ?? match[0];
      return { what: `中文句中用了半角“${match[0]}”，应为“${insert}”。`, insert };
    }),
    ...patternDrafts(block, [quote], ({ index }, text) => {
      if (/HYPERLINK/.test(text)) return null;
      const before = text.slice(0, index).split('"').length - 1;
      const insert = before % 2 === 0 ? '“' : '”';
      return { what: `中文句中用了半角“"”，应为“${insert}”。`, insert };
    }),
    ...patternDrafts(block, [fullStop], () => ({
      what: '中文句中用了半角“.”，应为“。”。',
      insert: '。',
    })),
  ],
};
