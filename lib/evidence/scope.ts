import type { Fact } from './fact';
import { withoutCount } from './indicators';
import type { Surrounding } from './word-match';

/** A fact of another time than the whole year is meant only where the text says so, and the other way round. */
const namedTime = /上年|去年|上半年|下半年|前?[一二三四]季度|\d+月/;

/** Words that give a figure another time than the year of the report, wherever they stand in its sentence. */
const spokenTime =
  /上年|去年|往年|历年|近[一二两三四五六七八九十\d]+年|年来|以来|[上下]半年|前?[一二三四]季度|截[至止]\d+月|\d+月底|\d+[-－—～至到]\d+月/;

/** What is still to come, in the words of the sentence or of its heading. */
const planned =
  /明年|来年|下一?年|下一?步|力争|争取|目标是|(?:计划|拟|将)(?:于|在|明|再|新|开展|组织|举办|召开|建|培)/;

/** Somebody else’s figures, told for comparison. */
const others = /[邻外](?:县|乡|镇|市|地|省)|兄弟(?:县|乡|镇|单位)|(?:其他|别的|周边)(?:县|乡|镇|单位)/;

/** Words in the clause of a figure that make it a part, an average or a change of what its indicator counts. */
const narrowing =
  /涉[企外农军渔民]|每[个月季年村户名人件]|平均|人均|新增|净增|增加|减少|同比|[比较][上去]年|重复|派人|参加[县市省]|优秀|先进|获奖|表彰|评为|线上|网上|单独/g;

/** Who else a clause may begin with: a village, an office of the county, a school, a firm. */
const actor =
  /^(?:[\u4e00-\u9fff]{2,4}(?:村|社区(?!矫正)|学校|中学|小学|公司|站|派出所|法院|检察院)|村级?|全?[县市省]|企业|学校|医院|派出所|[\u4e00-\u9fff]{2,8}局)/;

const clauseOf = (near: string): string => /[^，。；：！？\n]*$/.exec(near)?.[0] ?? '';

/** Whether the fact is of another time than the text speaks of. */
export function isOtherTime(fact: Fact, { near, far }: Surrounding, usualPeriod: string): boolean {
  const { indicator, period } = fact;
  const sentence = `${far}${near}`;
  const time = namedTime.exec(indicator)?.[0];
  if (time !== undefined) return !sentence.includes(time);
  if (`${period.from}/${period.to}` !== usualPeriod) return !namedTime.test(sentence);
  const years: readonly string[] = sentence.match(/20\d\d(?=年)/g) ?? [];
  const year = period.to.slice(0, 4);
  return spokenTime.test(sentence) || (years.length > 0 && !years.includes(year));
}

/** The words of a sub-total behind 其中, all of which its own indicator says: 其中夜间巡查. */
const subTotal = /其中([^，。；：、\d]*)$/;

function isPartOf(indicator: string, near: string): boolean {
  const words = subTotal.exec(near)?.[1] ?? '';
  for (let i = 0; i + 2 <= words.length; i++) if (!indicator.includes(words.slice(i, i + 2))) return true;
  return false;
}

/** Ends of an indicator that a text leaves out: 法治宣传40场. */
const vague = /(?:活动|工作|情况|事项|案件|内容|对象|人员)$/;

/** What stands between a counted thing and its figure: 培训共12期. */
const fillers = /[^\u4e00-\u9fff]|[共计达为了有的到约近]+$/g;

/**
 * Whether the words that say what is counted do not meet: those right at the figure must be the indicator’s, and what
 * the indicator ends in (信访积案化解) must be said.
 */
function missesHead(indicator: string, { near, far, after }: Surrounding): boolean {
  const head = clauseOf(near).replace(fillers, '').slice(-2);
  const noun = after.replace(/^的/, '').slice(0, 2);
  const meets = indicator.includes(head) || (noun.length === 2 && indicator.includes(noun));
  const end = withoutCount(indicator).replace(vague, '').slice(-2);
  return !meets || !`${far}${near}${after}`.includes(end);
}

/** Whether a clause, or the sentence it stands in, begins with somebody whom the indicator does not name. */
function isSomebodyElse(indicator: string, clause: string, sentence: string): boolean {
  const who = (actor.exec(clause) ?? actor.exec(sentence))?.[0];
  return who !== undefined && !indicator.includes(who);
}

/** 868件中的, 12场里的: a part of them. */
const ofWhich = /^中(?![心央])|^[里内]的/;

/**
 * Whether the figure may count something else than the whole of what the fact counts in this place this year: a plan,
 * a part, an average, a change, another village’s or office’s doing. What the indicator itself says is no such sign.
 */
export function isOtherScope({ indicator }: Fact, spoken: Surrounding): boolean {
  const { near, far, after } = spoken;
  const said = `${far}${near}`;
  const clause = clauseOf(near);
  const narrowed: readonly string[] = clause.match(narrowing) ?? [];
  return (
    planned.test(said) ||
    others.test(said) ||
    ofWhich.test(after) ||
    narrowed.some((word) => !indicator.includes(word)) ||
    isPartOf(indicator, near) ||
    isSomebodyElse(indicator, clause, said.slice(said.indexOf('\n') + 1)) ||
    missesHead(indicator, spoken)
  );
}
