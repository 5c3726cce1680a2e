import type { ReadClaim } from './claim';
import { surroundings } from './clause';
import { fullWidthMarks } from './full-width-marks';
import data from './patterns/relations.json';
import type { Passage, Relation, RelationSpan } from './relation';
import { figure, isExact } from './relations/interval';
import { has, sharedPieces, words } from './relations/reading';

/** A claim as its own passage tells it; `group` is what it may be compared within, null when with nothing. */
type Told = {
  readonly index: number;
  readonly claim: ReadClaim;
  readonly lead: string;
  readonly tail: string;
  readonly clause: string;
  readonly group: string | null;
};

type Stated = { readonly passage: number; readonly told: Told };

const PLACES = words(data.placeNouns);
const EACH = words(data.each);
const UPPER = words(data.levels.upper);
const LOWER = words(data.levels.lower);
const PER_LEVEL = new Set(words(data.perLevelMetrics));
const RELATED = data.related.map((row) => new Set(words(row)));
const LOCALISED = words(data.localised);
const QUALIFIED = ['其中', '新', '累计', '截至', '上年', '去年', '较', '比'];

/** What paragraphs say of one another: the same indicator twice, the number of villages, a total made elsewhere. */
export function relationsAcross(passages: readonly Passage[]): Relation[] {
  const stated: Stated[] = [];
  passages.forEach((passage, at) => {
    for (const told of toldIn(passage)) stated.push({ passage: at, told });
  });
  return [...sameIndicator(stated), ...placesCounted(stated), ...levelsAddUp(stated)];
}

const read = new WeakMap<Passage, readonly Told[]>();

/** What a passage states, kept as long as the passage itself: between two checks most of them are the same. */
function toldIn(passage: Passage): readonly Told[] {
  const known = read.get(passage);
  if (known) return known;
  const text = fullWidthMarks(passage.text);
  const told = passage.claims.flatMap((claim, index): Told[] => {
    if (claim.mood === 'requirement' || claim.mood === 'threshold' || claim.value === null) return [];
    const { lead, tail, clause } = surroundings(text, passage.claims, index) ?? nowhere;
    const group = groupOf(claim.metric);
    return [{ index, claim, lead, tail, clause, group: group && `${group}/${claim.unit}` }];
  });
  read.set(passage, told);
  return told;
}

const nowhere = { lead: '', tail: '', clause: '' };

const spanOf = (role: string, s: Stated): RelationSpan => ({
  role,
  passage: s.passage,
  claim: s.told.index,
});

/** A claim is compared with so many of its forerunners, the nearest first. */
const reach = 4;

/** Pairs of claims with one metric (or two related ones) and one unit, each claim with its nearest forerunner. */
function sameIndicator(stated: readonly Stated[]): Relation[] {
  const seen = new Map<string, Stated[]>();
  const found: Relation[] = [];
  for (const now of stated) {
    const { group } = now.told;
    if (group === null) continue;
    const earlier = seen.get(group) ?? [];
    for (const then of earlier) {
      const relation = then.passage === now.passage ? null : compared(then, now);
      if (!relation) continue;
      found.push(relation);
      break;
    }
    seen.set(group, [now, ...earlier.slice(0, reach - 1)]);
  }
  return found;
}

const groupOf = (metric: string | null): string | null => {
  if (metric === null) return null;
  const related = RELATED.findIndex((set) => set.has(metric));
  return related < 0 ? metric : `related-${related}`;
};

function compared(earlier: Stated, later: Stated): Relation | null {
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
      isExact(s.claim) && s.claim.mood === 'result' && !has(s.clause, QUALIFIED) && !has(s.clause, LOCALISED),
  );
  return same && plain && !equal ? relation('inconsistent', '同一指标前后不一') : null;
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
