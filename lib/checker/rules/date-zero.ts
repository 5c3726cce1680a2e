import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const patterns = [
  /(?<=年\s?)0[1-9](?=\s?月)/g,
  /(?<=(?:(?<!\d)(?:0?[1-9]|1[0-2])\s?|[每当本次上下该同])月\s?)0[1-9](?=\s?[日号])/g,
  /(?<![\d.:：/第A-Za-z])0[1-9](?=\s?月(?![A-Za-z]))/g,
  // 2025年03—06月, 9月02日至04日, 03日、05日: the first or the last of two.
  /(?<![\d.:：/第A-Za-z-])0[1-9](?=\s?[—–~～至到、-]+\s?(?:0?[1-9]|1[0-2])\s?月)/g,
  /(?<=月\s?)0[1-9](?=\s?[—–~～至到、-]+\s?(?:0?[1-9]|[12]\d|3[01])\s?[日号])/g,
  /(?<=[\d月日号]\s?[—–~～至到、和与及-]+\s?)0[1-9](?=\s?日(?![志报历]))/g,
];

export const dateZero: Rule = {
  id: 'date-zero',
  code: 'N19',
  kind: 'arithmetic',
  glyph: '～',
  severity: 'warning',
  about: '日期的月、日前面添了0，例如“2026年03月05日”。',
  why: '公文里的月、日不编虚位。',
  how: '去掉0，例如“2026年3月5日”。',
  basis: bases.documentFormat,
  reads: 'block',
  needs: patterns,
  check: (block) =>
    patternDrafts(block, patterns, ([words]) => ({
      what: `月、日前不添0，“${words}”应写作“${words.slice(1)}”。`,
      insert: words.slice(1),
    })),
};
