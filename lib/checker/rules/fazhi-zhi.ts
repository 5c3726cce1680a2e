import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const words =
  /(?<![学执司普宪用守懂知]|(?<![树确建设])立|民主[和与]?)法制(?=宣传|宣讲|讲座|课堂|教育|培训|建设|观念|意识|思维|素养|氛围|精神|社会|政府|文化|广场|长廊|公园|书屋|副校长|辅导员|进[校乡村社企机单]|轨道)/g;

/** Before that year 法制宣传教育 was the usual term. */
const since = 2015;

export const fazhiZhi: Rule = {
  id: 'fazhi-zhi',
  code: 'W10',
  kind: 'language',
  glyph: '～',
  severity: 'info',
  about: '“法制宣传”“法制讲座”等，现在通常写作“法治”。',
  why: '现行文件用“法治宣传教育”；“法制审核”“法制机构”仍是“法制”。',
  how: '改为“法治”；是旧名称、旧文件名的不改。',
  basis: bases.practice,
  reads: 'block',
  needs: [words],
  check: (block, { year }) =>
    patternDrafts(block, [words], (match, text) => {
      if (year !== null && year < since) return null;
      const next = text.slice((match.index ?? 0) + 2, (match.index ?? 0) + 4);
      return { what: `“法制${next}”现在通常写作“法治${next}”。`, insert: '法治' };
    }),
};
