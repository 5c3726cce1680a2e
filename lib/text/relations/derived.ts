import { tidy } from '../numerals';
import data from '../patterns/relations.json';
import type { Relation } from '../relation';
import { faceOf, figure } from './interval';
import { type Check, has, type Placed, type Sentence, sharedPieces, span, words } from './reading';

const ACTIVITY = new Set(words(data.activityUnits));
const REACH = new Set(words(data.reachUnits));
const IN = words(data.flowIn);
const OUT = words(data.flowOut);
const PEOPLE = new Set(['人', '名', '位']);
const isPeople = ({ claim }: Placed) => PEOPLE.has(claim.unit);

/** Figures that hang together without a stated total: never an error, shown so that the author can look. */
export const derived: Check = (sentence, taken) => [
  ...perOccasion(sentence, taken),
  ...stockAndFlow(sentence),
  ...staffed(sentence),
];

const unverifiable = (spans: Relation['spans'], calc: string, computed: number | null): Relation => ({
  kind: 'derived-total',
  verdict: 'unverifiable',
  spans,
  calc,
  computed,
});

/** 26次，惠及近1700人次: so many people each time. */
function perOccasion({ placed }: Sentence, taken: ReadonlySet<number>): Relation[] {
  return placed.flatMap((total, at) => {
    const count = placed[at - 1];
    if (!count || taken.has(total.index) || !REACH.has(total.claim.unit) || !ACTIVITY.has(count.claim.unit))
      return [];
    const times = faceOf(count.claim);
    const people = faceOf(total.claim);
    if (!times || people === null || /[；;]/.test(total.gap)) return [];
    const each = tidy(people / times);
    return [
      unverifiable(
        [span('total', total), span('count', count)],
        `${total.claim.text}÷${count.claim.text}，平均每次约${figure(Math.round(each * 10) / 10)}人次，仅供参考`,
        each,
      ),
    ];
  });
}

/** 接收16人，解除11人，目前55人: what there was before is not stated. */
function stockAndFlow({ placed }: Sentence): Relation[] {
  return placed.flatMap((first, at) => {
    const second = placed[at + 1];
    const third = placed[at + 2];
    if (!second || !third || ![first, second, third].every(isPeople)) return [];
    const flows = [first, second, third].map((p) =>
      has(p.lead, OUT) ? 'out' : has(p.lead, IN) ? 'in' : 'stock',
    );
    if (!flows.includes('out') || !flows.includes('in') || first.claim.unit !== third.claim.unit) return [];
    if (sharedPieces(first.lead, second.lead) + sharedPieces(first.lead, third.lead) < 1) return [];
    const roles = has(first.lead, ['累计']) ? ['cumulative', 'in', 'out'] : flows;
    const spans = [first, second, third].map((p, i) => span(roles[i] ?? 'stock', p));
    return [unverifiable(spans, '期初人数未写明，增减与现有人数无法核对', null)];
  });
}

/** 1个处、11个站、38个点，招募178名: a list without a total, and the people who staff it. */
function staffed({ placed }: Sentence): Relation[] {
  return placed.flatMap((last, at) => {
    if (!isPeople(last)) return [];
    const list: Placed[] = [];
    for (let i = at - 1; i >= Math.max(0, at - 20); i--) {
      const place = placed[i];
      if (place?.claim.unit !== '个') break;
      list.unshift(place);
      if (place.lead !== '') break;
    }
    if (list.length < 3 || !list.slice(1).every((p) => /^[，、]$/.test(p.gap.trim()) || p.lead === ''))
      return [];
    const computed = tidy(list.reduce((sum, p) => sum + (faceOf(p.claim) ?? 0), 0));
    const terms = list.map((p) => p.claim.text).join('＋');
    return [
      unverifiable(
        [...list.map((p) => span('part', p)), span('other', last)],
        `${terms}=${figure(computed)}，文中没有总数，无法与${last.claim.text}核对`,
        computed,
      ),
    ];
  });
}
