import { describe, expect, it } from 'vitest';
import { readClaims } from './read-claims';
import type { Passage } from './relation';
import { relationsAcross } from './relations-across';

const passages = (...texts: string[]): Passage[] => texts.map((text) => ({ text, claims: readClaims(text) }));

/** Each relation as “kind verdict: its claims”. */
function across(...texts: string[]): string[] {
  const given = passages(...texts);
  return relationsAcross(given).map((r) => {
    const words = r.spans.map((s) => `${s.role} ${given[s.passage]?.claims[s.claim]?.text}`);
    return `${r.kind} ${r.verdict}: ${words.join(', ')}`;
  });
}

describe('one indicator in two paragraphs', () => {
  it('with the same value agrees', () => {
    expect(across('组织领导干部学法活动9次。', '坚持领导干部学法制度，开展领导干部学法9次。')).toEqual([
      'restatement consistent: a 9次, b 9次',
    ]);
  });

  it('with two values contradicts itself', () => {
    expect(across('开展领导干部学法12次。', '组织领导干部学法10次。')).toEqual([
      'restatement inconsistent: a 12次, b 10次',
    ]);
  });

  it('with a hedged and an exact value is left alone', () => {
    expect(across('开展领导干部学法10余次。', '组织领导干部学法12次。')).toEqual([]);
  });

  it('of which one is a requirement, a part or a running total is left alone', () => {
    expect(across('每年开展领导干部学法不少于12次。', '组织领导干部学法10次。')).toEqual([]);
    expect(across('累计开展领导干部学法30次。', '组织领导干部学法10次。')).toEqual([]);
    expect(across('其中开展领导干部学法3次。', '组织领导干部学法10次。')).toEqual([]);
  });

  it('with different units is left alone', () => {
    expect(across('执法人员培训3次。', '执法人员培训40人次。')).toEqual([]);
  });

  it('that only resembles another one cannot be judged', () => {
    expect(across('组织机关干部学法考试4次。', '面向执法人员组织专题测试4次。')).toEqual([
      'restatement unverifiable: a 4次, b 4次',
    ]);
    expect(across('组织机关干部学法考试4次。', '面向执法人员组织专题测试3次。')).toEqual([]);
  });

  it('twice in one paragraph is not looked at here', () => {
    expect(across('开展领导干部学法12次，组织领导干部学法10次。')).toEqual([]);
  });
});

describe('the villages of the township', () => {
  it('counted twice alike are the same villages, and a round through each of them agrees', () => {
    expect(
      across('选聘9个村（社区）法律明白人，到各村（社区）讲座9次。', '设立9个村（社区）级说事站。'),
    ).toEqual(['restatement consistent: a 9个, b 9个, c 9次']);
  });

  it('counted differently may be a selection', () => {
    expect(across('全镇9个村参加。', '其中3个村试点。')).toEqual([]);
  });
});

it('a total that fits one body per village and one for the town stays an inference', () => {
  expect(across('共建成调解委员会10个。', '成立1个镇级说事处，9个村级说事站。')).toEqual([
    'derived-total unverifiable: total 10个, part 9个, part 1个',
  ]);
});

it('spans point at the passage they were found in', () => {
  const given = passages(
    '无数字。',
    '组织领导干部学法活动9次。',
    '',
    '坚持领导干部学法，开展领导干部学法9次。',
  );
  expect(relationsAcross(given).map((r) => r.spans.map((s) => s.passage))).toEqual([[1, 3]]);
});

it('no passages have no relations', () => {
  expect(relationsAcross([])).toEqual([]);
});
