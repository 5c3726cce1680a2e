import { lexicon } from './lexicon';
import { isHan } from './number-read';
import { longestAt } from './trie';

/** Everything the text continues with that is a Chinese numeral, 三点五 included. */
export function hanRunEnd(text: string, at: number): number {
  let end = at;
  while (isHan(text, end) || (text.charAt(end) === '点' && end > at && isHan(text, end + 1))) {
    if (lexicon.multipliers.has(text.charAt(end)) && end > at && longUnit(text, end)) break;
    end++;
  }
  return end;
}

/** 十万千瓦 stops before 千瓦; 百分点, 千米 and 千克 likewise. */
export const longUnit = (text: string, at: number) => {
  const unit = longestAt(lexicon.units, text, at);
  return unit !== null && unit.end - unit.start > 1;
};
