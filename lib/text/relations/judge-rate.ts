import type { ReadClaim } from '../claim';
import type { Relation, Verdict } from '../relation';
import { cutOff, faceOf, figure, intervalOf, isExact, roundHalfUp } from './interval';
import { type Placed, span } from './reading';

/** What the rate of `part` in `whole` is, against the one that is stated under `name` (办结率). */
export function judgeRate(part: Placed, whole: Placed, stated: Placed, name: string): Relation {
  const top = faceOf(part.claim);
  const bottom = faceOf(whole.claim);
  const said = faceOf(stated.claim);
  const spans = [span('part', part), span('whole', whole), span('stated', stated)];
  if (top === null || bottom === null || said === null || bottom === 0)
    return {
      kind: 'rate',
      verdict: 'unverifiable',
      spans,
      calc: `${name}的分子或分母不是一个数，无法核算`,
      computed: null,
    };
  const computed = (top / bottom) * 100;
  if (!isExact(part.claim) || !isExact(whole.claim)) return approximate(part, whole, stated, spans, computed);
  const { decimals } = stated.claim;
  const verdict = verdictOf(computed, said, stated.claim);
  const kind = said === 100 && computed < 100 && stated.claim.approx === 'exact' ? 'absolute' : 'rate';
  return {
    kind,
    verdict,
    spans,
    calc: rateSentence(top, bottom, computed, said, decimals, verdict),
    computed,
  };
}

/** Judged at the decimals that are written; a hedged rate (95%以上) only has to hold. */
function verdictOf(computed: number, said: number, stated: ReadClaim): Verdict {
  const { approx, decimals } = stated;
  if (approx === 'atLeast') return computed >= said ? 'consistent' : 'inconsistent';
  if (approx === 'over') return computed > said ? 'consistent' : 'inconsistent';
  if (approx === 'atMost') return computed <= said ? 'consistent' : 'inconsistent';
  if (approx === 'under') return computed < said ? 'consistent' : 'inconsistent';
  if (approx === 'about') return Math.abs(computed - said) <= said * 0.1 ? 'consistent' : 'inconsistent';
  if (said === 100 && computed < 100) return 'inconsistent';
  if (roundHalfUp(computed, decimals) === said) return 'consistent';
  return cutOff(computed, decimals) === said ? 'truncated' : 'inconsistent';
}

function rateSentence(
  top: number,
  bottom: number,
  computed: number,
  said: number,
  decimals: number,
  verdict: Verdict,
) {
  const exact = figure(computed);
  const rounded = roundHalfUp(computed, decimals).toFixed(decimals);
  const sum = `${figure(top)}÷${figure(bottom)}=${exact}%`;
  const written = said.toFixed(decimals);
  if (verdict === 'truncated') return `${sum}，四舍五入为${rounded}%，文中为${written}%（截尾）`;
  if (verdict === 'inconsistent') return `${sum}，四舍五入为${rounded}%，文中为${written}%，不相符`;
  return Number(rounded) === computed ? `${sum}，与文中一致` : `${sum}，四舍五入为${rounded}%，与文中一致`;
}

/** With 余 or 近 in an operand the rate is an interval: it can refute a stated figure, never prove it. */
function approximate(
  part: Placed,
  whole: Placed,
  stated: Placed,
  spans: Relation['spans'],
  computed: number,
): Relation {
  const top = intervalOf(part.claim);
  const bottom = intervalOf(whole.claim);
  const said = faceOf(stated.claim) ?? Number.NaN;
  const low = top && bottom ? (top.low / bottom.high) * 100 : 0;
  const high = top && bottom ? (top.high / bottom.low) * 100 : Number.POSITIVE_INFINITY;
  const slack = 10 ** -stated.claim.decimals;
  const outside = said < Math.min(low, computed) - slack || said > Math.max(high, computed) + slack;
  const ends = Number.isFinite(high) ? `在${figure(low)}%至${figure(high)}%之间` : '没有上限';
  return {
    kind: 'rate',
    verdict: outside ? 'inconsistent' : 'unverifiable',
    spans,
    calc: `${part.claim.text}÷${whole.claim.text}含约数，结果${ends}，${outside ? '文中为' : '不能核定'}${stated.claim.text}${outside ? '，不相符' : ''}`,
    computed: null,
  };
}
