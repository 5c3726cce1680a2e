import data from '../patterns/relations.json';
import type { Relation, Verdict } from '../relation';
import { cutOff, faceOf, figure, isExact, roundHalfUp, writtenInterval } from './interval';
import { type Check, has, type Placed, sameKind, span, words } from './reading';

const FALL = words(data.fallMarks);
const DIFFERENCE = words(data.differences);
const COMPARE = words(data.compare);
const CARRIED = [...words(data.carried), ...words(data.apart)];
const MOVED = /(?:增加|增长|上升|提升|提高|下降|减少|降低|升|降|增|扩大|压减|缩减)(?:到|至|为)$/;
/** 同比增加, 较上年减少了: what states a difference from the year before. */
const DELTA = /(?:同比|[较比][上去]年(?:同期)?)(?:净增|增加|减少|上升|下降|多|少|增|减)了?$/;
/** Nothing but the change stands between the figures and their rate; 年均增长 and a new noun say something else. */
const RATE =
  /^[，、（]?(?:同比|环比|实际|净)?(?:增长|增加|上升|提高|提升|下降|减少|降低|压减|压缩|缩短|[增涨升降]幅)(?:率|超|约|达到|达|为|是|了)*$/;

/** The change two figures make, with its calculation; `low` and `high` allow for figures rounded to 万 or 亿. */
type Change = {
  spans: Relation['spans'];
  computed: number;
  low: number;
  high: number;
  sum: string;
  sign: '%' | '';
};

/**
 * 由11人增加到45人，增幅309%; 今年50件，上年40件，增长25%; 20起，同比增加17起，上升566.7%: the stated change
 * against the two figures it is made of.
 */
export const growths: Check = (sentence) =>
  sentence.placed.flatMap((stated, at) => {
    if (!RATE.test(stated.gap)) return [];
    const [first, second] = sentence.placed.slice(Math.max(0, at - 2), at);
    if (!first || !second || !sameKind(first.claim, second.claim) || second.gap.includes('；')) return [];
    if (!isExact(first.claim) || !isExact(second.claim) || stated.claim.approx !== 'exact') return [];
    const change = fromDifference(first, second, stated) ?? fromYears(first, second, stated);
    return change ? [judge(change, stated)] : [];
  });

/** 20起，同比增加17起，上升566.7%: last year's figure follows from this year's and the difference. */
function fromDifference(now: Placed, difference: Placed, stated: Placed): Change | null {
  if (stated.claim.unit !== '%' || difference.gap.length > 12) return null;
  if (!DELTA.test(difference.gap)) return null;
  const to = faceOf(now.claim);
  const by = faceOf(difference.claim);
  if (to === null || by === null) return null;
  const rise = /[增升多]/.test(difference.gap);
  const from = rise ? to - by : to + by;
  if (from <= 0) return null;
  const rate = (part: number, all: number) => (part / (rise ? all - part : all + part)) * 100;
  const computed = rate(by, to);
  const all = writtenInterval(now.claim);
  const part = writtenInterval(difference.claim);
  const ends = all && part ? [rate(part.low, all.high), rate(part.high, all.low)] : [computed];
  return {
    spans: [span('now', now), span('difference', difference), span('stated', stated)],
    computed,
    low: Math.min(...ends),
    high: Math.max(...ends),
    sum: `${figure(to)}${rise ? '－' : '＋'}${figure(by)}=${figure(from)}，${figure(by)}÷${figure(from)}=${figure(computed)}%`,
    sign: '%',
  };
}

function fromYears(first: Placed, second: Placed, stated: Placed): Change | null {
  const order = ordered(first, second);
  if (!order) return null;
  const from = faceOf(order.base.claim);
  const to = faceOf(order.now.claim);
  if (from === null || to === null) return null;
  const { unit } = stated.claim;
  const points = unit.endsWith('百分点') || unit === order.base.claim.unit;
  if (!points && (unit !== '%' || order.base.claim.unit === '%' || from === 0)) return null;
  const fall = has(stated.gap, FALL);
  const change = (b: number, n: number) => {
    const moved = fall ? b - n : n - b;
    return points ? moved : (moved / b) * 100;
  };
  const computed = change(from, to);
  const b = writtenInterval(order.base.claim);
  const n = writtenInterval(order.now.claim);
  const ends = b && n && !points ? [change(b.low, n.high), change(b.high, n.low)] : [computed];
  const moved = fall ? `${figure(from)}－${figure(to)}` : `${figure(to)}－${figure(from)}`;
  return {
    spans: [span('base', order.base), span('now', order.now), span('stated', stated)],
    computed,
    low: Math.min(...ends),
    high: Math.max(...ends),
    sum: points ? `${moved}=${figure(computed)}` : `（${moved}）÷${figure(from)}=${figure(computed)}%`,
    sign: points ? '' : '%',
  };
}

function ordered(first: Placed, second: Placed): { base: Placed; now: Placed } | null {
  if (/[由从][^，。]*$/.test(first.gap) && MOVED.test(second.gap)) return { base: first, now: second };
  // 比上年多5次 states the difference, not last year's figure.
  if (DIFFERENCE.some((word) => second.gap.endsWith(word) || first.gap.endsWith(word))) return null;
  // 不含上年旧存28件 is this year's business too.
  if (has(first.gap + second.gap, CARRIED)) return null;
  const firstOld = has(first.gap, COMPARE);
  const secondOld = has(second.gap, COMPARE);
  if (firstOld === secondOld) return null;
  return firstOld ? { base: first, now: second } : { base: second, now: first };
}

function judge({ spans, computed, low, high, sum, sign }: Change, stated: Placed): Relation {
  const said = faceOf(stated.claim) ?? Number.NaN;
  const { decimals } = stated.claim;
  const rounded = roundHalfUp(computed, decimals);
  const slack = 0.5 / 10 ** decimals;
  const relation = (verdict: Verdict, say: string): Relation => ({
    kind: 'growth',
    verdict,
    spans,
    calc: `${sum}，${say}`,
    computed,
  });
  if (rounded === said)
    return relation(
      'consistent',
      rounded === computed ? '与文中一致' : `四舍五入为${figure(rounded)}${sign}，与文中一致`,
    );
  if (low < high && said >= low - slack && said <= high + slack)
    return relation('consistent', `两数以万、亿计，已经取整，与文中${figure(said)}${sign}不矛盾`);
  if (cutOff(computed, decimals) === said)
    return relation('truncated', `四舍五入为${figure(rounded)}${sign}，文中为${figure(said)}${sign}（截尾）`);
  return relation('inconsistent', `文中为${figure(said)}${sign}，不相符`);
}
