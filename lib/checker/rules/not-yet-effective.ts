import { statusOn } from '@/lib/laws/status-on';
import { bases } from '../bases';
import { citedAsBasis } from '../cited-as-basis';
import { registryDay } from '../registry-day';
import type { Draft, Rule } from '../rule';

const chineseDate = (iso: string): string => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

export const notYetEffective: Rule = {
  id: 'not-yet-effective',
  code: 'L04',
  kind: 'citation',
  glyph: '§',
  severity: 'warning',
  about: '把报告年度还没有施行的法律当作依据。',
  why: '没有施行的法律不能作为当年工作的依据。',
  how: '核对年份；只是学习宣传的，写明是学习宣传。',
  basis: bases.ours,
  reads: 'block',
  needs: [/《/],
  check(block, { env, year, part }) {
    if (year === null || part === 'plan') return [];
    return block.citations.flatMap(({ from, to, title }): Draft[] => {
      const law = env.laws.find(title);
      if (!law?.firstText || law.effective === null || law.confidence === 'low') return [];
      if (statusOn(law, `${year}-12-31`) !== 'not-yet' || !citedAsBasis(block.text, from, to)) return [];
      return [
        {
          at: { block: block.id, from, to },
          words: title,
          why: `${notYetEffective.why}${registryDay(env.laws)}`,
          what: `《${title}》${chineseDate(law.effective)}起施行，报告年度为${year}年。`,
        },
      ];
    });
  },
};
