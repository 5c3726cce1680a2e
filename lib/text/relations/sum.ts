import { tidy } from '../numerals';
import data from '../patterns/relations.json';
import type { Relation } from '../relation';
import { standsIn, wordTrie } from '../trie';
import { amount, faceOf, intervalOf, isExact } from './interval';
import { amid, type Check, has, isCount, type Placed, type Sentence, sameKind, span, words } from './reading';

const MARKS = wordTrie(words(data.partMarks), 'forward');
const APART = wordTrie(words(data.apart), 'forward');
/** Different classifiers of things that may all be counted as 个. */
const OBJECTS = new Set(words(data.objectUnits));
const EXHAUSTIVE = words(data.exhaustive);
const OVERLAPPING = words(data.overlapping);
/** A longer enumeration is a table, not a sentence. */
const LONGEST_LIST = 40;
const STOPS = words(data.listStops);
/** 专项整治90人次 is a kind of work, not a verb that begins another statement. */
const KIND = /(?:专项|集中|综合|联合|日常)(?:整治|整改|治理|排查|化解)/g;
/** ，按类型分： opens a list as a colon does. */
const SORTED = /^，按[^，。；：]{1,8}(?:分|划分|统计|分类)[：，]/;
const REASON =
  /^，(?:均|都(?!市)|全部|(?:主要|其|究其|根本|直接|具体)?(?:原因|成因|根源)|究其|主要(?:是|由于|因)|由于|因为?|源于|系|反映出?|暴露出?|说明)/;
const REST = /其余|其他|其它|剩余|余下|还有|另有|另外|以及|等/;
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

/** 女党员20名、大专以上25名 may be the same people; 男8人、女4人 are not. */
function mayOverlap(parts: readonly Placed[]): boolean {
  const leads = parts.map((p) => p.gap);
  const all = leads.join('');
  const women = has(all, ['女']) && !has(all, ['男']);
  if (leads.length === 2 && has(all, ['党员']) && has(all, ['群众'])) return false;
  return women || leads.some((lead) => has(lead, OVERLAPPING));
}

/** 行政复议案件5件、行政诉讼案件3件: two parts named alike. */
function namedAlike(parts: readonly Placed[]): boolean {
  const [first, second, more] = parts.map(({ lead }) => lead);
  if (first === undefined || second === undefined || more !== undefined) return false;
  return first.length > 2 && second.length > 2 && first.slice(-1) === second.slice(-1);
}

/** 采纳61条、未采纳27条: two parts that leave nothing out. */
function opposite(parts: readonly Placed[]): boolean {
  const [first, second, more] = parts.map(({ lead }) => lead);
  if (first === undefined || second === undefined || more !== undefined) return false;
  const plain = (lead: string) => lead.replace(/^(?:其中|已|[：，、])*/, '');
  const [bare, other] = [plain(first), plain(second)];
  return bare.length >= 2 && ['未', '不', '非'].some((no) => other === no + bare);
}

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
  if (!pure) return impure(relation, { total, alike, parts, whole, computed, terms });
  const behind = sentence.text.slice((parts.at(-1)?.claim.end ?? 0) - sentence.start).charAt(0);
  if (computed === whole)
    return relation('consistent', `${terms}=${amount(computed, total.claim)}，与总数一致`);
  const gap = Math.abs(whole - computed);
  // Groups that overlap hardly add up to nearly the total by chance.
  const nearly = parts.length > 2 && gap <= Math.max(1, whole * 0.04) && gap < Math.min(...faces);
  if (mayOverlap(parts) && !nearly) return relation('unverifiable', `${terms}可能有重叠，无法与总数核对`);
  const told = has(parts[0]?.gap ?? '', EXHAUSTIVE);
  const closed =
    behind === '' ||
    '。；）)！'.includes(behind) ||
    reasoned(sentence, parts) ||
    (parts.length > 2 && (nearly || told) && endsAtComma(sentence, parts));
  const complete = (parts.length > 2 || '）)'.includes(behind || '#')) && gap <= Math.min(...faces);
  const paired = namedAlike(parts);
  const near = parts.length === 2 && gap * (paired ? 3 : 4) <= Math.min(...faces);
  const exhaustive = closed && (complete || near || opposite(parts) || told);
  // Behind a comma a new statement may begin: 59名，其中持证58名，辅助人员3名.
  const tight = parts.slice(1).every((p) => !p.gap.includes('，'));
  const tooMuch =
    computed > whole &&
    (tight || (parts.length > 2 && gap <= Math.min(...faces)) || (closed && near && paired));
  if (computed > whole && !tooMuch)
    return relation('unverifiable', `${terms}不全是其中的分项，无法与总数核对`);
  if (tooMuch || exhaustive)
    return relation(
      'inconsistent',
      `${terms}=${amount(computed, total.claim)}，与总数${amount(whole, total.claim)}相差${amount(gap, total.claim)}`,
    );
  return relation(
    'unverifiable',
    `${terms}=${amount(computed, total.claim)}，小于总数${amount(whole, total.claim)}，文中未说明是否列全`,
  );
}

/** …、道路管护4项，原因是人手偏紧: the list has ended, and what follows says why. */
function reasoned(sentence: Sentence, parts: readonly Placed[]): boolean {
  const last = parts.at(-1);
  if (!last) return false;
  return REASON.test(sentence.text.slice(last.claim.end - sentence.start).slice(0, 16));
}

/** …、租赁类6份，审查意见全部反馈: the list has ended, and what follows has neither a figure nor a rest. */
function endsAtComma(sentence: Sentence, parts: readonly Placed[]): boolean {
  const last = parts.at(-1);
  if (!last || sentence.placed.at(-1) !== last) return false;
  const behind = sentence.text.slice(last.claim.end - sentence.start);
  return behind.startsWith('，') && !REST.test(behind);
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
    if (parts.length < 2 || whole === null || (mark === '共' && computed !== whole)) return [];
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
