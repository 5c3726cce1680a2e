import type { Claim, ReadClaim } from './claim';
import { type Surroundings, sentenceBefore, surroundings } from './clause';
import { extractClaims } from './extract-claims';
import { indicatorOf } from './indicator';
import { metricOf } from './metric';
import { moodOf } from './mood';
import { sourceOf } from './source';

const DECIMALS = /[.．点]([\d０-９〇零一二三四五六七八九]+)/;
const NOWHERE: Surroundings = { lead: '', tail: '', clause: '' };

/** The claims of `text` with mood, indicator, metric and source, each read from its own sentence. */
export const readClaims = (text: string): readonly ReadClaim[] => readClaimsOfEach([text])[0] ?? [];

/** A claim with the words around it, `index` among the `claims` of `text`. */
type Place = {
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly index: number;
  readonly claim: Claim;
  readonly around: Surroundings;
};

/** The same for many texts. Each question is put to all claims before the next one: its code is loaded once. */
export function readClaimsOfEach(texts: readonly string[]): readonly (readonly ReadClaim[])[] {
  const found = texts.map(extractClaims);
  const places = found.flatMap((claims, i) => placesOf(texts[i] ?? '', claims));
  const indicators = places.map(({ around }) => indicatorOf(around));
  const metrics = places.map(({ around, claim }) => metricOf(`${around.lead}${around.tail}`, claim.unit));
  const moods = places.map(({ around, claim }) => moodOf(claim, around));
  const sources = places.map(({ text, claim }) => sourceOf(sentenceBefore(text, claim.start)));
  let named = '';
  const read = places.map((place, i): ReadClaim => {
    // 下降11.1% says nothing of what fell: it is about what the figure before it was about.
    named = indicators[i] || (follows(place) ? named : '');
    return withDescription(place.claim, {
      mood: moods[i] ?? 'result',
      indicator: named,
      metric: metrics[i] ?? null,
      source: sources[i] ?? null,
      decimals: decimalsOf(place.claim),
    });
  });
  let from = 0;
  return found.map(({ length }) => {
    from += length;
    return read.slice(from - length, from);
  });
}

type Description = Omit<ReadClaim, keyof Claim>;

/** Field by field, since a copy by `...` together with other fields is made outside of compiled code. */
function withDescription(claim: Claim, description: Description): ReadClaim {
  const { start, end, text, value, min, max, approx, unit, kind, per } = claim;
  const { mood, indicator, metric, source, decimals } = description;
  const read: ReadClaim = {
    start,
    end,
    text,
    value,
    min,
    max,
    approx,
    unit,
    kind,
    mood,
    indicator,
    metric,
    source,
    decimals,
  };
  if (per !== undefined) read.per = per;
  return read;
}

const placesOf = (text: string, claims: readonly Claim[]): readonly Place[] =>
  claims.map((claim, index) => ({
    text,
    claims,
    index,
    claim,
    around: surroundings(text, claims, index) ?? NOWHERE,
  }));

/** Whether the claim before stands in the same sentence. */
function follows({ text, claims, index, claim }: Place): boolean {
  const before = claims[index - 1];
  return before !== undefined && !text.slice(before.end, claim.start).includes('。');
}

const decimalsOf = (claim: Claim) => DECIMALS.exec(claim.text)?.[1]?.length ?? 0;
