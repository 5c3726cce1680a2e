import { expect, test } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import { fieldChanges, revisionChanges } from './revision-changes';

const fact = buildFact({ id: 'F01', indicator: '受理数', value: 286, unit: '件', office: '平安办' });
const at = '2026-12-01T02:42:00.000Z';

test('a change tells each field from what to what, value and unit in one', () => {
  const after = {
    ...fact,
    value: 279,
    unit: '起',
    office: '',
    source: { ...fact.source, title: '平台导出' },
  };
  expect(fieldChanges(fact, after)).toEqual([
    { name: '数值', from: '286件', to: '279起' },
    { name: '来源', from: '空', to: '平台导出' },
    { name: '科室', from: '平安办', to: '空' },
  ]);
});

test('a formula is told as it is written', () => {
  const after = { ...fact, value: null, formula: 'F23/F22', unit: '%' };
  expect(fieldChanges(fact, after)[0]).toEqual({ name: '数值', from: '286件', to: '=F23/F22%' });
});

test('the history is told from the latest back, removals and returns by name', () => {
  const history = {
    revisions: [
      { revision: 1, fact, by: '周明岚', at },
      { revision: 2, fact: { ...fact, value: 279 }, by: '陈启文', at },
      { revision: 3, fact: null, by: '周明岚', at },
      { revision: 4, fact, by: '周明岚', at },
    ],
  };
  expect(revisionChanges(history).map(({ kind, fields }) => [kind, fields[0]?.to])).toEqual([
    ['back', '286件'],
    ['removed', undefined],
    ['edited', '279件'],
    ['added', '286件'],
  ]);
});
