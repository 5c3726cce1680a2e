import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

type Dated = { readonly pattern: RegExp; readonly since: number; readonly says: string };

const phrases: readonly Dated[] = [
  {
    pattern:
      /(?<!精准|易地|、)扶贫(?!资产|资金|办|局|开发|、?济困|和其他公益)|精准扶贫(?=工作|任务|政策|对象|措施)|贫困户|贫困群体|贫困村|贫困人口|建档立卡贫困/g,
    since: 2021,
    says: '脱贫攻坚已经完成，现在多写“低收入人口帮扶”“困难群众”',
  },
  { pattern: /构建社会主义和谐社会/g, since: 2021, says: '现在很少这样写，请看是否沿用了旧稿' },
  {
    pattern: /疫情防控常态化|常态化疫情防控|动态清零|新冠肺炎疫情/g,
    since: 2023,
    says: '2023年起已不是现行工作，请看是否沿用了旧稿',
  },
];

export const datedPhrase: Rule = {
  id: 'dated-phrase',
  code: 'W13',
  kind: 'language',
  glyph: '～',
  severity: 'info',
  about: '沿用了已经过时的提法，例如“扶贫”“疫情防控常态化”。',
  why: '过时的提法多半来自旧稿。',
  how: '换成现行提法；写历史情况的不用改。',
  basis: bases.practice,
  reads: 'block',
  needs: phrases.map(({ pattern }) => pattern),
  check: (block, { year }) =>
    phrases
      .filter(({ since }) => year !== null && year >= since)
      .flatMap(({ pattern, says }) =>
        patternDrafts(block, [pattern], (match) => ({ what: `“${match[0]}”：${says}。` })),
      ),
};
