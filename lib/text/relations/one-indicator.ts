import type { ReadClaim } from '../claim';
import data from '../patterns/relations.json';
import { standsIn, wordTrie } from '../trie';
import { nameOf, nounBehind } from './indicator-name';
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
  /** What one person presided over: no more than the whole of it. */
  readonly own: boolean;
  /** Of one body of the town, which has done no more than the whole of it. */
  readonly organ: boolean;
  /** So many of what has been done or is there, pointed to as known: 全年办理的19件行政处罚案件. */
  readonly definite: boolean;
  /** That person's office, where it is named right there: 书记, 镇长. */
  readonly who: string;
  /** Whose it is, where that is said: the party committee's or the government's. */
  readonly body: 'party' | 'government' | null;
};

const WHOLE = wordTrie(words(data.wholeMarks), 'forward');
const OWN_PART = wordTrie(words(data.ownPart), 'forward');
const LOCAL = wordTrie([...words(data.localised), ...words(data.narrowing)], 'forward');
const ALIKE = new Map(data.unitsOfOne.flatMap((row) => words(row).map((unit) => [unit, row] as const)));
const PEOPLE = ALIKE.get('名');
const STOCK = wordTrie(words(data.stockMarks), 'forward');
/** 青禾镇: the town by its name, at the beginning of a clause. */
const TOWN = /^[\u4e00-\u9fff]{1,2}(?<![全我本各该城乡村集小古市辖])(?:镇|乡)(?![镇村])/;
/** 2025年 for the year, not 2025年底 or 2025年3月. */
const YEAR = /(?<![截至自从到以])(20\d\d)\s*年(?!底|末|初|以来|[上下前]|第?[一二三四]季|\s*\d+\s*月)/g;
/** 2025年机关干部集中学法共11次. */
const OF_YEAR = /^20\d\d\s*年度?(?!底|末|初|[上下前]|第?[一二三四]季|\s*\d)/;
/** 镇党委书记主持: what a person did himself of what there was. */
const OWN =
  /^((?:(?:镇|乡|街道)?(?:党政|党委|党工委)?(?:书记|镇长|乡长|主任|主要负责人|主要领导|主要负责同志)[、和]?)*)(?:全年|今年|年内|本年度|先后|共)*(?:亲自|带头)?(?:主持(?:召开|开展|研究)?|亲自)/;
const OFFICE = /^(?:镇|乡|街道)?(?:党政|党委|党工委)?(?=书记)/;
const PARTY = /书记|党委|党工委/;
const GOVERNMENT = /镇长|乡长|政府/;
/** 镇人民调解委员会全年调解: what a body of the town did itself, told before the year. */
const ORGAN =
  /^(?:镇|乡|街道)[^，。；：、]{0,8}?(?:委员会|调委会|中心|服务站|执法队|办公室)(?=全年|今年|年内|本年)/;
/** 对全年办理的19件行政处罚案件: pointed to by what was done with them all. */
const DEFINITE =
  /^(?:对|将|把|从|就|给)?(?:该?(?:综合)?(?:行政)?执法队|镇政府|我[镇乡])?(?:20\d\d\s*年(?:度)?)?(?:全年|年内|本年度?|全镇|全乡|全街道)[^，。；：、]{0,8}的$/;
/** 承办的13件代表建议均当面沟通: all of them, though no year is told. */
const DONE = /^(?:承办|办理|受理|接收|收到|排查|查处|立案|审查|审核|化解|调解|举办|开展|组织)的$/;
const ALL = /均|全部|都|逐一|逐件|逐个|逐案/;
/** 上述5期培训: those told just now. */
const ABOVE = /^(?:对|将|把)?(?:上述|以上|前述|这)$/;
/** 在2024年开展宣传42场次的基础上. */
const ON_TOP = /^在(?=20\d\d年|全年)/;
const BODY = /^[^全年本]*?执法队/;
/** 、人民调解员38名: an item of a list that 全镇共有 opens. */
const ITEM = /^、[^，。；：、]{5,14}$/;
const LIST_OF_STOCK =
  /^(?:截至[^，]{1,8}，)?(?:全镇|全乡|全街道|我镇|我乡)?(?:现有|共有|现共有|建有|设有|拥有|配有|配备|建立)/;
/** 该队执法人员共10名: how many there are. */
const IN_ALL = /(?:共计?|总数为?|总共)$/;
/** What a rate is of says nothing by itself: 群众满意率 is of whatever the sentence speaks of. */
const GENERAL =
  /^(?:全镇|各类|办事|服务)?(?:群众|村民|居民|企业|商户|当事人|对象|案件|事项|问题|任务|工作|隐患|工单|诉求|干部|人员|学员|代表|考试|测试)?$/;
const RATE = /^(.*?)(?:按期|按时|及时|一次|当场|限时)?(?:调解|化解|整改|办理)?[^的]{2}率$/;
/** （一）抓好普法宣传。: a heading that its paragraph begins with. */
const HEADING = /^(?:[（(]?[一二三四五六七八九十\d]+(?:[）)、.．]|是)[^，。；]{0,30}。)?$/;
/** Local words that are part of a name. */
const NAMES =
  /集中(?=学)|社区矫正|联合执法|联合检查|村规民约|乡村振兴|农村|日常|环节|调节|(?:网格员|志愿者)$/g;

/** The classifiers that may count one thing, as one word. */
export const unitOf = ({ unit }: ReadClaim): string => ALIKE.get(unit) ?? unit;

/**
 * `lead`, `tail` and `clause` as in surroundings; `sentence` the words of the sentence in front of the clause,
 * `before` those of the passage. Null: of a part only, or of what cannot be told.
 */
export function indicatorOfWhole(
  claim: ReadClaim,
  around: { lead: string; tail: string; clause: string },
  { sentence, before }: { sentence: string; before: string },
): Indicator | null {
  if (claim.mood !== 'result' || claim.value === null || claim.per !== undefined) return null;
  const { lead, tail, clause } = around.tail.startsWith('的基础上') ? onTop(around) : around;
  const [own = ORGAN.exec(lead)?.[0] ?? '', office = ''] = OWN.exec(lead) ?? [];
  const organ = own !== '' && ORGAN.test(lead);
  const people = unitOf(claim) === PEOPLE;
  const listed = people && ITEM.test(lead) && LIST_OF_STOCK.test(clause);
  const bare = clause.slice(own.length);
  if ((lead.length < clause.length && !listed) || sentence.includes('其中') || standsIn(OWN_PART, bare))
    return null;
  const town = TOWN.exec(lead.replace(/^20\d\d年/, ''))?.[0] ?? '';
  const done = doneWith(lead, tail);
  // 组织执法人员12名参加培训 is not how many there are.
  const whole = people
    ? standsIn(STOCK, clause + tail) || IN_ALL.test(lead)
    : done !== null ||
      town !== '' ||
      OF_YEAR.test(clause) ||
      standsIn(WHOLE, clause) ||
      standsIn(WHOLE, sentence);
  const opens = !people && before.length < 60 && HEADING.test(before.trim());
  // Compared with nothing, but for a rate, which is asked whether it can be told at all.
  if (!whole && !opens && own === '' && claim.unit !== '%') return null;
  const definite = done !== null;
  const name = definite ? '' : nameOf(lead.slice(own.length).replace(town, ''));
  // Of one level perhaps, as what stands in front of it in the list.
  if (listed && name.length < 5) return null;
  if (claim.unit === '%' && !isOfItsOwn(name, lead, sentence)) return null;
  const behind = name === '' ? nounBehind(done ?? '', tail) : '';
  if (standsIn(LOCAL, (name || behind).replace(NAMES, ''))) return null;
  const said = PARTY.test(clause) ? 'party' : null;
  const body = !GOVERNMENT.test(clause) ? said : said === null ? 'government' : null;
  return {
    name,
    behind,
    whole,
    opens,
    own: own !== '',
    organ,
    definite,
    who: office.replace(OFFICE, ''),
    body,
  };
}

/** What was done with all that a number points to, by the words in front of it; null where it does not point. */
function doneWith(lead: string, tail: string): string | null {
  if (ABOVE.test(lead)) return '';
  const points = DEFINITE.test(lead) || (DONE.test(lead) && ALL.test(tail));
  return points ? lead.slice(0, -1).replace(BODY, '') : null;
}

/** 在2024年开展宣传42场次的基础上 tells what was done. */
const onTop = ({ lead, tail, clause }: { lead: string; tail: string; clause: string }) => ({
  lead: lead.replace(ON_TOP, ''),
  tail,
  clause: clause.replace(ON_TOP, ''),
});

/** The year that a sentence names. */
export const yearOf = (text: string): number | null => {
  const year = [...text.matchAll(YEAR)].pop()?.[1];
  return year === undefined ? null : Number(year);
};

/** 信访事项办结率 names what it is a rate of; no other figure of its sentence has narrowed it. */
function isOfItsOwn(name: string, lead: string, sentence: string): boolean {
  const of = RATE.exec(name)?.[1];
  if (of === undefined || of.length < 2 || GENERAL.test(of) || /[由从升降增]/.test(lead)) return false;
  return sentence.includes(of) || !/\d/.test(sentence.replace(/20\d\d年度?/g, ''));
}
