import data from '../patterns/relations.json';
import type { Relation } from '../relation';
import { faceOf, figure, isExact } from './interval';
import { type Check, has, isCount, type Placed, sameKind, span, words } from './reading';

const ALL = words(data.all);
const DONE = words(data.done);
/** What is done with a case when it is closed. */
const HANDLED = ['办理', '处理', '处置', '办复'];

/** …180起，均已调解成功: 均 and 全部 against the counts they follow. */
export const absolutes: Check = (sentence, taken) =>
  sentence.placed.flatMap((last, at) => {
    const comma = last.claim.end - sentence.start;
    if (sentence.text.charAt(comma) !== '，' || !isCount(last)) return [];
    const mark = ALL.find((word) => sentence.text.startsWith(word, comma + 1));
    if (mark === undefined) return [];
    const from = comma + 1 + mark.length;
    const behind = sentence.text.slice(from, Math.min(from + 6, comma + 16));
    const verb = DONE.find((word) => behind.includes(word));
    if (verb === undefined) return [];
    const whole = sentence.placed[at - 1];
    const contrast =
      whole !== undefined &&
      (last.lead.includes(verb) || (verb === '办结' && has(last.lead, HANDLED))) &&
      contradicts(whole, last);
    if (contrast) return [against(whole, last, mark)];
    return taken.has(last.index) ? [] : [unproved(last, mark)];
  });

function contradicts(whole: Placed, part: Placed): boolean {
  const all = faceOf(whole.claim);
  const some = faceOf(part.claim);
  const exact = isExact(whole.claim) && isExact(part.claim) && sameKind(whole.claim, part.claim);
  return exact && all !== null && some !== null && some < all;
}

const against = (whole: Placed, part: Placed, mark: string): Relation => ({
  kind: 'absolute',
  verdict: 'inconsistent',
  spans: [span('part', part), span('whole', whole)],
  calc: `${figure(faceOf(part.claim) ?? 0)}小于${figure(faceOf(whole.claim) ?? 0)}，与“${mark}”不符`,
  computed: null,
});

const unproved = (whole: Placed, mark: string): Relation => ({
  kind: 'absolute',
  verdict: 'unverifiable',
  spans: [span('whole', whole)],
  calc: `“${mark}”指${whole.claim.text}全部，文中没有第二个数可核对`,
  computed: null,
});
