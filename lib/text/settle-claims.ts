import type { Claim } from './claim';
import { CharClass, classAt, lexicon } from './lexicon';
import { longestBefore } from './trie';

/** A claim found, and whether it is 一 + classifier, which only company in a list makes a claim. */
export type Found = { claim: Claim; article: boolean };

/**
 * What only neighbours can tell: joins 6.5%—7% into one range, lets a hedge govern the figure coordinated with
 * it, and drops the articles that stand alone. `found` is in the order of the text.
 */
export function settle(text: string, found: readonly Found[]): Claim[] {
  const claims: Claim[] = [];
  for (let i = 0; i < found.length; i++) {
    const here = found[i];
    if (!here || isOneByOne(text, found[i - 1], here) || isOneByOne(text, here, found[i + 1])) continue;
    if (here.article && !inList(text, found[i - 1], here) && !inList(text, here, found[i + 1])) continue;
    const previous = claims.at(-1);
    const range = previous ? joinedRange(text, previous, here.claim) : null;
    if (range) claims[claims.length - 1] = range;
    else claims.push(previous ? carried(text, previous, here.claim) : here.claim);
  }
  return claims;
}

/** 6.5%—7% is one range; 由85%到90% is a change and stays two figures. */
function joinedRange(text: string, left: Claim, right: Claim): Claim | null {
  const gap = text.slice(left.end, right.start);
  if (gap.length !== 1 || !lexicon.rangeMarks.has(gap) || left.unit !== right.unit) return null;
  if (left.approx !== 'exact' || right.approx !== 'exact' || left.value === null || right.value === null)
    return null;
  const moved =
    '至到'.includes(gap) &&
    /[由从自][^，。；]{0,12}$/.test(text.slice(Math.max(0, left.start - 14), left.start));
  if (moved || left.value >= right.value) return null;
  return {
    ...left,
    end: right.end,
    text: text.slice(left.start, right.end),
    value: null,
    min: left.value,
    max: right.value,
  };
}

function carried(text: string, previous: Claim, claim: Claim): Claim {
  const joined = claim.start - previous.end === 1 && lexicon.carries.has(text.charAt(previous.end));
  const hedged = previous.value !== null && (previous.approx === 'over' || previous.approx === 'under');
  const leads = hedged && longestBefore(lexicon.hedgesBefore, text, hedgeEnd(text, previous)) !== null;
  if (!joined || !leads || claim.approx !== 'exact' || claim.unit !== previous.unit || claim.value === null)
    return claim;
  const { approx } = previous;
  return { ...claim, approx, ...(approx === 'over' ? { min: claim.value } : { max: claim.value }) };
}

/** 发现一处、查处一处: each one, not one. */
function isOneByOne(text: string, left: Found | undefined, right: Found | undefined): boolean {
  if (!left || !right || !left.claim.text.startsWith('一') || left.claim.text !== right.claim.text)
    return false;
  const gap = right.claim.start - left.claim.end;
  if (gap < 1 || gap > 4) return false;
  const words = text.slice(left.claim.end, right.claim.start).replace(/^[，、,]/, '');
  return lexicon.oneByOne.has(words);
}

/** Where the digits of a hedged claim begin. */
function hedgeEnd(text: string, claim: Claim): number {
  let at = claim.start;
  while (at < claim.end && classAt(text, at) !== CharClass.arabic && classAt(text, at) !== CharClass.han)
    at++;
  return at;
}

/** Two counted items joined by 、 or 和 within one short list: 一个广场、两条长廊. */
function inList(text: string, left: Found | undefined, right: Found | undefined): boolean {
  if (!left || !right || (left.article && right.article)) return false;
  const gap = right.claim.start - left.claim.end;
  if (gap > 14) return false;
  const between = text.slice(left.claim.end, right.claim.start);
  return /^[^，。；：！？,;:!?\n]*[、和及与][^，。；：！？,;:!?\n]*$/.test(between);
}
