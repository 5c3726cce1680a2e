import type { ReadClaim } from '../claim';
import { sentenceBefore, surroundings } from '../clause';
import { fullWidthMarks } from '../full-width-marks';
import { halfWidthDigits } from '../half-width-digits';
import data from '../patterns/relations.json';
import type { Passage } from '../relation';
import { type Indicator, indicatorOfWhole, yearOf } from './one-indicator';
import { words } from './reading';

/**
 * A claim as its own passage tells it; `group` is what it may be compared within, null when with nothing; `of` the
 * indicator of the whole that it is, null when it is of a part only.
 */
export type Told = {
  readonly index: number;
  readonly claim: ReadClaim;
  readonly lead: string;
  readonly tail: string;
  readonly clause: string;
  readonly group: string | null;
  readonly of: Indicator | null;
  /** Told of one occasion, or of those who took part in one. */
  readonly narrowed: boolean;
  /** The year its sentence names. */
  readonly year: number | null;
  /** Which of its passage's sentences it stands in, counted by those that state something. */
  readonly sentence: number;
  /** A field in front of it that it may be of only: 在文化执法领域, or no more than 在执法监督方面. */
  readonly field: 'field' | 'aspect' | null;
  /** Nothing in front of its clause could narrow what it is of. */
  readonly fresh: boolean;
};

const RELATED = data.related.map((row) => new Set(words(row)));
const SENTENCE_END = /[。！？\n]/;
/** 围绕食品安全，全年开展检查12次: not of all that there was. */
const NARROWS = /[围针对就在聚结联为\d]/;
const FIELD = /领域|系统|行业|系列|围绕|针对|聚焦/;
const OCCASION = /上半年|下半年|季度|期间|当天|当日|宣传(?:日|周|月)|活动中|开放日|专项行动|现场/;
/** 持续开展“宪法宣传周”系列活动，全年举办26场: the occasion has been told, and what follows is of the year. */
const SERIES = /^(?:持续|深入|扎实|广泛|认真|常态化)*(?:开展|组织|举办)[^，。；]*活动，$/;
const ALL_YEAR = /^(?:全镇|全乡|我镇|我乡)?(?:全年|本年度|一年来)/;
const TOOK_PART = /^(?:参加|参训|参与|报名|赴)/;
const nowhere = { lead: '', tail: '', clause: '' };

const groupOf = (metric: string | null): string | null => {
  if (metric === null) return null;
  const related = RELATED.findIndex((set) => set.has(metric));
  return related < 0 ? metric : `related-${related}`;
};

export const sameTold = (a: Told, b: Told | undefined): boolean =>
  b !== undefined &&
  a.group === b.group &&
  a.lead === b.lead &&
  a.tail === b.tail &&
  a.clause === b.clause &&
  a.narrowed === b.narrowed &&
  a.of?.whole === b.of?.whole &&
  a.year === b.year &&
  a.sentence === b.sentence &&
  a.fresh === b.fresh &&
  a.field === b.field &&
  a.of?.opens === b.of?.opens;

/** What a passage states, kept with the passage: between two checks most of them are the same. */
export function toldIn(passage: Passage): readonly Told[] {
  const known = passage.remembered?.get(toldIn) as readonly Told[] | undefined;
  if (known) return known;
  const told = readTold(passage);
  passage.remembered?.set(toldIn, told);
  return told;
}

function readTold(passage: Passage): readonly Told[] {
  const text = fullWidthMarks(halfWidthDigits(passage.text));
  const occasions = OCCASION.test(text);
  const years = text.includes('20');
  let ordinal = 0;
  return passage.claims.flatMap((claim, index): Told[] => {
    const last = passage.claims[index - 1];
    if (last && SENTENCE_END.test(text.slice(last.end, claim.start))) ordinal++;
    if (claim.mood === 'requirement' || claim.mood === 'threshold' || claim.value === null) return [];
    const { lead, tail, clause } = surroundings(text, passage.claims, index) ?? nowhere;
    const group = groupOf(claim.metric);
    const from = claim.start - clause.length;
    const sentence = sentenceBefore(text, from);
    const narrowed =
      (occasions && OCCASION.test(sentence) && !(ALL_YEAR.test(clause) && SERIES.test(sentence))) ||
      TOOK_PART.test(tail);
    const before = text.slice(Math.max(0, from - 61), from);
    const of = narrowed ? null : indicatorOfWhole(claim, { lead, tail, clause }, { sentence, before });
    return [
      {
        index,
        claim,
        lead,
        tail,
        clause,
        group: group && `${group}/${claim.unit}`,
        of,
        narrowed,
        year: years ? yearOf(sentence + clause) : null,
        sentence: ordinal,
        field: FIELD.test(sentence) ? 'field' : sentence.includes('方面') ? 'aspect' : null,
        fresh: sentence.length <= 8 && !NARROWS.test(sentence),
      },
    ];
  });
}
