import { bases } from '../bases';
import { isLocalInstrument } from '../own-instrument';
import { replaceBy } from '../pattern-drafts';
import { registryDay } from '../registry-day';
import type { Draft, Rule } from '../rule';

const plain = (title: string): string => title.replace(/^中华人民共和国/, '');

export const nearMissTitle: Rule = {
  id: 'near-miss-title',
  code: 'L03',
  kind: 'citation',
  glyph: '§',
  severity: 'error',
  about: '引用的名称与登记的题名只差几个字，或者年份区间不对。',
  why: '题名差一个字就不是同一个文件。',
  how: '照登记的题名改。',
  basis: bases.ours,
  reads: 'block',
  needs: [/《/],
  check: (block, { env }) =>
    block.citations.flatMap(({ from, to, title }): Draft[] => {
      if (title.length < 8 || env.laws.find(title) || isLocalInstrument(title, env.unit)) return [];
      const misnomer = plain(title).length >= 10 ? env.laws.findMisnomer(title) : null;
      const right =
        misnomer?.right ?? (env.laws.findMisnomer(title) ? null : env.laws.findNearest(title)?.title);
      if (!right) return [];
      return [
        {
          at: { block: block.id, from, to },
          words: title,
          why: `${nearMissTitle.why}${registryDay(env.laws)}`,
          what: `《${title}》的题名应为《${plain(right)}》。`,
          severity: misnomer && !misnomer.maybeLocal ? 'error' : 'warning',
          fixes: [replaceBy(block.id, from, to, `《${plain(right)}》`)],
        },
      ];
    }),
};
