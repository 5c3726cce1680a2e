import { describe, expect, it } from 'vitest';
import { checkReport } from '@/lib/checker/check-report';
import { sampleEnv } from '@/lib/checker/examples/sample-env';
import { doc, h1, p, runIn, table, title } from '@/lib/schema/build';
import { wordsAround } from './words-around';

const made = doc(
  title('题目'),
  h1('主要举措和成效'),
  runIn('规范执法。出动执法人员312人次，检查64次。'),
  p('受理纠纷213件。'),
  table([
    ['事项', '件数'],
    ['调解', '12件'],
  ]),
);

const around = (words: string) => {
  const { claims } = checkReport(made, sampleEnv({ year: '2026', unit: 'yes', ledger: 'yes' }));
  const claim = claims.find(({ text }) => text === words);
  return claim ? wordsAround(made, claims, claim) : null;
};

describe('the words around a claim', () => {
  it('are those of its clause, of its sentence and of the heading it is in', () => {
    expect(around('64次')).toMatchObject({ near: '，检查', far: '规范执法。\n出动执法人员312人次' });
  });

  it('name the heading above a paragraph', () => {
    expect(around('213件')?.far).toBe('规范执法。\n');
  });

  it('begin with the labels of the cell in a table', () => {
    expect(around('12件')?.near).toBe('调解件数');
  });
});
