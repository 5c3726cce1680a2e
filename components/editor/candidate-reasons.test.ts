import { describe, expect, it } from 'vitest';
import { buildFact } from '@/lib/evidence/build-fact';
import { candidates, indexLedger } from '@/lib/evidence/candidates';
import { claimWords } from '@/lib/evidence/claim-words';
import { readClaims } from '@/lib/text/read-claims';
import { candidateReasons } from './candidate-reasons';

const ledger = indexLedger([
  buildFact({ id: 'F01', indicator: '联合检查出动执法人员', value: 312, unit: '人次' }),
  buildFact({ id: 'F02', indicator: '执法人员参训人次', value: 303, unit: '人次' }),
]);

function said(text: string): readonly string[][] {
  const [around] = claimWords(text, readClaims(text));
  if (!around) return [];
  return candidates(around, ledger).map((candidate) =>
    candidateReasons(candidate).map(({ text: words, good }) => (good ? words : `非${words}`)),
  );
}

describe('the reasons of a candidate', () => {
  it('are said each, for and against', () => {
    const [first, second] = said('联合检查出动执法人员312人次。');
    expect(first).toEqual(['指标词相合', '数值相等', '单位相同']);
    expect(second).toContain('非数值相差 9');
  });

  it('tell an equal value from one that only the wording allows', () => {
    expect(said('联合检查出动执法人员300余人次。')[0]).toContain('数值相合');
  });
});
