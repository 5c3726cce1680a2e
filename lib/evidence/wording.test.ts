import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractCellClaims } from '../text/cell-claims';
import type { Claim } from '../text/claim';
import { readClaims } from '../text/read-claims';
import { agreement } from './agreement';
import { buildFact } from './build-fact';
import type { Fact } from './fact';
import { reword, wordings } from './wording';

const fact = (value: number | null, unit: string, bounds: { min?: number; max?: number } = {}): Fact =>
  buildFact({ id: 'F01', indicator: '甲', value, unit, ...bounds });

function claimOf(text: string, words: string): Claim {
  const claim = readClaims(text).find((one) => one.text === words);
  if (!claim) throw new Error(`${words} is not read in ${text}`);
  return claim;
}

/** The proposals for words that a fact no longer proves, or keep. */
function proposals(words: string, about: Fact): string {
  const made = reword(claimOf(`共${words}。`, words), about);
  return made.kind === 'keep' ? 'keep' : made.proposals.join(' ');
}

describe('rewording a number whose fact has moved', () => {
  it.each([
    ['300余人次', 312, '人次', 'keep'],
    ['300余人次', 399, '人次', 'keep'],
    ['300余人次', 299, '人次', '近300人次 299人次'],
    ['300余人次', 250, '人次', '200余人次 250人次'],
    ['300余人次', 415, '人次', '400余人次 415人次'],
    ['300余人次', 400, '人次', '400人次'],
    ['300余人次', 1299, '人次', '近1300人次 1299人次'],
    ['300余人次', 99, '人次', '90余人次 99人次'],
    ['300余人次', 7, '人次', '7人次'],
    ['300余人次', 0, '人次', '0人次'],
    ['近300人次', 312, '人次', '300余人次 312人次'],
    ['近300人次', 250, '人次', '200余人次 250人次'],
    ['将近300人次', 390, '人次', '将近400人次 300余人次 390人次'],
    ['约300人次', 350, '人次', '约350人次 350人次'],
    ['300人次左右', 410, '人次', '400人次左右 410人次'],
    ['300人次以上', 299, '人次', '290人次以上 299人次'],
    ['不少于300人次', 1299, '人次', 'keep'],
    ['超过300人次', 415, '人次', '超过400人次 415人次'],
    ['逾300人次', 299, '人次', '近300人次 299人次'],
    ['300人次以内', 312, '人次', '320人次以内 312人次'],
    ['312件', 313, '件', '313件'],
    ['12 次', 13, '次', '13 次'],
    ['12,460件', 13470, '件', '13,470件'],
    ['１２件', 13, '件', '１３件'],
    ['两次', 3, '次', '三次'],
    ['十余家', 25, '家', '二十余家 二十五家'],
    ['三百余人次', 299, '人次', '近三百人次 299人次'],
    ['两万余人次', 31234, '人次', '三万余人次 31234人次'],
    ['1.2万余人次', 13456, '人次', '1.3万余人次 13456人次'],
    ['1.2万人次', 13000, '人次', '1.3万人次'],
    ['1.2万人次', 12345, '人次', '1.2万余人次 12345人次'],
    ['18.75万元', 19, '万元', '19万元'],
    ['18.75万元', 187512, '元', '18.75万余元 187512元'],
    ['3万余元', 4.2, '万元', '4万余元 4.2万元'],
    ['300余万元', 415, '万元', '400余万元 415万元'],
    ['一百万元', 120, '万元', '一百二十万元'],
    ['97.6%', 96.123, '%', '96.1%'],
    ['97.6%', 96.97, '%', '97.0%'],
    ['97%', 96.123, '%', '96.1%'],
    ['97.5%', 97.552, '%', '97.6%'],
    ['95.6%', 0.9412, '', '94.1%'],
    ['百分之九十七点六', 95.25, '%', '百分之九十五点三'],
    ['3至5家', 6, '家', '6家'],
    ['22名', 23, '人', '23名'],
    ['50件', 49, '起', '49件'],
    ['12人', 13, '人次', '13人次'],
    ['3.5公里', 4.26, '公里', '4.3公里'],
    ['12件', -3, '件', ''],
    ['12件', Number.NaN, '件', ''],
    ['12件', Number.POSITIVE_INFINITY, '件', ''],
    ['12件', 1e22, '件', ''],
  ])('turns %s for %d%s into: %s', (words, value, unit, expected) => {
    expect(proposals(words, fact(value, unit))).toBe(expected);
  });

  it('writes an interval as one', () => {
    expect(proposals('6家', fact(null, '家', { min: 3, max: 5 }))).toBe('3至5家 3—5家');
    expect(proposals('4家', fact(null, '家', { min: 3, max: 5 }))).toBe('keep');
  });

  it('reads its proposals in the words around them', () => {
    const text = '全年至少开展9次演练，近300人次和400人次参加。';
    const around = (words: string) => {
      const claim = claimOf(text, words);
      return [claim, { before: text.slice(0, claim.start), after: text.slice(claim.end) }] as const;
    };
    const [drills, near] = around('9次');
    expect(reword(drills, fact(8, '次'), near)).toEqual({ kind: 'change', proposals: ['8次'] });
    const [second, there] = around('400人次');
    expect(reword(second, fact(415, '人次'), there)).toMatchObject({ kind: 'change' });
  });

  it('writes a bare number in a table without a unit', () => {
    const [claim] = extractCellClaims('312', ['矛盾纠纷（件）']);
    if (!claim) throw new Error('not read');
    expect(reword(claim, fact(299, '件'))).toEqual({ kind: 'change', proposals: ['299'] });
  });
});

describe('the wordings of a fact', () => {
  it.each([
    [fact(312, '人次'), '312人次 300余人次 三百余人次 约300人次 300人次以上'],
    [fact(299, '人次'), '299人次 近300人次 约300人次 200人次以上'],
    [fact(300, '人次'), '300人次 300人次以上'],
    [fact(6, '次'), '6次 六次'],
    [fact(2, '场'), '2场 两场'],
    [
      fact(1120, '万元'),
      '1120万元 1100余万元 一千一百万余元 近1200万元 约1100万元 1100万元以上 1000余万元 一千万余元 1000万元以上',
    ],
    [fact(97.5524, '%'), '97.6% 97.55%'],
    [fact(null, '家', { min: 3, max: 5 }), '3至5家 3—5家'],
    [fact(null, '家', { min: 3 }), '3家以上 不少于3家'],
    [fact(null, '家', { max: 5 }), '不超过5家'],
    [fact(null, '%', { min: 95, max: 98 }), '95%至98% 95%—98%'],
    [fact(null, '件'), ''],
    [fact(-3, '件'), ''],
    [fact(Number.NaN, '件'), ''],
  ])('of case %# are all it may be', (about, expected) => {
    expect(wordings(about).join(' ')).toBe(expected);
  });
});

describe('any fact', () => {
  const units = [
    '件',
    '起',
    '人',
    '名',
    '人次',
    '场',
    '次',
    '份',
    '家次',
    '元',
    '万元',
    '平方米',
    '公里',
  ] as const;
  const value = fc.oneof(
    fc.nat(40),
    fc.nat(2000),
    fc.nat(5_000_000),
    fc.nat(400).map((n) => n * 100),
    fc.nat(100000).map((n) => n / 100),
  );
  const facts = fc.oneof(
    fc.tuple(value, fc.constantFrom(...units)).map(([n, unit]) => fact(n, unit)),
    fc.nat(10000).map((n) => fact(n / 100, '%')),
    fc.nat(10000).map((n) => fact(n / 10000, '')),
  );
  const agrees = (words: string, about: Fact): boolean => {
    const [claim, ...more] = readClaims(`共${words}。`);
    return claim?.text === words && more.length === 0 && agreement(claim, about) === 'agrees';
  };

  it('is written only in ways that, read again, agree with it', () => {
    fc.assert(
      fc.property(facts, (about) => {
        const ways = wordings(about);
        expect(ways.filter((words) => !agrees(words, about))).toEqual([]);
        expect(new Set(ways).size).toBe(ways.length);
      }),
      { numRuns: 200 },
    );
  });

  it('has at least one wording when it counts whole things', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000_000),
        fc.constantFrom(...units),
        (n, unit) => wordings(fact(n, unit)).length > 0,
      ),
    );
  });

  it('takes the place of any other in every one of its wordings, and agrees', () => {
    const pair = fc.oneof(
      fc
        .tuple(value, value, fc.constantFrom(...units))
        .map(([a, b, unit]) => [fact(a, unit), fact(b, unit)] as const),
      fc
        .tuple(fc.nat(10000), fc.nat(10000))
        .map(([a, b]) => [fact(a / 100, '%'), fact(b / 100, '%')] as const),
    );
    fc.assert(
      fc.property(pair, ([before, now]) => {
        for (const words of wordings(before)) {
          const made = reword(claimOf(`共${words}。`, words), now);
          if (made.kind === 'keep') {
            expect(agrees(words, now)).toBe(true);
            continue;
          }
          expect(made.proposals.length).toBeGreaterThan(0);
          expect(made.proposals.filter((proposal) => !agrees(proposal, now))).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
