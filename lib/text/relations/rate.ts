import type { ReadClaim } from '../claim';
import data from '../patterns/relations.json';
import type { Relation, Verdict } from '../relation';
import { cutOff, faceOf, figure, intervalOf, isExact, roundHalfUp } from './interval';
import { type Check, has, isCount, type Placed, type Sentence, sameKind, span, words } from './reading';

const RATES = Object.entries(data.rates).map(([stem, list]) => ({ stem, part: words(list) }));
const QUALIFIED = words(data.qualifiedRates);
const PAIRED = words(data.paired);
/** Operands further back than this many claims belong to another statement. */
const REACH = 12;
/** 限期整改12处: told to, not done. */
const ORDERED = /限期|责令|正在|督促|要求/;
/** 应公开450条: the whole, wherever it stands. */
const DUE = /^(?:其中|，|、)*应/;
const INTAKE = words(data.intake);

/** 办结率, 整改率 …: the stated rate against numerator and denominator in the same sentence. */
export const rates: Check = (sentence) =>
  sentence.placed.flatMap((placed, at) => {
    const name = rateName(placed);
    return name === null ? checkShare(sentence, at, placed) : [checkRate(sentence, at, placed, name)];
  });

/** The words of a rate that a percentage states (办结率), or null when it is a change or a plain share. */
function rateName({ claim, lead, gap }: Placed): string | null {
  const words = lead || gap;
  if (claim.unit !== '%' || claim.mood === 'change' || !words.includes('率')) return null;
  const found =
    /([\u4e00-\u9fff]{1,8}率)[、，]?(?:均|分别|已|为|达到|达|保持在|稳定在|维持在|是|提升至|高达|只有|仅有|仅|了|至|约|：|\s)*$/.exec(
      words,
    );
  return found?.[1] ?? null;
}

function checkRate(sentence: Sentence, at: number, stated: Placed, name: string): Relation {
  const counts = sentence.placed.slice(Math.max(0, at - REACH), at).filter(isCount);
  const pair = operands(counts, name, stated.gap) ?? behind(sentence, at, name);
  if (pair) return judge(pair.part, pair.whole, stated, name);
  const near = counts.slice(-2);
  const missing = near.length === 0 ? '分子和分母' : '分子或分母';
  return {
    kind: 'rate',
    verdict: 'unverifiable',
    spans: [...near.map((p) => span(near.length === 1 ? 'whole' : 'other', p)), span('stated', stated)],
    calc: `${name}${stated.claim.text}的${missing}未写明，无法核算`,
    computed: null,
  };
}

/** 办结率96.5%，共接收420件，办结410件: the two figures right behind the rate, none in front of it. */
function behind(sentence: Sentence, at: number, name: string): { part: Placed; whole: Placed } | null {
  const [whole, part, next] = sentence.placed.slice(at + 1, at + 4);
  if (at > 0 || !whole || !part || !isCount(whole) || !isCount(part)) return null;
  return next?.claim.unit === '%' ? null : operands([whole, part], name, '');
}

/** 党员326名，其中女党员98名，占30.1%: checked only where 其中 says which figure is the whole. */
function checkShare(sentence: Sentence, at: number, stated: Placed): Relation[] {
  if (
    stated.claim.unit !== '%' ||
    !/^[，、（]?(?:约)?占(?:比|总数的?|比为|比达)?(?:为|达|约)?$/.test(stated.gap)
  )
    return [];
  const [whole, part] = sentence.placed.slice(Math.max(0, at - 2), at);
  if (!whole || !part?.gap.includes('其中') || !sameKind(whole.claim, part.claim)) return [];
  return [judge(part, whole, stated, '占比')];
}

function operands(
  counts: readonly Placed[],
  name: string,
  gap: string,
): { part: Placed; whole: Placed } | null {
  const qualifier = QUALIFIED.find((word) => name.includes(word));
  const rate = RATES.find(({ stem }) => name.includes(stem));
  // 卫生厕所普及率95.3% has an object of its own; ，覆盖率100% speaks of the two figures in front.
  if (!rate)
    return !qualifier && PAIRED.some((stem) => new RegExp(`^，(?:实现|达到|法律顾问)?${stem}率`).test(gap))
      ? lastPair(counts)
      : null;
  // 按时办结率 is of what was 按时办结, not of all that was 办结.
  const part = counts.findLast(
    (p) =>
      has(p.lead, rate.part) &&
      p.lead.includes(qualifier ?? '') &&
      !ORDERED.test(p.lead) &&
      !DUE.test(p.lead),
  );
  if (!part) return null;
  const before = counts.filter(
    (p) => (p.index < part.index || DUE.test(p.lead)) && p !== part && sameKind(p.claim, part.claim),
  );
  const taken = (p: Placed) => p.lead.includes('应') || has(p.lead, INTAKE);
  const own = before.filter((p) => !has(p.lead, rate.part) || taken(p));
  const intake = own.filter((p) => has(p.lead, INTAKE));
  const whole = intake.length > 0 ? intake.at(-1) : own.length === 1 ? own[0] : undefined;
  return whole ? { part, whole } : null;
}

function lastPair(counts: readonly Placed[]): { part: Placed; whole: Placed } | null {
  const [whole, part] = counts.slice(-2);
  return whole && part && counts.length === 2 && sameKind(whole.claim, part.claim) ? { part, whole } : null;
}

function judge(part: Placed, whole: Placed, stated: Placed, name: string): Relation {
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
