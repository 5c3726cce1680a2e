import data from '../patterns/relations.json';
import { faceOf } from './interval';
import { has, type Placed, type Sentence, sameKind, words } from './reading';

const EXHAUSTIVE = words(data.exhaustive);
/** What they open are examples as often as a whole list. */
const INCLUDING = words(data.including);
const OVERLAPPING = words(data.overlapping);
/** 涉企、涉路: what cases touch, and one may touch both. */
const TOUCHES = /涉(?!及|嫌|诉|外)/;
/** Two parts that leave nothing out between them, by a word of each. */
const CLOSED_PAIRS = data.closedPairs.map(words);
const REASON =
  /^，(?:均|都(?!市)|全部|(?:主要|其|究其|根本|直接|具体)?(?:原因|成因|根源)|究其|主要(?:是|由于|因)|由于|因为?|源于|系|反映出?|暴露出?|说明)/;
const REST = /其余|其他|其它|剩|余下|还有|尚|另|以及|等/;

/** 女党员20名、大专以上25名 may be the same people; 男8人、女4人 are not. */
function mayOverlap(parts: readonly Placed[]): boolean {
  const leads = parts.map((p) => p.gap);
  const all = leads.join('');
  if (closedPair(parts)) return false;
  const women = has(all, ['女']) && !has(all, ['男']);
  if (leads.length === 2 && has(all, ['党员']) && has(all, ['群众'])) return false;
  return women || leads.some((lead) => has(lead, OVERLAPPING) || TOUCHES.test(lead));
}

/** The words in front of two parts; null where there are more, or one. */
function pairOf(parts: readonly Placed[]): readonly [string, string] | null {
  const [first, second, more] = parts;
  return first && second && !more ? [first.lead, second.lead] : null;
}

/** 专职9名、兼职36名: the two kinds that there are. */
function closedPair(parts: readonly Placed[]): boolean {
  const pair = pairOf(parts);
  if (!pair) return false;
  const [first, second] = pair;
  return CLOSED_PAIRS.some(
    ([a = '', b = '']) =>
      (first.includes(a) && second.includes(b)) || (first.includes(b) && second.includes(a)),
  );
}

/** 行政复议案件5件、行政诉讼案件3件: two parts named alike. */
function namedAlike(parts: readonly Placed[]): boolean {
  const pair = pairOf(parts);
  if (!pair) return false;
  const [first, second] = pair;
  return first.length > 2 && second.length > 2 && first.slice(-1) === second.slice(-1);
}

/** 采纳61条、未采纳27条: two parts that leave nothing out. */
function opposite(parts: readonly Placed[]): boolean {
  const pair = pairOf(parts);
  if (!pair) return false;
  const [first, second] = pair;
  const plain = (lead: string) => lead.replace(/^(?:其中|已|[：，、])*/, '');
  const [bare, other] = [plain(first), plain(second)];
  return bare.length >= 2 && ['未', '不', '非'].some((no) => other === no + bare);
}

/**
 * How the sentence goes on behind a list: `stop` not at all, or it gives the reason; `words` behind a comma without
 * a figure or a rest; `figures` behind a comma with one of another kind. Null: it may go on.
 */
type End = 'stop' | 'words' | 'figures' | null;

type List = {
  readonly parts: readonly Placed[];
  /** Between total and sum. */
  readonly gap: number;
  readonly least: number;
  readonly whole: number;
  readonly nearly: boolean;
  readonly end: End;
};

/** 其中：合同52件，招标文件6件: as a table lists. */
const colon = /其中：/;
/** Of the total, by so much a list may be wrong and still nearly make it. */
const NEARLY = 0.05;
/** By so much, where the list is all that the sentence has. */
const SOMEWHAT = 0.15;

/**
 * What `parts` that make `computed` are of a total of `whole` that is another figure: `wrong`, all of it and wrong;
 * `overlapping`, `more` than parts of it, or `open`, where some may be left out.
 */
export function standOf(
  sentence: Sentence,
  parts: readonly Placed[],
  { whole, computed }: { whole: number; computed: number },
): 'wrong' | 'overlapping' | 'more' | 'open' {
  const gap = Math.abs(whole - computed);
  const least = Math.min(...parts.map((p) => faceOf(p.claim) ?? Number.NaN));
  // Groups that overlap hardly add up to nearly the total by chance.
  const nearly = parts.length > 2 && gap <= Math.max(1, whole * NEARLY) && gap < least;
  if (mayOverlap(parts) && !nearly) return 'overlapping';
  const list = { parts, gap, least, whole, nearly, end: endOf(sentence, parts) };
  if (computed > whole) return tooMuch(list) ? 'wrong' : 'more';
  return isComplete(list) ? 'wrong' : 'open';
}

/** Whether nothing is left out of a list that does not make its total. */
function isComplete({ parts, gap, least, whole, nearly, end }: List): boolean {
  const opening = parts[0]?.gap ?? '';
  const exhaustive = has(opening, EXHAUSTIVE);
  if (end === null || (!exhaustive && has(opening, INCLUDING))) return false;
  if (parts.length === 2) {
    if (closedPair(parts)) return gap <= least;
    const listed = colon.test(opening) && gap <= Math.min(least, whole * SOMEWHAT);
    const near = listed || gap * (namedAlike(parts) ? 3 : 4) <= least;
    return end === 'stop' && (near || opposite(parts) || exhaustive);
  }
  if (exhaustive || nearly) return true;
  if (end === 'figures') return false;
  const some = gap <= whole * SOMEWHAT;
  if (end === 'stop') return gap <= least || (some && colon.test(opening));
  return gap <= least && some;
}

/** Whether parts that make more than their total are all of it. */
function tooMuch({ parts, gap, least, end }: List): boolean {
  // Behind a comma a new statement may begin: 59名，其中持证58名，辅助人员3名.
  const tight = parts.slice(1).every((p) => !p.gap.includes('，'));
  if (tight || (parts.length > 2 && gap <= least)) return true;
  return end === 'stop' && parts.length === 2 && namedAlike(parts) && gap * 3 <= least;
}

function endOf(sentence: Sentence, parts: readonly Placed[]): End {
  const last = parts.at(-1);
  if (!last) return null;
  const behind = sentence.text.slice(last.claim.end - sentence.start);
  if (behind === '' || '。；）)！'.includes(behind.charAt(0)) || REASON.test(behind.slice(0, 16)))
    return 'stop';
  if (!behind.startsWith('，')) return null;
  const next = sentence.placed[sentence.placed.indexOf(last) + 1];
  const until = next ? next.claim.start - last.claim.end : behind.length;
  if (REST.test(behind.slice(0, until))) return null;
  if (!next) return 'words';
  return sameKind(next.claim, last.claim) ? null : 'figures';
}
