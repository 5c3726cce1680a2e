import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const marks =
  /(?:绝密|机密|秘密)\s?★|[（(【](?:绝密|机密|内部资料)[^）)】]{0,8}[）)】]|内部资料[，,]?\s?(?:注意保存|不得外传|请勿外传)|内部资料(?!性|室|的?(?:管理|保管|收发|流转|保密))|不得外传/g;
/** 本报告为机密文件: said of a paper itself. */
const graded = /(?:绝密|机密|秘密)(?:级|文件|材料|资料)+/g;
const internal = /内部(?:参阅|文件|传阅|参考)(?!的|收发|管理|流转|保密|资料)/g;
const internalTitle = /^内部(?:参阅|文件|传阅|参考|资料)/;

export const secretMark: Rule = {
  id: 'secret-mark',
  code: 'P03',
  kind: 'privacy',
  glyph: '▨',
  severity: 'error',
  about: '留有密级标志，或者提到内部资料。',
  why: '公开的报告不能带密级标志，也不宜引内部资料。',
  how: '先做保密审查，再删去或者改写。',
  basis: bases.secrets,
  reads: 'block',
  needs: [marks, graded, internal, /内部/],
  check: (block) => [
    ...patternDrafts(block, [marks], (match) => ({ what: `这里有“${match[0]}”，公开前须做保密审查。` })),
    ...patternDrafts(block, [graded], ({ 0: words, index }, text) =>
      /(?:本|该|此|这份)[^，。；]{0,8}$/.test(text.slice(Math.max(0, (index ?? 0) - 12), index))
        ? { what: `这里有“${words}”，公开前须做保密审查。` }
        : null,
    ),
    ...patternDrafts(block, [internal], (match) => ({
      what: `提到了“${match[0]}”，公开前请核对是否合适。`,
      severity: 'warning',
    })),
    ...block.citations
      .filter(({ title }) => internalTitle.test(title))
      .map(({ from, to, title }) => ({
        at: { block: block.id, from, to },
        words: title,
        what: `提到了《${title}》，公开前请核对是否合适。`,
        severity: 'warning' as const,
      })),
  ],
};
