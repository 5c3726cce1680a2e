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
  check: (block) =>
    patternDrafts(block, [mark], (match) => {
      const at = match.index ?? 0;
      // A cited title is blanked out in the text searched, its closing mark with it.
      if (!chinese.test(block.text.charAt(at - 1))) return null;
      const insert = full[match[0]] ?? match[0];
      return { what: `中文句中用了半角“${match[0]}”，应为“${insert}”。`, insert };
    }),
};
