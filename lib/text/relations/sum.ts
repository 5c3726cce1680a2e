import { tidy } from '../numerals';
import data from '../patterns/relations.json';
import type { Relation } from '../relation';
import { standsIn, wordTrie } from '../trie';
import { standOf } from './complete-list';
import { amount, faceOf, intervalOf, isExact } from './interval';
import { amid, type Check, has, isCount, type Placed, type Sentence, sameKind, span, words } from './reading';

const MARKS = wordTrie(words(data.partMarks), 'forward');
const APART = wordTrie(words(data.apart), 'forward');
/** Different classifiers of things that may all be counted as 个. */
const OBJECTS = new Set(words(data.objectUnits));
/** A longer enumeration is a table, not a sentence. */
const LONGEST_LIST = 40;
const STOPS = words(data.listStops);
/** 专项整治90人次 is a kind of work, not a verb that begins another statement. */
const KIND = /(?:专项|集中|综合|联合|日常)(?:整治|整改|治理|排查|化解)/g;
/** ，按类型分： or 工单按性质划分为： opens a list as a colon does. */
const SORTED = /^(?:，|[^，。；：]{0,6})按[^，。；：]{1,8}(?:分|划分|统计|分类)为?[：，]/;
const TOTALS = words(data.totals);

/** 共N件，其中A件、B件…: parts against their total; a single part is a subset. */
export const sums: Check = (sentence, taken) => [...partsBehind(sentence, taken), ...totalBehind(sentence)];

function partsBehind(sentence: Sentence, taken: ReadonlySet<number>): Relation[] {
  const found: Relation[] = [];
  const { placed } = sentence;
  for (let i = 0; i + 1 < placed.length; i++) {
    const total = placed[i];
    const first = placed[i + 1];
    const opens = first ? opening(first.gap) : null;
    if (!total || !first || !isCount(total) || opens === null) continue;
    if (opens === 'bracket' && !sameKind(total.claim, first.claim)) continue;
    const parts = [first, ...listBehind(placed, i + 2, first.gap)].filter(isCount);
    if (parts.length === 0 || (opens === 'bracket' && parts.length === 1)) continue;
    if (parts.length > 1) found.push(sumOf(sentence, total, parts));
    else if (!taken.has(total.index) || !taken.has(first.index)) found.push(subsetOf(total, first));
    i += parts.length;
  }
  return found;
}

/** What opens a list of parts: a word (其中, 分别为), or a bracket or a colon right behind the total (男8人、女4人). */
function opening(gap: string): 'word' | 'bracket' | null {
  if (gap.includes('）') || standsIn(APART, gap)) return null;
  if (standsIn(MARKS, gap)) return 'word';
  if (/^：/.test(gap) || SORTED.test(gap)) return 'bracket';
  return gap.startsWith('（') ? 'bracket' : null;
}

/**
 * The claims that go on a list: no new 其中, no semicolon, no verb that begins another statement. A list that
 * began (`opening`) behind a bracket ends with it.
 */
function listBehind(placed: readonly Placed[], from: number, opening: string): Placed[] {
  const parts: Placed[] = [];
  for (const next of placed.slice(from, from + LONGEST_LIST)) {
    const bracket = opening.includes('（') ? next.gap.includes('）') : /）.*[，。]/.test(next.gap);
    // 其中：甲村3名；乙村4名: items that are no more than a name.
    const rows =
      /其中：/.test(opening) && /^；[\u4e00-\u9fff]{1,8}$/.test(next.gap) && !has(next.lead, STOPS);
    const closed =
      (next.gap.includes('；') && !rows) || bracket || standsIn(MARKS, next.gap) || ofOneItem(next.gap);
    const begins = /[，,]/.test(next.gap) && has(next.lead.replace(KIND, ''), STOPS);
    // 14个村经过二次审核: nothing sets the second figure apart, so it is no item.
    const item = rows || /[、，和及与以：（]/.test(next.gap);
    if (closed || begins || !item || next.claim.unit === '%') break;
    parts.push(next);
  }
  return parts;
}

/** ，专职调解员中3名: of an item of the list, not of its total. */
const ofOneItem = (gap: string): boolean => gap.startsWith('，') && amid(gap.slice(1));

function subsetOf(total: Placed, part: Placed): Relation {
  const whole = faceOf(total.claim);
  const some = faceOf(part.claim);
  const spans = [span('part', part), span('whole', total)];
  const counted = total.claim.kind !== 'count' || (Number.isInteger(whole) && Number.isInteger(some));
  const comparable = counted && sameKind(total.claim, part.claim) && whole !== null && some !== null;
  if (!comparable)
    return {
      kind: 'subset',
      verdict: 'unverifiable',
      spans,
      calc: `${part.claim.text}与${total.claim.text}单位不同，无法比较`,
      computed: null,
    };
  const top = intervalOf(total.claim)?.high ?? whole;
  const fits = (intervalOf(part.claim)?.low ?? some) <= top;
  const calc = fits
    ? `其中${amount(some, part.claim)}≤总数${amount(whole, total.claim)}`
    : `其中${amount(some, part.claim)}大于总数${amount(whole, total.claim)}`;
  return { kind: 'subset', verdict: fits ? 'consistent' : 'inconsistent', spans, calc, computed: null };
}

function sumOf(sentence: Sentence, total: Placed, parts: readonly Placed[]): Relation {
  const spans = [span('total', total), ...parts.map((p) => span('part', p))];
  const whole = faceOf(total.claim) ?? Number.NaN;
  const faces = parts.map((p) => faceOf(p.claim) ?? Number.NaN);
  const computed = tidy(faces.reduce((a, b) => a + b, 0));
  const terms = `${parts.map((p) => p.claim.text).join('＋')}`;
  const relation = (verdict: Relation['verdict'], calc: string): Relation => ({
    kind: 'sum',
    verdict,
    spans,
    calc,
    computed: Number.isFinite(computed) ? computed : null,
  });
  if (!Number.isFinite(computed + whole)) return relation('unverifiable', `${terms}含范围，无法与总数核对`);
  const alike = parts.filter((p) => sameKind(p.claim, total.claim));
  const pure = alike.length === parts.length && parts.every((p) => isExact(p.claim)) && isExact(total.claim);
  const own = pure || computed === whole ? parts : ownParts(total, parts);
  if (own.length < parts.length) return sumOf(sentence, total, own);
  if (!pure) return impure(relation, { total, alike, parts, whole, computed, terms });
  if (computed === whole)
    return relation('consistent', `${terms}=${amount(computed, total.claim)}，与总数一致`);
  const stand = standOf(sentence, parts, { whole, computed });
  if (stand === 'overlapping') return relation('unverifiable', `${terms}可能有重叠，无法与总数核对`);
  if (stand === 'more') return relation('unverifiable', `${terms}不全是其中的分项，无法与总数核对`);
  const made = `${terms}=${amount(computed, total.claim)}`;
  const written = amount(whole, total.claim);
  return stand === 'wrong'
    ? relation(
        'inconsistent',
        `${made}，与总数${written}相差${amount(Math.abs(whole - computed), total.claim)}`,
      )
    : relation('unverifiable', `${made}，小于总数${written}，文中未说明是否列全`);
}

/** 文件12件、合同38件、决策9件，提出意见47条: behind a comma another figure, of another kind than all in front of it. */
function ownParts(total: Placed, parts: readonly Placed[]): readonly Placed[] {
  const next = parts.findIndex((p) => !sameKind(p.claim, total.claim));
  const own = parts.slice(0, next);
  const ends = next > 1 && parts[next]?.gap.startsWith('，') === true;
  return ends && [total, ...own].every((p) => isExact(p.claim)) ? own : parts;
}

type Impure = {
  total: Placed;
  alike: readonly Placed[];
  parts: readonly Placed[];
  whole: number;
  computed: number;
  terms: string;
};

/** Parts in other units or with 余: face values that still add up were added across units. */
function impure(relation: (verdict: Relation['verdict'], calc: string) => Relation, s: Impure): Relation {
  const units = new Set(s.parts.map((p) => p.claim.unit));
  const reason = units.size > 1 ? '分项单位不同' : '分项含约数';
  const unit = s.total.claim.unit;
  const plain = tidy(s.alike.reduce((sum, p) => sum + (faceOf(p.claim) ?? 0), 0));
  if (
    s.computed === s.whole &&
    [s.total, ...s.parts].every((p) => isExact(p.claim) && OBJECTS.has(p.claim.unit))
  )
    return relation('consistent', `${s.terms}=${amount(s.computed, s.total.claim)}，与总数一致（量词不同）`);
  // 740余件 may be 400余件 and 340余件, but never 400余件 and 340余人次.
  const addable = isExact(s.total.claim) || s.alike.length < s.parts.length;
  if (s.computed === s.whole && addable)
    return relation(
      'mixed-units',
      `${s.terms}按面值合计${amount(s.computed, s.total.claim)}，${reason}，不可相加；仅“${unit}”合计${amount(plain, s.total.claim)}`,
    );
  const least = s.alike.reduce((sum, p) => sum + (intervalOf(p.claim)?.low ?? 0), 0);
  const most = intervalOf(s.total.claim)?.high ?? s.whole;
  if (least > most)
    return relation(
      'inconsistent',
      `以“${unit}”计的分项至少${amount(least, s.total.claim)}，大于总数${amount(s.whole, s.total.claim)}`,
    );
  return relation('unverifiable', `${reason}，无法与总数${s.total.claim.text}核对`);
}

/** 邻里32件、婚姻18件、土地12件，共60件: of one list, and by no more wrong than one of them. */
const closes = (parts: readonly Placed[], gap: number): boolean =>
  parts.slice(1).every((p) => p.gap.startsWith('、')) &&
  parts.every((p) => p.lead.length > 1 && gap <= (faceOf(p.claim) ?? 0));

/** A 3件、B 5件，共计8件: the total closes its list. */
function totalBehind(sentence: Sentence): Relation[] {
  return sentence.placed.flatMap((total, at) => {
    const mark = TOTALS.find((word) => total.lead === word);
    if (mark === undefined || !isCount(total)) return [];
    const parts: Placed[] = [];
    for (let i = at - 1; i >= Math.max(0, at - LONGEST_LIST); i--) {
      const part = sentence.placed[i];
      if (!part || part.claim.unit !== total.claim.unit || !isExact(part.claim)) break;
      parts.unshift(part);
      if (part.gap.includes('；')) break;
    }
    const computed = tidy(parts.reduce((sum, p) => sum + (faceOf(p.claim) ?? 0), 0));
    const whole = faceOf(total.claim);
    if (parts.length < 2 || whole === null) return [];
    if (mark === '共' && computed !== whole && !closes(parts, Math.abs(computed - whole))) return [];
    const terms = parts.map((p) => p.claim.text).join('＋');
    const fits = computed === whole;
    const relation: Relation = {
      kind: 'sum',
      verdict: fits ? 'consistent' : 'inconsistent',
      spans: [span('total', total), ...parts.map((p) => span('part', p))],
      calc: `${terms}=${amount(computed, total.claim)}，${fits ? '与合计一致' : `文中合计${amount(whole, total.claim)}`}`,
      computed,
    };
    return [relation];
  });
}
