import { extractCellClaims } from '../text/cell-claims';
import type { Claim } from '../text/claim';
import { readClaims } from '../text/read-claims';
import { agreement, provenIn, type Quantity } from './agreement';
import type { Fact } from './fact';
import { type Rounded, roundedAs, roundings, usualHedge } from './round-figure';
import { scaled } from './unit';
import { compose, exactWays, inTenThousands, intervalWays, writeNumber } from './write-figure';
import { type Style, styleOf } from './written-style';

/** The words before and behind a claim, as they stand in its block. */
export type Around = { readonly before: string; readonly after: string };

/** keep: the words are still true. change: what may stand instead, the likeliest first; none where nothing fits. */
export type Rewording =
  | { readonly kind: 'keep' }
  | { readonly kind: 'change'; readonly proposals: readonly string[] };

type Reader = (words: string) => Quantity | null;

const inText =
  ({ before, after }: Around): Reader =>
  (words) =>
    readClaims(before + words + after).find(
      ({ start, end }) => start === before.length && end === before.length + words.length,
    ) ?? null;

/** A sentence that says nothing of the number in it. */
const alone = inText({ before: '共', after: '。' });

const inCell =
  (unit: string): Reader =>
  (words) =>
    extractCellClaims(words, [`（${unit}）`]).find((claim) => claim.text === words) ?? null;

const sameReading = (a: Quantity | null, b: Quantity): boolean =>
  a !== null &&
  a.value === b.value &&
  a.min === b.min &&
  a.max === b.max &&
  a.approx === b.approx &&
  a.unit === b.unit;

/** Enough of what stands around a claim to read it; the rest of a long paragraph changes nothing. */
const reach = 100;

/** The first way of reading that understands the words of the claim as they were understood; null for none. */
function readerOf(claim: Claim, around: Around | undefined): Reader | null {
  const near = around && { before: around.before.slice(-reach), after: around.after.slice(0, reach) };
  const readers = [...(near ? [inText(near)] : []), alone, inCell(claim.unit)];
  return readers.find((read) => sameReading(read(claim.text), claim)) ?? null;
}

/** A rounded figure written in the style, in the commonest words, and in 万. */
function roundedWays({ value, hedge }: Rounded, style: Style): readonly string[] {
  const large = value >= 10000 && style.script !== 'han' && style.scale === 1;
  return [
    [style, hedge] as const,
    [style, usualHedge(hedge)] as const,
    ...(large ? [[inTenThousands(style), usualHedge(hedge)] as const] : []),
  ].flatMap(([as, said]) => {
    const number = writeNumber(value, as);
    return number === null ? [] : [compose(number, as, said)];
  });
}

const firstTrue = (ways: readonly string[], isTrue: (words: string) => boolean): readonly string[] => {
  const found = ways.find(isTrue);
  return found === undefined ? [] : [found];
};

/**
 * Keeps the wording of a number true to its fact: 300余人次 stays for 312 and becomes 近300人次 or 299人次 for 299.
 * Numerals, 万, hedge, spaces and decimals stay as they were written where the figure allows it. Every proposal, read
 * in the words `around` it, agrees with the fact.
 */
export function reword(claim: Claim, fact: Fact, around?: Around): Rewording {
  if (agreement(claim, fact) === 'agrees') return { kind: 'keep' };
  const read = readerOf(claim, around);
  const written = styleOf(claim);
  const { unit } = scaled(fact.unit);
  const inOldUnit = provenIn(claim.unit, fact);
  const proven = inOldUnit ?? provenIn(unit, fact);
  if (!read || !proven) return { kind: 'change', proposals: [] };
  const style = inOldUnit || written.unit === '' ? written : { ...written, unit };
  const isTrue = (words: string) => {
    const quantity = read(words);
    return words !== claim.text && quantity !== null && agreement(quantity, fact) === 'agrees';
  };
  if (proven.kind === 'interval')
    return { kind: 'change', proposals: intervalWays(proven.low, proven.high, style).filter(isTrue) };
  const was = claim.value ?? claim.min ?? claim.max ?? 0;
  const hedgedElsewhere = claim.approx !== 'exact' && style.hedge === null;
  const proposals = [
    // 至少开展9次 has its hedge outside: another one on the figure would say it twice.
    ...(hedgedElsewhere ? [] : roundedAs(claim.approx, proven.value, was, style)).flatMap((rounded) =>
      firstTrue(roundedWays(rounded, style), isTrue),
    ),
    ...firstTrue(exactWays(proven.value, style), isTrue),
  ];
  return { kind: 'change', proposals: [...new Set(proposals)] };
}

const plain = {
  script: 'arabic',
  scale: 1,
  scaleWord: '',
  decimals: 0,
  gap: '',
  percent: '',
  hedge: null,
} as const;

function figureWays(value: number, own: Style): readonly string[] {
  const style: Style = { ...plain, unit: own.unit };
  const han: Style = { ...style, script: 'han' };
  const large = value >= 10000;
  const rounded = own.unit === '%' ? [] : roundings(value);
  const exact = [own, ...(large ? [inTenThousands(style)] : [])].flatMap((as) =>
    exactWays(value, as).slice(0, 1),
  );
  const decimals = Number.isInteger(value) ? [] : exactWays(value, style).slice(0, 2);
  const hedged = rounded.flatMap(({ value: round, hedge }) =>
    [large ? inTenThousands(style) : style, ...(hedge.approx === 'over' ? [han] : [])].flatMap((as) => {
      const number = writeNumber(round, as);
      return number === null ? [] : [compose(number, as, hedge)];
    }),
  );
  return [
    ...exact,
    ...decimals,
    ...hedged,
    ...(value <= 10 && Number.isInteger(value) ? exactWays(value, han).slice(0, 1) : []),
  ];
}

/**
 * The ways a fact may be written into the text, with its unit, the plain figure first: 312人次, 300余人次, 三百余人次.
 * Each is true of the fact as the checker reads it.
 */
export function wordings(fact: Fact): readonly string[] {
  const { unit, factor } = scaled(fact.unit);
  const share = unit === '' && fact.value !== null && Math.abs(fact.value) <= 1;
  const proven = provenIn(share ? '%' : unit, fact);
  if (!proven) return [];
  const scale = factor > 1 ? { scale: factor, scaleWord: fact.unit.charAt(0) } : {};
  const own: Style = { ...plain, ...scale, unit: share ? '%' : unit };
  const ways =
    proven.kind === 'interval' ? intervalWays(proven.low, proven.high, own) : figureWays(proven.value, own);
  return [...new Set(ways)].filter((words) => {
    const quantity = alone(words);
    return quantity !== null && agreement(quantity, fact) === 'agrees';
  });
}
