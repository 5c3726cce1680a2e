import data from '../patterns/relations.json';
import type { Relation } from '../relation';
import { deniedOfAll } from './denied-of-all';
import { faceOf, figure, isExact } from './interval';
import { amid, type Check, has, isCount, type Placed, sameKind, span, words } from './reading';

const ALL = words(data.all);
const DONE = words(data.done);
/** Said of cases and tasks alike, whatever the words in front called them: 包案事项, 上述问题. */
const NOUN = /(?:信访)?(?:事项|案件|任务|件)$/;
const CASE_UNITS = new Set(['件', '起', '宗', '项']);
/** 13个问题, 上述问题: the whole once more, by its number or by a word that points to it. */
const POINTED =
  /^(?:(\d+)[个件起宗项处条户家名人份场次]|(?:该|这|这些|上述|以上|所有|全镇|各项?|各类)(?:个)?)/;
/** 实现全覆盖, 实现村级法律顾问100%覆盖. */
const COVERED =
  /^(?:[^，。；：、]{0,4}?)(?:已|现已|并|基本)?实现(?:了)?(?:村级|全镇|镇村|全域|全辖区|各村)?([^，。；：、]{0,8}?)(?:全覆盖|(?:100[%％]|百分之百)(?:全)?覆盖|覆盖率(?:达到?|为)?100[%％])/;
/** What is done with a case when it is closed. */
const HANDLED = ['办理', '处理', '处置', '办复'];
const INTAKE = words(data.intake);
/** Behind a comma: what is spoken of where it is named again, the mark, and what it says of all. */
const SAID = new RegExp(
  `^([^，。；：、]{0,9}?)(?:现|目前|至此)?(${ALL.concat('已全部').join('|')})([^，。；：]{1,12})`,
);
/** ，全部办结，共办结 */
const AHEAD = new RegExp(
  `^[^，。；：、]{0,6}，(?:现|目前)?(${ALL.concat('已全部').join('|')})(..)(?:完毕|到位|完成)?，(?:共|已|实际|累计|实)*(..)了?$`,
);
/** 整改到位 says no more than 整改. */
const CLOSED = /(?:完毕|到位|完成|结束|成功|闭环|了)+$/;
/** Nothing is left: said of what is named, without a word of how. */
const CLEARED = /^(?:清零|见底|清仓|清库|销号|归零|清完)$/;
/** 办结45件，均按期办结: how those 45 were done. */
const IN_TIME = /^(?:按期|按时|如期|及时|限时|当场|依法|依规|在|于)/;
/** 其中当场调解120件: a part by its own name, of which all can be true. */
const NARROWED = /其中|余|剩|未|尚|新/;

/** …180起，均已调解成功: 均 and 全部 against the counts they follow. */
export const absolutes: Check = (sentence, taken) =>
  sentence.placed.flatMap((last, at) => {
    const whole = sentence.placed[at - 1];
    const ahead =
      whole && contradicts(whole, last) ? (saidAhead(whole, last) ?? deniedOfAll(last.gap)) : null;
    if (whole && ahead !== null) return [against(whole, last, ahead)];
    const end = last.claim.end - sentence.start;
    // 有14个建成阵地，实现全覆盖: what the part has done stands between.
    const comma = amid(last.gap) || (whole && ofPlaces(whole, last)) ? end + last.tail.length : end;
    if (sentence.text.charAt(comma) !== '，' || !isCount(last)) return [];
    const said = sentence.text.slice(comma + 1, comma + 24);
    const denied = whole && contradicts(whole, last) ? saysAll(whole, last, said) : null;
    if (whole && denied !== null) return [against(whole, last, denied)];
    if (comma > end) return [];
    const mark = ALL.find((word) => said.startsWith(word));
    if (mark === undefined || taken.has(last.index)) return [];
    const behind = said.slice(mark.length, Math.min(mark.length + 6, 15));
    return DONE.some((word) => behind.includes(word)) ? [unproved(last, mark)] : [];
  });

/** The word by which all of `whole` is said to be what only `part` is; null where that is not said. */
function saysAll(whole: Placed, part: Placed, said: string): string | null {
  const covered = COVERED.exec(said)?.[1];
  if (covered !== undefined)
    return (amid(part.gap) || ofPlaces(whole, part) || ofDue(whole, part)) &&
      `${part.lead}${part.tail}`.includes(covered)
      ? '全覆盖'
      : null;
  const found = SAID.exec(said);
  const [, named = '', mark = '', rest = ''] = found ?? [];
  if (!found || NARROWED.test(part.lead)) return null;
  if (!namesWhole(named, whole, part)) return null;
  if (mark.startsWith('均') && IN_TIME.test(rest)) return null;
  if (CLEARED.test(rest)) return named === '' && !DONE.some((word) => part.lead.includes(word)) ? null : mark;
  const bare = rest.replace(CLOSED, '');
  const verbs = [bare.slice(-2) || rest.slice(0, 2), bare.slice(0, 2)];
  return verbs.some((verb, i) => (i === 0 || DONE.includes(verb)) && doneWith(verb, whole, part))
    ? mark
    : null;
}

/** 需备案18份: what there was to be done, told by what was to be done with it. */
const DUE = /应|需|须|待/;

/** Whether that is what was done with the part, and not what the whole was named by. */
function doneWith(verb: string, whole: Placed, part: Placed): boolean {
  const same =
    verb.length === 2 &&
    (part.lead.includes(verb) ||
      (amid(part.gap) && part.tail.includes(verb)) ||
      (verb === '办结' && has(part.lead, HANDLED)));
  return same && (!whole.lead.includes(verb) || has(whole.lead, INTAKE) || DUE.test(whole.lead));
}

/** 受理48件，全部办结，共办结45件: said of the whole between it and the part. */
function saidAhead(whole: Placed, part: Placed): string | null {
  const [, mark = '', verb = '', again = ''] = AHEAD.exec(part.gap) ?? [];
  return verb !== '' && verb === again && DONE.includes(verb) && !NARROWED.test(whole.lead) ? mark : null;
}

/** Whether `named` is what the whole was called, and its number, if it gives one, that of the whole. */
function namesWhole(named: string, whole: Placed, part: Placed): boolean {
  const pointed = POINTED.exec(named);
  if (pointed?.[1] !== undefined) return Number(pointed[1]) === faceOf(whole.claim);
  const noun = pointed ? named.slice(pointed[0].length) : named;
  const about = `${whole.lead}${whole.tail}${part.lead}`;
  return about.includes(noun) || (CASE_UNITS.has(whole.claim.unit) && about.includes(noun.replace(NOUN, '')));
}

/** 应述法21人，实际述法20人: those who had to and those who did. */
const ofDue = (whole: Placed, part: Placed): boolean =>
  /^应/.test(whole.lead) && /^，(?:至?今|目前|现)?(?:实|已)/.test(part.gap);

const PLACE = /^(?:行政|自然)?(?:村|社区|村民小组|小组|网格|学校)/;

/** 12个行政村，11个村配备法律顾问: places, and those of them that did it. */
const ofPlaces = (whole: Placed, part: Placed): boolean =>
  PLACE.test(whole.tail) && PLACE.test(part.tail) && /^[^，。；：]*，(?:已|已有|有|现有)?$/.test(part.gap);

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
