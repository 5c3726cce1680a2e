import { describe, expect, it } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import { findFacts } from './find-facts';

const facts = [
  buildFact({ id: 'F01', indicator: '矛盾纠纷受理数', office: '司法所' }),
  buildFact({ id: 'F02', indicator: '联合检查次数', office: '综合执法队', topic: '行政执法' }),
  buildFact({ id: 'F03', indicator: '执法人员人数', office: '综合执法队' }),
];

const found = (query: string) => findFacts(facts, query).map(({ id }) => id);

describe('finding a fact by words', () => {
  it.each([
    ['', ['F01', 'F02', 'F03']],
    ['纠纷', ['F01']],
    ['综合 检查', ['F02']],
    ['执法', ['F03', 'F02']],
    ['f03', ['F03']],
    ['没有的', []],
  ])('finds for “%s” %j', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});
