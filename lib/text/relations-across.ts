import data from './patterns/relations.json';
import type { Passage, Relation, RelationSpan } from './relation';
import { contradict, isNear, ofOneThing, ofOneYear, oppose } from './relations/compare-indicators';
import { figure, isExact } from './relations/interval';
import { type Indicator, unitOf } from './relations/one-indicator';
import { has, sharedPieces, words } from './relations/reading';
import { sameTold, type Told, toldIn } from './relations/told';

type Stated = { readonly passage: number; readonly told: Told };

const PLACES = words(data.placeNouns);
const EACH = words(data.each);
const UPPER = words(data.levels.upper);
const LOWER = words(data.levels.lower);
const PER_LEVEL = new Set(words(data.perLevelMetrics));
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
    : [3, 4, 5, 6, 7, 8, 9, 10].filter((n) => n <= behind.length).map((n) => `${unit}/${behind.slice(0, n)}`);

function opposed(then: Stated, now: Stated, year: number | null): boolean {
  const [a, b] = [then.told.of, now.told.of];
  if (!a || !b || (then.passage === now.passage && !saidAnew(then.told, now.told))) return false;
  if (!ofOneYear(then.told, now.told, year) || !ofOneThing(a, b)) return false;
  if (isOfField(then.told, now.told) || isOfField(now.told, then.told)) return false;
  return oppose({ of: a, claim: then.told.claim }, { of: b, claim: now.told.claim });
}

/** Two sentences of one paragraph, each of the whole by its own words. */
function saidAnew(then: Told, now: Told): boolean {
  if (then.sentence === now.sentence || then.of?.whole !== true || now.of?.whole !== true) return false;
  return now.fresh || (now.of.definite && now.field !== 'field' && isNear(then.claim, now.claim));
}

/** 围绕防范诈骗，全年宣传12场: of one field, where there were far more in all. */
const isOfField = (part: Told, all: Told): boolean => part.field !== null && !isNear(all.claim, part.claim);

const placeOf = (passage: number, claim: number) => `${passage}/${claim}`;
const secondOf = ({ spans }: Relation) => spans.slice(1).map((s) => placeOf(s.passage, s.claim));

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
  const ofFields = isOfField(then, now) || isOfField(now, then);
  return same && plain && !ofFields && contradict(then.claim, now.claim) && ofOneYear(then, now, year)
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
