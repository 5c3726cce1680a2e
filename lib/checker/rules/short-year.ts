import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

/** Two that share one finding (21—25年, 24年和25年), and one alone. */
const pair = /(?<![\d.．])([0-3]\d)年?\s?([、—–~～－和与及至到-]{1,2})\s?([0-3]\d)年/g;
const single = /(?<![\d.．])[0-3]\d年/g;

const ends = '[，。；：！？、）\\s]|$';
const unit = '(?:[我全本该][镇乡县市区村]|[我全本该](?:街道|社区|办事处))';
const quarter = '第?[一二三四1-4]季度';
const time = `度|\\s?(?:1[0-2]|0?[1-9])月|[上下]半年|${quarter}|全年|年[初底中末终]|[底末](?![蕴子气数层盘线位期端])|初(?![心衷级步次])|同期|[春秋]季|[冬暑]期|汛期|春节|国庆|元旦`;
const changed = '相比|比|减少|增加|下降|上升|增长|降低|提高|有所|明显|持平|一样|相同';
const since = '起|以来|开始|至今';
const begun =
  '启动|开展|实施|施行|实行|推行|试行|试点|试运行|运行|建立|成立|设立|创建|组建|挂牌|投入|立项|开工';
const work = '工作(?:要点|计划|总结|报告|目标|任务)|重点工作|年报|报告(?=[中里，]|指出|提出|所|反映)';
const did =
  '反馈|被|获|荣获|评为|入选|制定|出台|印发|修订|遗留|移交|[全我][镇乡县市区街]|省|市|县|镇|督察|巡察|考核|评查|审计|述法|信访|法治|立案|计划|[将拟]';
/** Of a length of time nothing of the above is said right behind it, but some words in front of it tell. */
const lasts =
  /(?:[近满达约逾超过长限期龄第需判刑历共经整]|持续|从业|从事|工作|任职|承包|延包|延长|流转|使用|服务|扎根|坚守|拖了|低于|少于|高于|多于|长于|大于)$/;

/** What tells that the two digits are a year: words in front, words behind, and how far from the report's year it may be. */
const signs: readonly { before: RegExp; after: RegExp; within: number }[] = [
  { before: /20\d{2}年?\s?[—–~～至到、和与及-]\s?$/, after: /^(?!来|以[上下]|内|期|后|前|间)/, within: 10 },
  { before: /(?:^|[^近满达逾超约余龄])$/, after: new RegExp(`^(?:${time})`), within: 10 },
  { before: /(?:^|[，。；：]|[自从与])$/, after: new RegExp(`^(?:${since}|${changed})`), within: 10 },
  { before: /[自从]$/, after: new RegExp(`^(?:${begun})`), within: 10 },
  {
    before: /(?:(?<!不)[与同和]|(?<![对相])比|[较从]|相比|相较|对照)(?:20\d{2}年、)?$/,
    after: new RegExp(`^(?:${changed})`),
    within: 10,
  },
  { before: /(?:^|。)$/, after: /^，/, within: 10 },
  {
    before: /(?:^|[，。；：]|今年[和与]|对照|按照|根据|完成|落实|针对|围绕|在|对)$/,
    after: new RegExp(`^(?:的?(?:${work})|的?(?:工作)?基础上|[将拟]|计划)`),
    within: 10,
  },
  {
    before: /(?:^|[，。；：]|对照|根据|针对|围绕|落实|整改|对|于|在)$/,
    after: new RegExp(`^(?:${did})`),
    within: 3,
  },
  { before: new RegExp(`${unit}$`), after: new RegExp(`^(?:${did}|共|累计|[，、])`), within: 5 },
  { before: /(?:去年|今年|前年|明年|上年|上一年度?|本年度?|报告年度)[（(]$/, after: /^[）)]/, within: 5 },
  // 始于19年，: what began then. 早在19年前 is a length of time.
  {
    before: /(?:始|起|源|建|发生|成立|形成|产生|签订|启动|立案)于$|(?:追溯|回溯)[到至]$|早在$/,
    after: /^(?!前|来|间|以[上下]|内|期|多|余|之)/,
    within: 40,
  },
  // 按照25年全县执法监督工作要点: a paper of that year.
  {
    before: /(?:对照|按照|根据|依据|落实|完成)$/,
    after: new RegExp(`^[^，。；：期限的]{0,14}(?:${work})`),
    within: 3,
  },
  // 原因是22年以来编制冻结; 由于20年以来首次 is a length of time.
  {
    before: /(?:原因(?:就|主要)?(?:是|在于|有)|由于|因为|源于|问题在|情况在)$/,
    after: /^(?:以来|起|开始|至今)(?![^，。；]{0,12}(?:最|首|第一|罕见|未|没有))/,
    within: 10,
  },
  // 从22年的86件下降到24年的52件
  { before: /[从由]$|[降升少加长高][到至为]$/, after: /^的\d/, within: 10 },
  {
    before: /(?<!(?:从事|参加|干)[^，。；]{0,8})(?:工作|项目|工程|试点|改革|机制|制度|中心|平台)(?:于|在)?$/,
    after: /^(?:启动|启用|建成|建立|成立|立项|开工|竣工|投用|挂牌)/,
    within: 10,
  },
  {
    before: /[镇乡县市区](?:党委|政府|人大)$|司法所$|街道办(?:事处)?$/,
    after: new RegExp(`^(?:${did}|共|累计)`),
    within: 3,
  },
  // 相比24年，: a comparison that ends there.
  { before: /(?:相比|相较|较之|对比|截至|截止到?)于?$/, after: new RegExp(`^(?:${ends})`), within: 5 },
];

/** 21—25年度 is a span of years by its words; 21—25年 at the start of a clause or behind 在, 从 too, 合同期限20—25年 is not. */
const span = /^(?:度|规划|期间|普法|行动|五年|[全我][镇乡县市])/;
const opens = /(?:^|[，。；：（(在从自对与]|相比|落实|完成|编制|实施)$/;
const away = /^(?:不等|以[上下]|左右|的|期|内|有期徒刑)/;

type Seen = { readonly before: string; readonly after: string; readonly year: number };

/** 25年、26年 and 22、23年 follow one another, of a report's own time; 21—25年 is no more than a plan is long. */
function areYears({ before, after, year }: Seen, first: number, mark: string, last: number): boolean {
  const far = Math.max(Math.abs(2000 + first - year), Math.abs(2000 + last - year));
  if (last <= first || lasts.test(before)) return false;
  if (/[、和与及]/.test(mark)) return last === first + 1 && far <= 5;
  if (last - first > 10 || far > 10) return false;
  return span.test(after) || (opens.test(before) && !away.test(after) && last - first <= 5 && far <= 6);
}

/** Whether two digits are a year, by the words around them. A leading 0 is of no length of time. */
function isYear({ before, after, year }: Seen, own: number): boolean {
  const far = Math.abs(2000 + own - year);
  return (
    own < 10 || signs.some((sign) => far <= sign.within && sign.before.test(before) && sign.after.test(after))
  );
}

export const shortYear: Rule = {
  id: 'short-year',
  code: 'N15',
  kind: 'arithmetic',
  glyph: '～',
  severity: 'warning',
  about: '年份写成了两位数，例如“25年度”。',
  why: '年份简写了，容易读成时长，也与全文四位年份不一致。',
  how: '写成四位数的年份，例如“2025年度”。',
  basis: bases.numerals,
  reads: 'block',
  needs: [single],
  check: (block, { year: reported }) =>
    patternDrafts(block, [pair, single], (match, text) => {
      const [words, first, mark, last] = match;
      const at = match.index ?? 0;
      const before = text.slice(Math.max(0, at - 12), at);
      const after = text.slice(at + words.length, at + words.length + 12);
      const own = Number(words.slice(0, 2));
      const seen = { before, after, year: reported ?? 2000 + own };
      const year = mark ? areYears(seen, Number(first), mark, Number(last)) : isYear(seen, own);
      if (!year) return null;
      const full = words.replace(/\d\d/g, '20$&');
      return { what: `“${words}”是简写的年份，应写作“${full}”。`, insert: full };
    }),
};
