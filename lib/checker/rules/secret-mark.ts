import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const marks =
  /(?:绝密|机密|秘密)\s?★|[（(【](?:绝密|机密|内部资料)[^）)】]{0,8}[）)】]|内部资料[，,]?\s?(?:注意保存|不得外传|请勿外传)|不得外传/g;
const internal = /内部参阅(?!的)|内部文件|内部传阅/g;

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
  check: (block) => [
    ...patternDrafts(block, [marks], (match) => ({ what: `这里有“${match[0]}”，公开前须做保密审查。` })),
    ...patternDrafts(block, [internal], (match) => ({
      what: `提到了“${match[0]}”，公开前请核对是否合适。`,
      severity: 'warning',
    })),
  ],
};
