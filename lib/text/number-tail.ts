import { arabicEnd } from './arabic-digits';
import { lexicon } from './lexicon';
import { isDigit, isSpace, type NumberRead } from './number-read';
import { parseNumeral, tidy } from './numerals';
import { longestAt } from './trie';

/** Multipliers and 余/多/来 after the digits, in either order: 3万余, 300余万, 3万多. */
export function withTail(text: string, read: NumberRead): NumberRead {
  let end = read.end;
  let scale = 1;
  let approx = read.approx;
  let large = read.large;
  for (;;) {
    const at = isSpace(text.charAt(end)) && end === read.end ? end + 1 : end;
    const c = text.charAt(at);
    if (lexicon.multipliers.has(c) && !beginsUnit(text, at)) {
      scale *= parseNumeral(c) ?? 1;
      large = large || lexicon.bigMultipliers.has(c);
      end = at + 1;
      const rest =
        scale >= 1e4 && approx === 'exact' && read.value !== null ? readRest(text, end, scale) : null;
      if (rest) {
        return withTail(text, {
          ...read,
          end: rest.end,
          value: tidy((read.value ?? 0) * scale + rest.value),
          large,
        });
      }
      continue;
    }
    const hedge = lexicon.inner.get(c);
    if (hedge === undefined || approx !== 'exact' || !hedgeFits(text, c, at, large)) break;
    if (at !== end && !(c === '余' && beginsUnit(text, at + 1))) break;
    approx = hedge;
    end = at + 1;
  }
  if (end === read.end) return read;
  const scaled = {
    ...read,
    end,
    value: times(read.value, scale),
    min: times(read.min, scale),
    max: times(read.max, scale),
    approx,
    large,
  };
  if (approx === 'over' && read.approx === 'exact') scaled.min = scaled.value;
  return scaled;
}

const times = (n: number | null, scale: number) => (n === null ? null : tidy(n * scale));

/** The smaller half of 1亿2000万 or 3万5千. */
function readRest(text: string, at: number, scale: number): { end: number; value: number } | null {
  if (!isDigit(text, at)) return null;
  const end = arabicEnd(text, at);
  const c = text.charAt(end);
  if (!lexicon.multipliers.has(c) || beginsUnit(text, end)) return null;
  const value = parseNumeral(text.slice(at, end + 1));
  return value !== null && value < scale ? { end: end + 1, value } : null;
}

/** 余 and 多 need nothing behind them; 来 belongs to a number only before a unit or a multiplier. */
const hedgeFits = (text: string, hedge: string, at: number, large: boolean) =>
  hedge === '余' ||
  hedge === '多' ||
  (hedge === '来' && !large && (beginsUnit(text, at + 1) || lexicon.multipliers.has(text.charAt(at + 1))));

const beginsUnit = (text: string, at: number) => longestAt(lexicon.units, text, at) !== null;
