import { describe, expect, it } from 'vitest';
import { nationalLaws } from './national-laws';
import { lawDifferences, normaliseLaws } from './normalise-laws';

const entry = {
  title: '青禾管理条例',
  short: ['青禾管理条例', '青禾条例'],
  kind: '行政法规',
  effective: '2020-01-01',
  repealed_on: null as string | null,
  replaced_by: null as string | null,
  amend_type: '通过',
  confidence: 'high',
  source: 'elsewhere',
};

describe('normalising a collected list', () => {
  it('keeps the facts the registry uses and drops a short title that is the title', () => {
    const { laws, problems } = normaliseLaws([entry], []);
    expect(problems).toEqual([]);
    expect(laws).toEqual([
      {
        title: '青禾管理条例',
        short: ['青禾条例'],
        kind: '行政法规',
        effective: '2020-01-01',
        firstText: true,
        repealedOn: null,
        replacedBy: null,
        confidence: 'high',
      },
    ]);
  });

  it('keeps what was looked up before', () => {
    const [known] = normaliseLaws([{ ...entry, articles: 30 }], []).laws;
    const [law] = normaliseLaws([{ ...entry, amend_type: null }], known ? [known] : []).laws;
    expect(law).toMatchObject({ firstText: true, articles: 30 });
  });

  it('names entry and field of what is damaged', () => {
    expect(normaliseLaws({}, []).problems).toEqual(['the file is not a list of instruments']);
    const [problem, ...more] = normaliseLaws([entry, { ...entry, effective: '2020年' }], []).problems;
    expect(problem).toMatch(/^entry 2, effective: /);
    expect(more).toEqual([]);
  });

  it('finds contradictions between entries', () => {
    const { problems } = normaliseLaws(
      [
        entry,
        entry,
        { ...entry, title: '旧条例', short: [], repealed_on: '2019-01-01', replaced_by: '新条例' },
      ],
      [],
    );
    expect(problems).toEqual([
      '青禾管理条例: entered twice',
      '旧条例: its successor 新条例 is not in the list',
      '旧条例: repealed on 2019-01-01, in effect from 2020-01-01',
    ]);
  });

  it('tells what changes, field by field', () => {
    const { laws } = nationalLaws;
    expect(lawDifferences(laws, laws)).toEqual([]);
    const [first, second, ...rest] = laws;
    if (!first || !second) throw new Error('the registry is empty');
    const changed = { ...first, repealedOn: '2027-01-01' };
    expect(lawDifferences(laws, [changed, ...rest, { ...second, title: '新法' }])).toEqual([
      `- ${second.title}`,
      `~ ${first.title}: repealedOn null → "2027-01-01"`,
      '+ 新法',
    ]);
  });
});
