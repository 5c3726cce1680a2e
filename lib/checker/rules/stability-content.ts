import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';
import stability from './stability-content.json';

const words =
  /(?<![平安沉])稳控(?!制|场)|涉稳(?:人员|群体|重点|对象)|(?:重点|涉访|涉稳)(?:人员|人群|对象)名单|(?:涉访|涉稳)(?:人员|人群|对象)(?:台账|清单|花名册)|(?<![公发颁宣分散])布控(?!球|摄像|设备|系统|监控|点位|探头)|维稳(?:工作)?专班|(?<![交干牵])涉稳(?![妥定健步当固住重]|风险评估)[\u4e00-\u9fa5]{2}|缠访闹访|缠访|闹访|缠闹/g;
/** What is kept stable here is no unrest. */
const ofPrices = /(?:物价|价格|粮价|菜价|房价|市场|供应|疫情|行情)[^，。；]{0,4}$/;
/** Unrest is spoken of generally in many places; together with a group, a project, a village or a person it says who. */
const general = /^(?:涉稳(?!人员|群体|重点|对象)|缠|闹)/;
const who = stability.who.replaceAll(' ', '|');
const before = new RegExp(
  `(?:${who}|[\\u4e00-\\u9fa5]{2}(?<!${stability.notVillages.replaceAll(' ', '|')})(?:村|社区)(?!干部|级|民小组|居|两委|组织)(?:[\\u4e00-\\u9fa5]{1,4}[组岭湾沟坪坝塘庄屯寨冲垭])?|[\\u4e00-\\u9fa5]某[某\\u4e00-\\u9fa5]?)[^，。；]{0,8}$`,
);
/** 缠访的3名原民办教师, 涉稳问题（水库移民）. */
const behind = new RegExp(
  `^[的老户者人员对象]{0,3}[（(]?[^，。；（）()]{0,6}?(?:${who}|[\\u4e00-\\u9fa5]某)`,
);
/** Not one project or place but all of a kind: 征地拆迁等领域涉稳隐患, 重大项目涉稳隐患. */
const allOfAKind = /(?:领域|行业|方面|重大(?:工程|建设|决策|项目|事项)*)[^，。；]{0,2}$/;
const denied = /(?:未发生|没有发生|未出现|没有出现|无)[^，。；]{0,12}$/;

const saysWho = (leading: string, trailing: string): boolean =>
  !allOfAKind.test(leading) && (before.test(leading) || behind.test(trailing.slice(0, 20)));

export const stabilityContent: Rule = {
  id: 'stability-content',
  code: 'P02',
  kind: 'privacy',
  glyph: '▨',
  severity: 'warning',
  about: '写了稳控、布控、重点人员名单一类的内容。',
  why: '这类内容一般不宜公开，写到具体群体和项目更容易引起误解。',
  how: '公开的文本里概括写，例如“依法化解信访问题”，或者删去。',
  basis: bases.openness,
  reads: 'block',
  needs: [words],
  check: (block) =>
    patternDrafts(block, [words], (match, text) => {
      const from = match.index ?? 0;
      const leading = text.slice(Math.max(0, from - 24), from);
      if (denied.test(leading) || ofPrices.test(leading)) return null;
      if (general.test(match[0]) && !saysWho(leading, text.slice(from + match[0].length))) return null;
      return { what: `“${match[0]}”一类的内容，公开前请核对是否合适。` };
    }),
};
