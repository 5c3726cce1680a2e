import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const chinese: Readonly<Record<string, string>> = { and: '和', or: '或', of: '的', but: '但' };

const between =
  /(?<=[\u4e00-\u9fa5”）、，])\s{0,2}\b([Aa]nd|[Oo]r|[Tt]he|[Oo]f|in|on|at|by|to|for|from|[Ww]ith|but|is|are|was|were|as|an|be|been|this|that|these|those|its|their|has|have|had|will|shall|not|into|than|also|via|through|which|when|where|while|because|between|among|such|other)\b\s{0,2}(?=[\u4e00-\u9fa5“（])/g;

export const latinWord: Rule = {
  id: 'latin-word',
  code: 'W02',
  kind: 'language',
  glyph: '～',
  severity: 'error',
  about: '汉字之间夹着英文虚词（and、or、the、of 等）。',
  why: '多半是翻译或者拼接材料时留下的；公文用汉语。',
  how: '换成汉语，或者删去。',
  basis: bases.languageLaw,
  reads: 'block',
  needs: [between],
  check: (block) =>
    patternDrafts(block, [between], (match) => {
      const insert = chinese[match[1]?.toLowerCase() ?? ''];
      return { what: `汉字之间有英文“${match[1]}”。`, ...(insert && { insert }) };
    }),
};
