import type { ReadClaim } from '../claim';
import { intervalOf, roundHalfUp } from './interval';
import type { Indicator } from './one-indicator';

type OfYear = { readonly year: number | null };

/** A year that is not named is the report's; where that is not known, either may be meant. */
export const ofOneYear = (now: OfYear, then: OfYear, report: number | null): boolean => {
  const [a, b] = [now.year ?? report, then.year ?? report];
  return a === b || a === null || b === null;
};

/** The secretary presides over every meeting of the committee. */
const everyOne = ({ own, body, whole, name }: Indicator): boolean =>
  own && whole && body === 'party' && /党工?委(?!.*中心组).*会/.test(name);

type Said = { readonly of: Indicator; readonly claim: ReadClaim };

/** Whether two figures of one thing cannot both be true: a person's own part is no more than the whole. */
export function oppose(a: Said, b: Said): boolean {
  const [own, other] = a.of.own ? [a, b] : [b, a];
  const isPart = own.of.own && !other.of.own && !everyOne(own.of);
  if (!isPart) return contradict(a.claim, b.claim);
  return exceeds(own.claim, other.claim) && (!own.of.organ || isNear(own.claim, other.claim));
}

/** Far fewer may be some of them. */
export const isNear = (all: ReadClaim, some: ReadClaim): boolean =>
  (some.value ?? 0) > (all.value ?? 0) * 0.75;

/** One of them a person's own part: both are told of one body and in so many words. */
function ownPartOf(a: Indicator, b: Indicator): boolean {
  const [whole, part] = a.own ? [b, a] : [a, b];
  if (part.organ) return part.whole && whole.whole && a.name.length > 3 && a.name === b.name;
  const bodies = a.body === null || b.body === null || a.body === b.body;
  return bodies && a.name.length > 5 && a.name === b.name && (whole.whole || whole.opens);
}

/** All that one person presided over, told twice. */
const ofOnePerson = (a: Indicator, b: Indicator): boolean =>
  a.who !== '' && a.who === b.who && a.whole && b.whole && a.name.length > 5 && a.name === b.name;

/** Whether two indicators are of one thing, said of the whole at least once. */
export function ofOneThing(a: Indicator, b: Indicator): boolean {
  if (a.own && b.own) return ofOnePerson(a, b);
  if (a.own || b.own) return ownPartOf(a, b);
  const named = a.name !== '' && a.name === b.name ? a.name : namedBehind(a, b);
  const known = a.whole && b.whole ? 3 : 4;
  return named.length >= known && (a.whole || b.whole) && (a.whole || a.opens) && (b.whole || b.opens);
}

/** 执法人员12名 and 11名执法人员全员投保 speak of one noun. */
function namedBehind(a: Indicator, b: Indicator): string {
  if (b.behind !== '' && a.name !== '' && b.behind.startsWith(a.name)) return a.name;
  return a.behind !== '' && b.name !== '' && a.behind.startsWith(b.name) ? b.name : '';
}

/** Two values that cannot both be true: exact ones that differ, or two hedged alike that leave nothing in common. */
export function contradict(a: ReadClaim, b: ReadClaim): boolean {
  if (a.approx !== b.approx || (a.approx !== 'exact' && a.approx !== 'over' && a.approx !== 'under'))
    return false;
  if (a.unit === '%' && sameRounded(a, b)) return false;
  const [x, y] = [intervalOf(a), intervalOf(b)];
  return x !== null && y !== null && (x.high < y.low || y.high < x.low);
}

/** 96.9% is also 97%. */
function sameRounded(a: ReadClaim, b: ReadClaim): boolean {
  const decimals = Math.min(a.decimals, b.decimals);
  const [x, y] = [a, b].map(({ value }) => roundHalfUp(value ?? Number.NaN, decimals));
  return x === y;
}

/** More was presided over than there was. */
function exceeds(own: ReadClaim, whole: ReadClaim): boolean {
  const [x, y] = [intervalOf(own), intervalOf(whole)];
  return x !== null && y !== null && x.low > y.high;
}
