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

/** The same for many texts: the numbers of all of them are found before anything is said of one. */
export function readClaimsOfEach(texts: readonly string[]): readonly (readonly ReadClaim[])[] {
  const found = texts.map(extractClaims);
  return found.map((claims, i) => described(texts[i] ?? '', claims));
}

function described(text: string, claims: readonly Claim[]): readonly ReadClaim[] {
  let named = '';
  return claims.map((claim, index) => {
    const around = surroundings(text, claims, index) ?? NOWHERE;
    const before = claims[index - 1];
    const follows = before !== undefined && !text.slice(before.end, claim.start).includes('。');
    // 下降11.1% says nothing of what fell: it is about what the figure before it was about.
    const indicator = indicatorOf(around) || (follows ? named : '');
    named = indicator;
    // The copy comes last: what is added behind a spread is added by one change of shape after another.
    return {
      mood: moodOf(claim, around),
      indicator,
      metric: metricOf(`${around.lead}${around.tail}`, claim.unit),
      source: sourceOf(sentenceBefore(text, claim.start)),
      decimals: decimalsOf(claim),
      ...claim,
    };
  });
}

const decimalsOf = (claim: Claim) => DECIMALS.exec(claim.text)?.[1]?.length ?? 0;
