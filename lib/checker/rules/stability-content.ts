import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const words =
  /(?<![平安沉])稳控(?!制|场)|涉稳(?:人员|群体|重点|对象)|(?:重点|涉访|涉稳)(?:人员|人群|对象)名单|(?:涉访|涉稳)(?:人员|人群|对象)(?:台账|清单|花名册)|(?<![公发颁宣分散])布控(?!球|摄像|设备|系统|监控|点位|探头)|维稳(?:工作)?专班|涉稳(?:问题|风险|隐患|矛盾|因素|事项|事件|苗头|信息|线索|台账|诉求|会议)|缠访(?!闹访)/g;
/** What is kept stable here is no unrest. */
const ofPrices = /(?:物价|价格|粮价|菜价|房价|市场|供应|疫情|行情)[^，。；]{0,4}$/;
/** Unrest is spoken of generally in many places; together with a group or a project it says who. */
const general = /^(?:涉稳(?:问题|风险|隐患|矛盾|因素|事项|事件|苗头|信息|线索|台账|诉求|会议)|缠访)/;
const group =
  /(?:群体|业主|军人|移民|农民|教师|司机|村民|居民|职工|工人|征地|拆迁|楼盘|小区|项目|企业|公司|农民工)[^，。；]{0,6}$/;
const denied = /(?:未发生|没有发生|无)[^，。；]{0,12}$/;

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
      const before = text.slice(Math.max(0, (match.index ?? 0) - 24), match.index);
      if (denied.test(before) || ofPrices.test(before)) return null;
      if (general.test(match[0]) && !group.test(before)) return null;
      return { what: `“${match[0]}”一类的内容，公开前请核对是否合适。` };
    }),
};
