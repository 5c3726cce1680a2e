import type { Approx, ClaimKind } from './claim';
import contexts from './patterns/contexts.json';
import hedges from './patterns/hedges.json';
import numerals from './patterns/numerals.json';
import setPhrases from './patterns/set-phrases.json';
import units from './patterns/units.json';
import { makeTrie, type Trie, wordTrie } from './trie';

const words = (list: string) => list.split(/\s+/).filter((w) => w !== '');
const chars = (list: string) => new Set(list);
const isOneOf = (list: string) => {
  const all = new Set(words(list));
  return (word: string) => all.has(word);
};

/** What a character can begin, for the scanner's one look-up per character. */
export const CharClass = {
  none: 0,
  arabic: 1,
  han: 2,
  several: 3,
  half: 4,
  double: 5,
  ordinal: 6,
  title: 7,
  quote: 8,
  minus: 9,
} as const;

const classes = new Uint8Array(65536);
const assign = (list: string, to: number) => {
  for (const c of list) classes[c.charCodeAt(0)] = to;
};
const capitals = [...Object.keys(numerals.capitalDigits), ...Object.keys(numerals.capitalMultipliers)].join(
  '',
);
const plain = [...Object.keys(numerals.digits), ...Object.keys(numerals.multipliers)].join('');
assign('0123456789０１２３４５６７８９', CharClass.arabic);
assign(plain + capitals, CharClass.han);
assign(numerals.several.words, CharClass.several);
assign('半过', CharClass.half);
assign('翻', CharClass.double);
assign('第', CharClass.ordinal);
assign('《', CharClass.title);
assign(Object.entries(contexts.quotes).flat().join(''), CharClass.quote);

/** The class of the code unit at `at`; none beyond the end. */
export const classAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? (classes[text.charCodeAt(at)] ?? CharClass.none) : CharClass.none;

const isNumeral = (c: string) => {
  const k = classes[c.charCodeAt(0)];
  return k === CharClass.arabic || k === CharClass.han;
};

/** Set phrases are anchored at their first numeral: `before` must stand in front of it. */
function anchoredPhrases(): Trie<readonly string[]> {
  const byTail = new Map<string, string[]>();
  for (const list of Object.values(setPhrases)) {
    for (const phrase of words(list)) {
      const at = [...phrase].findIndex(isNumeral);
      if (at < 0) continue;
      const tail = phrase.slice(at);
      byTail.set(tail, [...(byTail.get(tail) ?? []), phrase.slice(0, at)]);
    }
  }
  return makeTrie(byTail, 'forward');
}

export type Unit = {
  unit: string;
  kind: ClaimKind;
  /** Words that make the unit the first character of a noun (true) or, longer, do not after all (false). */
  nounAfter: Trie<boolean> | undefined;
  arabicOnly: boolean;
  /** 3000亿度, 1.5万方: a unit only behind 万 or 亿. */
  largeOnly: boolean;
  /** 个多月: the unit has swallowed the 多. */
  over: boolean;
  /** 个半小时: half of the unit on top. */
  half: boolean;
};

function unitTrie(): Trie<Unit> {
  const arabicOnly = isOneOf(units.arabicOnly);
  const largeOnly = isOneOf(units.largeOnly);
  const nounAfter = new Map(
    Object.entries(units.nounAfter).map(([unit, after]) => [
      unit,
      makeTrie(
        words(after).map((word) => [word.replace('!', ''), !word.startsWith('!')] as const),
        'forward',
      ),
    ]),
  );
  const entries: [string, Unit][] = [];
  const add = (written: string, unit: string, kind: ClaimKind) =>
    entries.push([
      written,
      {
        unit,
        kind,
        nounAfter: nounAfter.get(written),
        arabicOnly: arabicOnly(written),
        largeOnly: largeOnly(written),
        over: written in units.hedged,
        half: written in units.halved,
      },
    ]);
  const kinds = new Map<string, ClaimKind>();
  for (const [kind, lists] of Object.entries(units.kinds) as [ClaimKind, string[]][]) {
    for (const unit of lists.flatMap(words)) {
      kinds.set(unit, kind);
      add(unit, unit, kind);
    }
  }
  for (const [written, unit] of Object.entries({ ...units.written, ...units.hedged, ...units.halved }))
    add(written, unit, kinds.get(unit) ?? 'count');
  return makeTrie(entries, 'forward');
}

/** `blocked`: characters beside which the word is no hedge. `behind`: words of several that make a name with it. */
type Hedge = {
  approx: Approx;
  blocked: ReadonlySet<string>;
  behind: readonly string[];
  bareOnly: boolean;
};
type HedgeRow = {
  word: string;
  approx: string;
  notAfter?: string;
  notAfterWords?: string;
  notBefore?: string;
  bareOnly?: string;
};

function hedgeTrie(rows: readonly HedgeRow[], direction: 'forward' | 'backward'): Trie<Hedge> {
  return makeTrie(
    rows.map((row) => [
      row.word,
      {
        approx: row.approx as Approx,
        blocked: chars((direction === 'backward' ? row.notAfter : row.notBefore) ?? ''),
        behind: words(row.notAfterWords ?? ''),
        bareOnly: row.bareOnly === 'yes',
      },
    ]),
    direction,
  );
}

const listTrie = (list: string, direction: 'forward' | 'backward') => wordTrie(words(list), direction);

/** The JSON under patterns/, compiled once for look-up. */
export const lexicon = {
  phrases: anchoredPhrases(),
  units: unitTrie(),
  denominators: listTrie(units.denominators, 'forward'),
  physicalDenominators: listTrie(units.physicalDenominators, 'forward'),
  durationSteps: new Map(Object.entries(units.durationSteps)),
  identifierUnits: isOneOf(units.identifierAfter.units),
  identifierNext: listTrie(units.identifierAfter.before, 'forward'),
  hedgesBefore: hedgeTrie(hedges.before, 'backward'),
  hedgesAfter: hedgeTrie(hedges.after, 'forward'),
  hedgesDetached: makeTrie(Object.entries(hedges.detached) as [string, Approx][], 'backward'),
  inner: new Map(Object.entries(hedges.inner) as [string, Approx][]),
  carries: chars(hedges.carries),
  rangeMarks: chars(numerals.rangeMarks),
  ratioMarks: chars(numerals.ratioMarks),
  pairs: new Set(numerals.pairs),
  shareNotBefore: chars(numerals.shareNotBefore),
  halved: listTrie(numerals.half.before, 'forward'),
  halfNotAfter: chars(numerals.half.notAfter),
  severalNotAfter: chars(numerals.several.notAfter),
  multipliers: new Set(Object.keys(numerals.multipliers)),
  bigMultipliers: chars('万亿'),
  capitals: chars(capitals),
  fractions: makeTrie(Object.entries(numerals.fractions), 'forward'),
  abstractNouns: new Map(
    Object.entries(contexts.abstractNouns).map(([unit, list]) => [unit, listTrie(list, 'forward')]),
  ),
  sessionUnits: isOneOf(contexts.session.units),
  sessionAfter: listTrie(contexts.session.after, 'forward'),
  sessionBefore: listTrie(contexts.session.before, 'backward'),
  placingBefore: listTrie(contexts.placing.before, 'backward'),
  placingAfter: listTrie(contexts.placing.after, 'forward'),
  serviceHours: listTrie(contexts.serviceHours, 'forward'),
  measuredAfter: listTrie(contexts.measuredAfter, 'forward'),
  strongMeasures: listTrie(contexts.strongMeasures, 'backward'),
  rankNotAfter: chars(contexts.rankBefore.notAfter),
  indefiniteBefore: chars(contexts.indefiniteBefore),
  frequencyUnits: isOneOf(contexts.frequencyUnits),
  periods: listTrie(contexts.periods, 'forward'),
  listMarks: chars(contexts.listMarks),
  distributives: listTrie(contexts.distributives, 'backward'),
  captions: listTrie(contexts.captions, 'backward'),
  issueBefore: listTrie(contexts.issueBefore, 'backward'),
  listOpeners: listTrie(contexts.listOpeners, 'forward'),
  oneByOne: new Set(words(contexts.oneByOne)),
  quotes: new Map(Object.entries(contexts.quotes)),
  identifierBefore: listTrie(contexts.identifierBefore, 'backward'),
} as const;
