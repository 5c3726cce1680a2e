import data from '../patterns/relations.json';
import type { Relation } from '../relation';
import { standsIn, wordTrie } from '../trie';
import { amount, faceOf, intervalOf } from './interval';
import { amid, type Check, has, isCount, type Placed, sameKind, sharedPieces, span, words } from './reading';

const STAGES = data.stages.map((row) => ({
  whole: wordTrie(words(row.whole), 'forward'),
  part: words(row.part),
  parts: wordTrie(words(row.part), 'forward'),
  carries: 'carries' in row,
  bare: 'bare' in row,
}));
/** Classifiers of nearly everything. */
const WIDE_UNITS = new Set(['个', '项', '处', '次']);
/** 已有20个建成阵地: the noun is left out, so it is the one just named. */
const TAIL_VERB =
  /^(?:建成|建立|完成|达到|达标|通过|获|被|评为|成立|修订|制定|取得|实现|设立|配备|开展|创建|签订|落实)/;
const DONE_TOO = new RegExp(`^(?:${words(data.done).join('|')}|到位|完毕|成功|吸纳|复耕)+`);
const CASES = words(data.carriedCases);
const CARRIED = [...words(data.carried), ...words(data.apart)];
const WIDE = words(data.wide);
const NARROW = words(data.narrow);
/** 受理调解申请: taken in, whatever else the words speak of. */
const TAKEN_IN = /受理|接收|收到|登记/;
const LEADS =
  /^[，、；\s]*(?:截至[^，、；]{0,6}?(?:底|末|目前)|目前|现已|现均|现(?!场)|年底前|年内|最终|陆续|逐一|已经|已|均|共|全部|依法|依规|及时|按时|按期|限期内|予以|给予|成功|现场|当场|其中)*/;

/** 排查→整改, 受理→办结, 执法人员→持证, 累计→今年: what was dealt with is no more than what there was. */
export const subsets: Check = (sentence, taken) => {
  const found: Relation[] = [];
  const { placed } = sentence;
  for (let i = 0; i + 1 < placed.length; i++) {
    const whole = placed[i];
    const part = placed[i + 1];
    if (!whole || !part || !isCount(whole) || !isCount(part)) continue;
    if (taken.has(whole.index) && taken.has(part.index)) continue;
    // 排查133处，其中重大隐患2处，已整改131处: of the 133.
    const ofTotal = whole.gap.includes('其中') ? stagedBehindParts(placed, i, taken) : null;
    const relation =
      ofTotal ??
      within(whole, part) ??
      nested(whole, part) ??
      staged(whole, part, placed[i - 1], placed[i + 2]) ??
      stagedBehindParts(placed, i, taken);
    if (relation && !(relation.verdict === 'inconsistent' && isOfList(placed, i, part))) found.push(relation);
  }
  return found;
};

/** 建议9件、提案4件，答复13件: what was dealt with is of all that were told one after the other. */
function isOfList(placed: readonly Placed[], last: number, part: Placed): boolean {
  let first = last;
  while (placed[first]?.gap.startsWith('、') && first > 0) first--;
  const listed = placed.slice(first, last + 1);
  if (listed.length < 2 || !listed.every((one) => sameKind(one.claim, part.claim))) return false;
  const sum = listed.reduce((total, { claim }) => total + (faceOf(claim) ?? Number.NaN), 0);
  return (faceOf(part.claim) ?? Number.POSITIVE_INFINITY) <= sum;
}

/** 排查62处，其中重大3处，已整改60处: the whole stands in front of the parts that 其中 opened. */
function stagedBehindParts(
  placed: readonly Placed[],
  before: number,
  taken: ReadonlySet<number>,
): Relation | null {
  const part = placed[before + 1];
  for (let i = before; part && i > Math.max(0, before - 6); i--) {
    const whole = placed[i - 1];
    if (!placed[i]?.gap.includes('其中') || !whole) continue;
    const relation = part.gap.includes('；') || taken.has(part.index) ? null : staged(whole, part);
    return relation?.verdict === 'unverifiable' ? null : relation;
  }
  return null;
}

/** 16个村中，有18个村完成: the part of a count, its noun named again or left out. */
function within(whole: Placed, part: Placed): Relation | null {
  if (!amid(part.gap) || whole.claim.unit !== part.claim.unit) return null;
  const noun = /^[^中]*/.exec(part.gap)?.[0].replace(/（.*?）$/, '') ?? '';
  const again = (noun !== '' && part.tail.startsWith(noun.slice(-2))) || TAIL_VERB.test(part.tail);
  // 5个行动中，有18个村参加: a part of another kind.
  if (!again && !part.gap.endsWith('的') && WIDE_UNITS.has(whole.claim.unit)) return null;
  return compare(whole, part);
}

function staged(whole: Placed, part: Placed, before?: Placed, next?: Placed): Relation | null {
  const rest = part.lead.replace(LEADS, '').replace(/^完成(?=..)/, '');
  const about = whole.lead + whole.tail;
  const stage = STAGES.find(
    (s) =>
      standsIn(s.parts, rest) &&
      standsIn(s.whole, about) &&
      (!standsIn(s.parts, whole.lead) || TAKEN_IN.test(whole.lead)),
  );
  if (!stage) return null;
  const verb = stage.part.filter((word) => rest.startsWith(word)).sort((a, b) => b.length - a.length)[0];
  const object = verb === undefined ? rest : rest.slice(verb.length).replace(DONE_TOO, '');
  const same = verb !== undefined && (object === '' || sharedPieces(object, whole.lead) >= object.length - 1);
  if (same && sameKind(whole.claim, part.claim)) {
    const relation = compare(whole, part);
    return relation.verdict === 'inconsistent' && mayCarryOver(stage, whole, part, next)
      ? { ...relation, verdict: 'unverifiable', calc: `${relation.calc}，可能含上年结转，文中未写明` }
      : relation;
  }
  if (stage.bare) return null;
  const chained = before !== undefined && isCount(before) && sharedPieces(before.lead, whole.lead) > 1;
  return {
    kind: 'subset',
    verdict: 'unverifiable',
    spans: [span('part', part), span('whole', whole), ...(chained ? [span('other', before)] : [])],
    calc: `${part.claim.text}与${whole.claim.text}所指不同，不能比较大小`,
    computed: null,
  };
}

/** Cases taken in last year may be closed this year, so 立案14起，办结16起 is possible; 已办结 speaks of these 14. */
function mayCarryOver(stage: { carries: boolean }, whole: Placed, part: Placed, next?: Placed): boolean {
  if (next?.gap.startsWith('（') && has(next.gap, CARRIED)) return true;
  // 积案9件 are what was left over themselves.
  const around = whole.gap.replace(/积案$/, '') + whole.tail + part.gap;
  if (has(around, CARRIED)) return true;
  return stage.carries && has(whole.lead + part.lead, CASES) && !/^，?(?:已|均|全部)/.test(part.gap);
}

/** 累计77人，今年8人; 今年1件，两年内2件: the narrow period is part of the wide one. */
function nested(first: Placed, second: Placed): Relation | null {
  const narrows = has(first.lead, WIDE) && has(second.lead, NARROW);
  const widens = has(second.lead, WIDE) && (/\d{4}\s*年/.test(first.lead) || has(first.lead, NARROW));
  if (!narrows && !widens) return null;
  if (!sameKind(first.claim, second.claim) || sharedPieces(first.lead, second.lead) < 1) return null;
  if (narrows) return compare(first, second);
  const relation = compare(second, first);
  return relation.verdict === 'consistent' ? relation : null;
}

function compare(whole: Placed, part: Placed): Relation {
  const all = faceOf(whole.claim);
  const some = faceOf(part.claim);
  const spans = [span('part', part), span('whole', whole)];
  if (all === null || some === null)
    return {
      kind: 'subset',
      verdict: 'unverifiable',
      spans,
      calc: '其中一项不是一个数，无法比较',
      computed: null,
    };
  const fits = (intervalOf(part.claim)?.low ?? some) <= (intervalOf(whole.claim)?.high ?? all);
  const units =
    whole.claim.unit === part.claim.unit ? '' : `（单位写法不同：${whole.claim.unit}、${part.claim.unit}）`;
  return {
    kind: 'subset',
    verdict: fits ? 'consistent' : 'inconsistent',
    spans,
    calc: fits
      ? `${amount(some, part.claim)}≤${amount(all, whole.claim)}${units}`
      : `${amount(some, part.claim)}大于${amount(all, whole.claim)}${units}`,
    computed: null,
  };
}
