import { charSet, isIn } from './char-set';
import type { Claim } from './claim';

/**
 * The surroundings of one claim. `lead`: from the clause mark or claim before it; `tail`: to the clause mark
 * or claim behind it; `clause`: the words of its clause in front of it, earlier claims included.
 */
export type Surroundings = { lead: string; tail: string; clause: string };

const MARKS = charSet('，。；：！？,;!?\n（）()');
const SENTENCE_ENDS = charSet('。！？\n');
const REACH = 80;
const SENTENCE_REACH = 200;

/** `claims` are all claims of `text`, in order; `index` names the one asked about. */
export function surroundings(text: string, claims: readonly Claim[], index: number): Surroundings | null {
  const claim = claims[index];
  if (!claim) return null;
  const clauseStart = back(text, claim.start);
  const leadStart = Math.max(clauseStart, claims[index - 1]?.end ?? 0);
  const limit = Math.min(text.length, claim.end + REACH, claims[index + 1]?.start ?? text.length);
  return {
    lead: text.slice(leadStart, claim.start),
    tail: text.slice(claim.end, ahead(text, claim.end, limit)),
    clause: text.slice(clauseStart, claim.start),
  };
}

/** The words of the sentence in front of `at`. */
export function sentenceBefore(text: string, at: number): string {
  const limit = Math.max(0, at - SENTENCE_REACH);
  let from = at;
  while (from > limit && !isIn(SENTENCE_ENDS, text, from - 1)) from--;
  return text.slice(from, at);
}

/** 各村（社区）: a short aside between brackets does not end a clause. */
const ASIDE = 10;
const LIST_MARK = /^（[一二三四五六七八九十\d０-９]+）$/;

function ahead(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    if (isIn(MARKS, text, at)) {
      const close = text.charAt(at) === '（' && at > from ? text.slice(at, at + ASIDE).indexOf('）') : -1;
      if (close <= 0 || at + close >= limit) return at;
      at += close;
    }
    at++;
  }
  return at;
}

function back(text: string, from: number): number {
  let at = from;
  const limit = Math.max(0, from - REACH);
  while (at > limit) {
    if (isIn(MARKS, text, at - 1)) {
      if (text.charAt(at - 1) !== '）' || at === from) return at;
      const aside = text.slice(Math.max(limit, at - ASIDE), at);
      const open = aside.lastIndexOf('（');
      if (open < 0 || LIST_MARK.test(aside.slice(open))) return at;
      at -= aside.length - open - 1;
    }
    at--;
  }
  return at;
}
