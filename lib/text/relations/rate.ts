import data from '../patterns/relations.json';
import type { Relation } from '../relation';
import { faceOf, isExact, roundHalfUp } from './interval';
import { judgeRate } from './judge-rate';
import { amid, type Check, has, isCount, type Placed, type Sentence, sameKind, span, words } from './reading';

const RATES = Object.entries(data.rates).map(([stem, list]) => ({ stem, part: words(list) }));
const QUALIFIED = words(data.qualifiedRates);
const PAIRED = new RegExp(
  `^，(?:(?:实现|达到|法律顾问)?|[^，。；]{2,8}，)(?:${words(data.paired).join('|')})率`,
);
const PAIRED_NAMED = new RegExp(`^，(?:实现|达到)?([^，。；]{2,8}?)(?:${words(data.paired).join('|')})率`);
/** 整改完成率 is a 整改率, 出庭应诉率 a 出庭率. */
const COMPLETED = new RegExp(`(?:${words(data.completions).join('|')})$`);
/** Operands further back than this many claims belong to another statement. */
const REACH = 12;
/** 限期整改12处: told to, not done. */
const ORDERED = /限期|责令|正在|要求/;
/** 督促整改57处 was done or only told; a rate that lies near tells which. */
const URGED = /督促|督办|指导|推动/;
/** 制定整改措施23条: made for it, not done. */
const PREPARED = /措施|方案|台账|清单|通知|责任|任务|会议|(?<!调解|和解|达成)协议|建议$|意见$|责任书|报告/;
/** 下达整改要求120项: what there was to be done. */
const ASKED =
  /(?:下达|下发|发出|提出|列出|交办|反馈|指出|需要?|须|待)[^，。]{0,6}(?:整改|整治|办理|办结|处置|备案|审查|答复)/;
/** 满意度问卷500份 are not 500 that were content. */
const SURVEY = /满意度/g;
/** 尚未办结6件: the rest, not the part. */
const LEFT = /未|没有|尚|余|剩|不/;
/** 应公开450条: the whole, wherever it stands. */
const DUE = /^(?:其中|，|、)*应/;
/** 法治培训应参加72名干部: behind the name of the occasion. */
const OUGHT = /应(?:当)?(?:参[加训学考会]|到[会场]?|出[席庭]|述法|受训)[\u4e00-\u9fff]{0,4}$/;
const WHEN = /^(?:全年|今年|年内|全镇)/;
const ACTUAL = /^(?:其中|，|、)*实(?:际)?/;
const INTAKE = words(data.intake);
/** So many points a rate may be wrong by and still be meant as the rate of two figures that nothing else ties to it. */
const NEAR = 15;

type Pair = { part: Placed; whole: Placed };

/** 办结率, 整改率 …: the stated rate against numerator and denominator in the same sentence. */
export const rates: Check = (sentence) =>
  sentence.placed.flatMap((placed, at) => {
    const names = rateNames(placed);
    return names.length === 0
      ? [...checkShare(sentence, at, placed), ...checkContent(sentence, at, placed)]
      : [checkRate(sentence, at, placed, names)];
  });

const CONTENT = /满意度(?:达到?|为|是|均为|：)?$/;

/** 满意588份，满意度98.0%: most often a survey's own figure, so only where the counts of it stand beside it. */
function checkContent(sentence: Sentence, at: number, stated: Placed): Relation[] {
  if (stated.claim.unit !== '%' || stated.claim.mood === 'change' || !CONTENT.test(stated.lead)) return [];
  const relation = checkRate(sentence, at, stated, ['满意率']);
  return relation.spans.some(({ role }) => role === 'part') ? [relation] : [];
}

/** The words of the rates that a percentage states (办结率; 办结率、满意率均为), none for a change or a plain share. */
function rateNames({ claim, lead, gap }: Placed): readonly string[] {
  const words = lead || gap;
  if (claim.unit !== '%' || claim.mood === 'change' || !words.includes('率')) return [];
  const found =
    /(?:([\u4e00-\u9fff]{1,8}率)[、和及与])?([\u4e00-\u9fff]{1,8}率)[、，]?((?:均|都|分别|已|为|达到|达|保持在|稳定在|维持在|是|提升至|提升到|提高到|高达|只有|仅有|仅|了|至|约|超过|：|\s)*)$/.exec(
      words,
    );
  const [, first, second, fillers] = found ?? [];
  if (second === undefined) return [];
  return first !== undefined && /均|都/.test(fillers ?? '') ? [second, first] : [second];
}

function checkRate(sentence: Sentence, at: number, stated: Placed, names: readonly string[]): Relation {
  const counts = sentence.placed.slice(Math.max(0, at - REACH), at).filter(isCount);
  for (const name of names) {
    const pair = operands(counts, name, stated) ?? behind(sentence, at, name) ?? around(sentence, at, name);
    if (pair) return judgeRate(pair.part, pair.whole, stated, name);
  }
  const near = counts.slice(-2);
  const missing = near.length === 0 ? '分子和分母' : '分子或分母';
  return {
    kind: 'rate',
    verdict: 'unverifiable',
    spans: [...near.map((p) => span(near.length === 1 ? 'whole' : 'other', p)), span('stated', stated)],
    calc: `${names[0]}${stated.claim.text}的${missing}未写明，无法核算`,
    computed: null,
  };
}

/** 办结率96.5%，共接收420件，办结410件: the two figures right behind the rate, none in front of it. */
function behind(sentence: Sentence, at: number, name: string): Pair | null {
  const [stated, whole, part, next] = sentence.placed.slice(at, at + 4);
  if (at > 0 || !whole || !part || !isCount(whole) || !isCount(part)) return null;
  if (!stated || next?.claim.unit === '%') return null;
  return fromTable([whole, part], name) ?? spokenBehind(whole, part, { name, stated });
}

/** 走访率98.4%，应走访120余人，实际走访118人: the rate's own word, said of the part and not of what was taken in. */
function spokenBehind(
  whole: Placed,
  part: Placed,
  { name, stated }: { name: string; stated: Placed },
): Pair | null {
  const stem = stemOf(name);
  const apart = DUE.test(whole.lead.replace(WHEN, '')) || !whole.lead.includes(stem);
  if (stem === '' || !apart || !sameKind(whole.claim, part.claim)) return null;
  return part.lead.includes(stem) && !LEFT.test(part.lead) && closeTo(part, whole, stated)
    ? { part, whole }
    : null;
}

/** 回访300人，满意率99.3%，其中满意的298人: the part behind the rate, and nothing but the rate's word says what it is. */
function around({ placed }: Sentence, at: number, name: string): Pair | null {
  const [whole, stated, part] = placed.slice(Math.max(0, at - 1), at + 2);
  if (!whole || !stated || !part || at === 0 || !isCount(whole) || !isCount(part)) return null;
  if (!sameKind(whole.claim, part.claim) || stated.claim.value === 100 || part.gap.includes('；'))
    return null;
  const stem = stemOf(name);
  const said = part.lead.replace(/^(?:其中|已|共|表示|，)*/, '');
  return stem !== '' && said.startsWith(stem) && !whole.lead.includes(stem) ? { part, whole } : null;
}

/** 其中391名成绩合格, 中已有1986户签订: what leads to a figure and says nothing of it. */
const ONLY_LEADS = /^(?:其中|中|已|有|共|现|仅|只|就|均|都|实际|，|、)+/;

const shareOf = /^[，、（]?(?:约)?占(?:比|总数的?|比为|比达)?(?:为|达|约)?$/;

/**
 * 党员326名，其中女党员98名，占30.1%: 其中 says which figure is the whole. Without it the two figures must be the
 * first ones of their sentence, in clauses of their own.
 */
function checkShare(sentence: Sentence, at: number, stated: Placed): Relation[] {
  if (stated.claim.unit !== '%' || !shareOf.test(stated.gap)) return [];
  const [whole, part] = sentence.placed.slice(Math.max(0, at - 2), at);
  if (!whole || !part || !sameKind(whole.claim, part.claim)) return [];
  if (part.gap.includes('其中')) return [judgeRate(part, whole, stated, '占比')];
  const plain =
    at === 2 &&
    /^[^、；和及与]*，/.test(part.gap) &&
    !/[较比]|其中|同比|上年|去年/.test(whole.gap + part.gap);
  return plain && closeTo(part, whole, stated) ? [judgeRate(part, whole, stated, '占比')] : [];
}

function closeTo(part: Placed, whole: Placed, stated: Placed): boolean {
  const rate = ((faceOf(part.claim) ?? Number.NaN) / (faceOf(whole.claim) ?? Number.NaN)) * 100;
  const possible = rate <= 100 || !isExact(whole.claim);
  return possible && Math.abs(rate - (faceOf(stated.claim) ?? Number.NaN)) <= NEAR;
}

function fits(part: Placed, whole: Placed, stated: Placed): boolean {
  const [top, bottom, said] = [part, whole, stated].map(({ claim }) => faceOf(claim));
  if (top == null || bottom == null || said == null || !isExact(whole.claim)) return false;
  return roundHalfUp((top / bottom) * 100, stated.claim.decimals) === said;
}

function operands(counts: readonly Placed[], name: string, stated: Placed): Pair | null {
  return fromTable(counts, name, stated) ?? paired(counts, name, stated) ?? spoken(counts, name, stated);
}

/** 专项整治的满意率 is a rate of 满意, not of 整治. */
const bareName = (name: string) => name.slice(name.lastIndexOf('的') + 1, -1);

/** The word that a rate is a rate of: 改正 of 一次改正率, 未反复 of 未反复率; empty where the name is none. */
function stemOf(name: string): string {
  const bare = bareName(name);
  const not = bare.lastIndexOf('未');
  return not >= 0 ? bare.slice(not) : bare.length < 2 ? '' : bare.slice(-2);
}

const rowOf = (name: string) => {
  const bare = bareName(name);
  const longest = (word: string) =>
    RATES.filter(({ stem }) => word.endsWith(stem)).sort((a, b) => b.stem.length - a.stem.length);
  return [...longest(bare), ...longest(bare.replace(COMPLETED, ''))];
};

/** The figures by the words that speak of the part: 办结率 looks for what was 办结. */
function fromTable(counts: readonly Placed[], name: string, stated?: Placed): Pair | null {
  const qualifier = QUALIFIED.find((word) => name.includes(word)) ?? '';
  for (const row of rowOf(name)) {
    // 按时办结率 is of what was 按时办结, not of all that was 办结.
    const part = counts.findLast(
      (p) =>
        has(p.lead, row.part) && p.lead.includes(qualifier) && !ORDERED.test(p.lead) && !DUE.test(p.lead),
    );
    if (part && PREPARED.test(part.lead) && !has(row.stem, ['采纳', '签订', '签约', '履行'])) continue;
    const whole = part && wholeOf(counts, part, row.part, stated);
    if (!part || !whole) continue;
    // 调解 may have been 化解, and what was urged may have been done: a rate that lies near tells.
    const sure = part.lead.includes(row.stem) && !URGED.test(part.lead);
    if (!sure && stated && !closeTo(part, whole, stated)) continue;
    return { part, whole };
  }
  return null;
}

function wholeOf(
  counts: readonly Placed[],
  part: Placed,
  said: readonly string[],
  stated: Placed | undefined,
): Placed | undefined {
  const before = counts.filter(
    (p) => (p.index < part.index || DUE.test(p.lead)) && p !== part && sameKind(p.claim, part.claim),
  );
  const taken = (p: Placed) => p.lead.includes('应') || has(p.lead, INTAKE) || ASKED.test(p.lead);
  const own = before.filter((p) => !has(p.lead.replace(SURVEY, ''), said) || taken(p));
  const intake = own.filter((p) => has(p.lead, INTAKE));
  const usual = intake.length > 0 ? intake.at(-1) : own.length === 1 ? own[0] : undefined;
  // 受理412件，办结400件，满意395件，满意率98.8%: of the 400, since that is what makes it right.
  const nearest = before.at(-1);
  return stated && nearest && fits(part, nearest, stated) ? nearest : usual;
}

/** 完成安全检查80家，检查覆盖率92%: what covers is named by the words of the part. */
function saidOfPart(gap: string, part: Placed): boolean {
  const named = PAIRED_NAMED.exec(gap)?.[1]?.replace(/^(?:村级|全镇|镇村)/, '') ?? '';
  return named.length > 1 && part.lead.endsWith(named);
}

/** 卫生厕所普及率95.3% has an object of its own; ，覆盖率100% speaks of the two figures in front. */
function paired(counts: readonly Placed[], name: string, stated: Placed): Pair | null {
  if (QUALIFIED.some((word) => name.includes(word))) return null;
  const pair = lastPair(counts);
  if (!pair) return null;
  const clause = stated.gap.slice(stated.gap.lastIndexOf('，'));
  if (counts.length === 2 && (PAIRED.test(stated.gap) || saidOfPart(stated.gap, pair.part))) return pair;
  return (amid(pair.part.gap) || pair.part.gap.includes('其中')) && PAIRED.test(clause) ? pair : null;
}

/**
 * 建立普法档案1198户，建档率96.8%: the figure in front of the rate whose own words say what it is a rate of, and
 * the one in front of that.
 */
function spoken(counts: readonly Placed[], name: string, stated: Placed): Pair | null {
  const pair = lastPair(counts);
  const stem = stemOf(name);
  if (!pair || stem === '' || stated.gap.includes('；')) return null;
  const { part, whole } = pair;
  if (stated.index - part.index !== 1 || part.index - whole.index > 2) return null;
  if ((faceOf(part.claim) ?? 0) > (faceOf(whole.claim) ?? 0) && isExact(whole.claim)) return null;
  if ((DUE.test(whole.lead) || OUGHT.test(whole.lead)) && ACTUAL.test(part.lead)) return pair;
  const named = part.lead.replace(ONLY_LEADS, '').length > 1;
  const about = named ? part.lead : part.tail;
  const qualifier = QUALIFIED.find((word) => name.includes(word)) ?? '';
  if (!tells(about, stem) || !about.includes(qualifier) || ORDERED.test(about)) return null;
  const certain =
    (named || part.lead === '') && about.includes(stem) && !URGED.test(about) && !about.includes('新');
  if (!certain && !closeTo(part, whole, stated)) return null;
  if (!stem.includes('未') && LEFT.test(about.slice(0, about.indexOf(stem.charAt(0))))) return null;
  const first = !tells(whole.lead, stem) || has(whole.lead, INTAKE) || ACTUAL.test(part.lead);
  return first ? pair : null;
}

/** 建档 is told by 建立普法档案: the two characters in their order. */
function tells(about: string, stem: string): boolean {
  if (about.includes(stem)) return true;
  const at = about.indexOf(stem.charAt(0));
  return stem.length === 2 && at >= 0 && about.indexOf(stem.charAt(1), at) > 0;
}

function lastPair(counts: readonly Placed[]): Pair | null {
  const [whole, part] = counts.slice(-2);
  return whole && part && sameKind(whole.claim, part.claim) ? { part, whole } : null;
}
