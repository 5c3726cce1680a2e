import type { ReadClaim } from './claim';
import { sentenceBefore, surroundings } from './clause';
import { fullWidthMarks } from './full-width-marks';
import { halfWidthDigits } from './half-width-digits';
import data from './patterns/relations.json';
import type { Passage, Relation, RelationSpan } from './relation';
import { figure, isExact } from './relations/interval';
import {
  contradict,
  type Indicator,
  indicatorOfWhole,
  ofOneThing,
  ofOneYear,
  oppose,
  unitOf,
  yearOf,
} from './relations/one-indicator';
import { has, sharedPieces, words } from './relations/reading';

/**
 * A claim as its own passage tells it; `group` is what it may be compared within, null when with nothing; `of` the
 * indicator of the whole that it is, null when it is of a part only.
 */
type Told = {
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
  /** Nothing in front of its clause could narrow what it is of. */
  readonly fresh: boolean;
};

type Stated = { readonly passage: number; readonly told: Told };

const PLACES = words(data.placeNouns);
const EACH = words(data.each);
const UPPER = words(data.levels.upper);
const LOWER = words(data.levels.lower);
const PER_LEVEL = new Set(words(data.perLevelMetrics));
const RELATED = data.related.map((row) => new Set(words(row)));
const LOCALISED = words(data.localised);
const QUALIFIED = words(data.ownPart);

/**
 * What paragraphs say of one another: the same indicator twice, the number of villages, a total made elsewhere.
 * `year` is the one that they tell of where they name none.
 */
export function relationsAcross(passages: readonly Passage[], year: number | null = null): Relation[] {
  const stated: Stated[] = [];
  passages.forEach((passage, at) => {
    for (const told of toldIn(passage)) stated.push({ passage: at, told });
  });
  const indicators = sameIndicator(stated, year);
  return [
    ...indicators,
    ...sameByName(stated, indicators, year),
    ...placesCounted(stated),
    ...levelsAddUp(stated),
  ];
}

/** Whether both passages tell the same of their numbers: then they stand in the same relations to others. */
export function tellTheSame(a: Passage, b: Passage): boolean {
  const [x, y] = [toldIn(a), toldIn(b)];
  return x.length === y.length && x.every((told, i) => sameTold(told, y[i]));
}

const sameTold = (a: Told, b: Told | undefined): boolean =>
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
  a.of?.opens === b.of?.opens;

/** What a passage states, kept with the passage: between two checks most of them are the same. */
function toldIn(passage: Passage): readonly Told[] {
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
    const narrowed = (occasions && OCCASION.test(sentence)) || TOOK_PART.test(tail);
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
        fresh: sentence.length <= 8 && !NARROWS.test(sentence),
      },
    ];
  });
}

const SENTENCE_END = /[。！？\n]/;
/** 围绕食品安全，全年开展检查12次: not of all that there was. */
const NARROWS = /[围针对就在聚结联为\d]/;
const OCCASION = /上半年|下半年|季度|期间|当天|当日|宣传(?:日|周|月)|活动中|开放日|专项行动|现场/;
const TOOK_PART = /^(?:参加|参训|参与|报名|赴)/;
const nowhere = { lead: '', tail: '', clause: '' };

const spanOf = (role: string, s: Stated): RelationSpan => ({
  role,
  passage: s.passage,
  claim: s.told.index,
});

/** A claim is compared with so many of its forerunners, the nearest first. */
const reach = 4;

/** Pairs of claims with one metric (or two related ones) and one unit, each claim with its nearest forerunner. */
function sameIndicator(stated: readonly Stated[], year: number | null): Relation[] {
  const seen = new Map<string, Stated[]>();
  const found: Relation[] = [];
  for (const now of stated) {
    const { group } = now.told;
    if (group === null) continue;
    const earlier = seen.get(group) ?? [];
    for (const then of earlier) {
      const relation = then.passage === now.passage ? null : compared(then, now, year);
      if (!relation) continue;
      found.push(relation);
      break;
    }
    seen.set(group, [now, ...earlier.slice(0, reach - 1)]);
  }
  return found;
}

/** 全年审查各类合同46份 … 审查各类合同64份: one thing by all its words, whatever the metric. */
function sameByName(stated: readonly Stated[], known: readonly Relation[], year: number | null): Relation[] {
  const told = new Set(known.filter(({ verdict }) => verdict === 'inconsistent').flatMap(secondOf));
  const byName = new Map<string, Stated[]>();
  const found: Relation[] = [];
  for (const now of stated) {
    const { of, claim } = now.told;
    if (!of) continue;
    const keys = keysOf(of, unitOf(claim));
    const then = keys.flatMap((key) => byName.get(key) ?? []).find((s) => opposed(s, now, year));
    if (then && !told.has(placeOf(now.passage, now.told.index)))
      found.push({
        kind: 'restatement',
        verdict: 'inconsistent',
        spans: [spanOf('a', then), spanOf('b', now)],
        calc: `前文${then.told.claim.text}，此处${claim.text}，同一指标前后不一`,
        computed: null,
      });
    for (const key of keys) byName.set(key, [now, ...(byName.get(key) ?? []).slice(0, reach - 1)]);
  }
  return found;
}

/** Words behind a number begin with the noun they name, so each beginning that may be one is a key. */
const keysOf = ({ name, behind }: Indicator, unit: string): readonly string[] =>
  name !== ''
    ? [`${unit}/${name}`]
    : [3, 4, 5, 6, 7, 8].filter((n) => n <= behind.length).map((n) => `${unit}/${behind.slice(0, n)}`);

function opposed(then: Stated, now: Stated, year: number | null): boolean {
  const [a, b] = [then.told.of, now.told.of];
  if (!a || !b || (then.passage === now.passage && !saidAnew(then.told, now.told))) return false;
  if (!ofOneYear(then.told, now.told, year) || !ofOneThing(a, b)) return false;
  return oppose({ of: a, claim: then.told.claim }, { of: b, claim: now.told.claim });
}

/** Two sentences of one paragraph, each of the whole by its own words. */
const saidAnew = (then: Told, now: Told): boolean =>
  then.sentence !== now.sentence && then.of?.whole === true && now.of?.whole === true && now.fresh;

const placeOf = (passage: number, claim: number) => `${passage}/${claim}`;
const secondOf = ({ spans }: Relation) => spans.slice(1).map((s) => placeOf(s.passage, s.claim));

const groupOf = (metric: string | null): string | null => {
  if (metric === null) return null;
  const related = RELATED.findIndex((set) => set.has(metric));
  return related < 0 ? metric : `related-${related}`;
};

function compared(earlier: Stated, later: Stated, year: number | null): Relation | null {
  const spans = [spanOf('a', earlier), spanOf('b', later)];
  const then = earlier.told;
  const now = later.told;
  const equal = then.claim.value === now.claim.value && then.claim.approx === now.claim.approx;
  const calc = `前文${then.claim.text}，此处${now.claim.text}`;
  const relation = (verdict: Relation['verdict'], say: string): Relation => ({
    kind: 'restatement',
    verdict,
    spans,
    calc: `${calc}，${say}`,
    computed: null,
  });
  if (then.claim.metric !== now.claim.metric)
    return equal && isExact(now.claim)
      ? relation('unverifiable', '所指可能不同，请核对是否为同一事项')
      : null;
  if (equal && sharedPieces(then.lead + then.tail, now.lead + now.tail) >= 2)
    return relation('consistent', '前后一致');
  const same = then.claim.indicator === now.claim.indicator && now.claim.indicator.length >= 4;
  const plain = [then, now].every(
    (s) =>
      isExact(s.claim) &&
      s.claim.mood === 'result' &&
      !has(s.clause, QUALIFIED) &&
      !has(s.clause, LOCALISED) &&
      !s.narrowed &&
      // Of which cases a rate is, its sentence tells.
      (s.claim.unit !== '%' || s.of !== null),
  );
  return same && plain && contradict(then.claim, now.claim) && ofOneYear(then, now, year)
    ? relation('inconsistent', '同一指标前后不一')
    : null;
}

/** 11个村 … 11个村级说事站 … 到各村讲座11次: how many villages there are, said more than once. */
function placesCounted(stated: readonly Stated[]): Relation[] {
  const counts = stated.filter(
    (s) =>
      s.told.claim.unit === '个' && isExact(s.told.claim) && PLACES.some((p) => s.told.tail.startsWith(p)),
  );
  const [first, ...rest] = counts;
  if (!first) return [];
  const again = rest.filter(
    (s) => s.passage !== first.passage && s.told.claim.value === first.told.claim.value,
  );
  if (again.length === 0) return [];
  const each = stated.filter(
    (s) =>
      s.told.claim.unit === '次' && s.told.claim.value === first.told.claim.value && has(s.told.lead, EACH),
  );
  return [
    {
      kind: 'restatement',
      verdict: 'consistent',
      spans: [spanOf('a', first), ...again.map((s) => spanOf('b', s)), ...each.map((s) => spanOf('c', s))],
      calc: `多处均为${figure(first.told.claim.value ?? 0)}个，前后一致`,
      computed: null,
    },
  ];
}

/** One committee for the town and one for each village would make the total; the text does not say so. */
function levelsAddUp(stated: readonly Stated[]): Relation[] {
  const at = (level: readonly string[]) =>
    stated.filter((s) => isExact(s.told.claim) && level.some((l) => s.told.tail.startsWith(l)));
  const upper = at(UPPER)[0];
  const lower = at(LOWER)[0];
  if (!upper || !lower || upper.passage !== lower.passage) return [];
  const computed = (upper.told.claim.value ?? 0) + (lower.told.claim.value ?? 0);
  return stated
    .filter(
      (s) =>
        s.passage !== lower.passage &&
        PER_LEVEL.has(s.told.claim.metric ?? '') &&
        s.told.claim.value === computed,
    )
    .map((total) => ({
      kind: 'derived-total' as const,
      verdict: 'unverifiable' as const,
      spans: [spanOf('total', total), spanOf('part', lower), spanOf('part', upper)],
      calc: `${lower.told.claim.text}＋${upper.told.claim.text}=${figure(computed)}，与${total.told.claim.text}相合，文中未说明`,
      computed,
    }));
}
