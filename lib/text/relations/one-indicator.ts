import type { ReadClaim } from '../claim';
import data from '../patterns/relations.json';
import { longestAt, standsIn, wordTrie } from '../trie';
import { intervalOf } from './interval';
import { words } from './reading';

/** What a count is of, so that two paragraphs may speak of one thing: 审查合同, and whether it is of the whole year. */
export type Indicator = {
  /** Its words without those that say nothing of what is counted; equal for one thing in two wordings. */
  readonly name: string;
  /** The noun behind the number, where no words in front name anything: 11名执法人员. */
  readonly behind: string;
  /** Said to be of the whole year or the whole town, or how many there are. */
  readonly whole: boolean;
  /** The first thing its sentence says: nothing in front has narrowed it. */
  readonly opens: boolean;
};

const NEUTRAL = wordTrie(words(data.neutral), 'forward');
const WHOLE = wordTrie(words(data.wholeMarks), 'forward');
const OWN_PART = wordTrie(words(data.ownPart), 'forward');
const LOCAL = wordTrie([...words(data.localised), ...words(data.narrowing)], 'forward');
const ALIKE = new Map(data.unitsOfOne.flatMap((row) => words(row).map((unit) => [unit, row] as const)));
const PEOPLE = ALIKE.get('名');
const STOCK = wordTrie(words(data.stockMarks), 'forward');
/** （一）抓好普法宣传。: a heading that its paragraph begins with. */
const HEADING = /^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．][^，。；]{0,30}。)?$/;
/** Local words that are part of a name. */
const NAMES = /社区矫正|村规民约|乡村振兴|农村|日常|环节|调节|(?:网格员|志愿者)$/g;

/** The classifiers that may count one thing, as one word. */
export const unitOf = ({ unit }: ReadClaim): string => ALIKE.get(unit) ?? unit;

/**
 * `lead`, `tail` and `clause` as in surroundings; `sentence` the words of the sentence in front of the clause,
 * `before` those of the passage. Null: of a part only, or of what cannot be told.
 */
export function indicatorOfWhole(
  claim: ReadClaim,
  { lead, tail, clause }: { lead: string; tail: string; clause: string },
  { sentence, before }: { sentence: string; before: string },
): Indicator | null {
  if (claim.mood !== 'result' || claim.value === null || claim.per !== undefined) return null;
  if (lead.length < clause.length || sentence.includes('其中') || standsIn(OWN_PART, clause)) return null;
  const name = withoutNeutral(lead);
  const behind = name === '' ? withoutNeutral(tail) : '';
  if (standsIn(LOCAL, (name || behind).replace(NAMES, ''))) return null;
  // 组织执法人员12名参加培训 is not how many there are.
  const whole =
    unitOf(claim) === PEOPLE
      ? standsIn(STOCK, clause + tail)
      : standsIn(WHOLE, clause) || standsIn(WHOLE, sentence);
  const opens = unitOf(claim) !== PEOPLE && before.length < 60 && HEADING.test(before.trim());
  return { name, behind, whole, opens };
}

/** Whether two indicators are of one thing, said of the whole at least once. */
export function ofOneThing(a: Indicator, b: Indicator): boolean {
  const named = a.name !== '' && a.name === b.name ? a.name : namedBehind(a, b);
  const known = a.whole && b.whole ? 3 : 4;
  return named.length >= known && (a.whole || b.whole) && (a.whole || a.opens) && (b.whole || b.opens);
}

/** 执法人员12名 and 11名执法人员全员投保 speak of one noun. */
function namedBehind(a: Indicator, b: Indicator): string {
  if (b.behind !== '' && a.name !== '' && b.behind.startsWith(a.name)) return a.name;
  return a.behind !== '' && b.name !== '' && a.behind.startsWith(b.name) ? b.name : '';
}

/** Two values that cannot both be true: exact ones that differ, or two hedged alike that leave nothing in common. */
export function contradict(a: ReadClaim, b: ReadClaim): boolean {
  if (a.approx !== b.approx || (a.approx !== 'exact' && a.approx !== 'over' && a.approx !== 'under'))
    return false;
  const [x, y] = [intervalOf(a), intervalOf(b)];
  return x !== null && y !== null && (x.high < y.low || y.high < x.low);
}

function withoutNeutral(text: string): string {
  let left = '';
  for (let at = 0; at < text.length; ) {
    const word = longestAt(NEUTRAL, text, at);
    if (word) {
      at = word.end;
      continue;
    }
    left += text.charAt(at);
    at++;
  }
  return left.replace(/^[\s\d年“”"、的]+|[\s“”"、的]+$/g, '');
}
