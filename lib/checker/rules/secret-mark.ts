import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const marks =
  /(?:绝密|机密|秘密)\s?[★☆＊*※]|[（(【[](?:绝密|机密|秘密|内部资料)(?:级|件|文件|资料|[，,：★☆][^）)】\]]{0,10})?[）)】\]]|密级\s?(?:[：:]|为|是)\s?(?:绝密|机密|秘密)|内部资料[，,：:]?\s?(?:注意保[存密管]|妥善保管|不得外传|请勿外传|严禁外传)|内部资料(?!性|室|的?(?:管理|保管|收发|流转|保密|登记|归档|制度))|(?:不得|请勿|严禁|禁止|切勿)外传|仅供(?:领导|班子成员)(?:参阅|参考|传阅)|(?:(?:仅供|仅?限)于?内部|仅[供限]班子(?:成员)?(?:内部)?)(?:掌握|使用|参[考阅]|传阅|阅读|交流)(?!的)|(?:此件|本件|该件)[^，。；]{0,4}内部(?:掌握|使用)|(?:此件|本件|该件|本材料|本资料)[^。；]{0,10}(?:不得|请勿|严禁|禁止|切勿)(?:外泄|转发|转载|扩散|复印|复制)|阅后即焚/g;
/** A line that is nothing but the mark: 机密, 秘密 1年. */
const markLine = /^\s*(?:绝密|机密|秘密)(?:\s?(?:\d{1,2}年|长期))?\s*$/g;
/** 本报告为机密文件, 该预案定为机密: said of a paper itself. */
const graded =
  /(?:绝密|机密|秘密)(?:级|文件|材料|资料)+|(?<=(?:为|是|属|系|列为|定为|标注)“?)(?:绝密|机密|秘密)(?=”?(?:，|。|；|、|）|$))/g;
const ofItself = /(?:本|该|此|这份)[^，。；]{0,10}$/;
const papers =
  '文件|材料|资料|电报|报告|通报|公函|函件|批件|文电|电文|简报|内参|专报|纪要|方案|预案|意见|通知|决定|指示|批示|讲话|名册|名单|文稿|信函|密函|计划|汇编|件';
/** How such papers are kept is no secret. */
const kept =
  '的?(?:管理|保管|收发|流转|登记|签收|销毁|清退|清理|清查|回收|交接|保密|安全|存放|台账|制度|泄露|丢失|遗失|检查|由?专人)';
/** A graded paper that somebody reads, passes on or writes from: 绝密级情况通报, 机密电报. */
const gradedPaper = new RegExp(
  `(?<![拒杜断])(?<!司)(?:(?:绝密|机密|秘密)级(?:情况|工作|会议|讲话|处置|应急|实施|专项|调研|内部|明传|领导|督查|年度){0,2}(?:${papers})|(?:绝密|机密|秘密)(?:文件|材料|资料|电报|报告|通报|公函|批件|件)|(?:绝密|机密)(?:${papers}))(?!${kept})`,
  'g',
);
const guarded =
  /(?:商业|国家|工作|企业)$|(?:严禁|不得|禁止|防止|杜绝|避免|泄露|泄漏|窃取|涉及|有无|是否|无|没有|未产生|未制发|未收到|不存在|清退|清理|销毁|回收|登记|签收|交接|存放|存储|不含|未发现|未发生|不准|严防|携带|擅自|违规|管好|管理|保管|妥善|规范|加强|严格|对|遵守|保守)[^，。；]{0,8}$/;
const internal =
  /内部(?:参阅|文件|传阅|参考)(?!的|收发|管理|流转|保密|资料|登记|归档|审核|审查|运转)|内部(?:通报|简报|情况)(?=指出|要求|显示|提到|第\d)/g;
const internalTitle =
  /内部(?:参阅|文件|传阅|参考|资料|通报|情况)(?!.{0,4}(?:管理|保管|收发|流转|保密|办法|规定|制度))/;

const textBefore = (text: string, at = 0): string => text.slice(Math.max(0, at - 14), at);

export const secretMark: Rule = {
  id: 'secret-mark',
  code: 'P03',
  kind: 'privacy',
  glyph: '▨',
  severity: 'error',
  about: '留有密级标志，或者提到内部资料。',
  why: '公开的报告不能带密级标志，也不宜引内部资料。',
  how: '先做保密审查，再删去或者改写。',
  basis: bases.secrets,
  reads: 'block',
  needs: [marks, markLine, graded, gradedPaper, internal, /内部/],
  check: (block) => [
    ...patternDrafts(block, [marks, markLine], (match) => ({
      what: `这里有“${match[0].trim()}”，公开前须做保密审查。`,
    })),
    ...patternDrafts(block, [graded], ({ 0: words, index }, text) =>
      ofItself.test(textBefore(text, index)) ? { what: `这里有“${words}”，公开前须做保密审查。` } : null,
    ),
    ...patternDrafts(block, [gradedPaper], ({ 0: words, index }, text) => {
      const before = textBefore(text, index);
      return ofItself.test(before) || guarded.test(before)
        ? null
        : { what: `提到了“${words}”，公开前请核对是否合适。`, severity: 'warning' };
    }),
    ...patternDrafts(block, [internal], (match) => ({
      what: `提到了“${match[0]}”，公开前请核对是否合适。`,
      severity: 'warning',
    })),
    ...block.citations
      .filter(({ title }) => internalTitle.test(title))
      .map(({ from, to, title }) => ({
        at: { block: block.id, from, to },
        words: title,
        what: `提到了《${title}》，公开前请核对是否合适。`,
        severity: 'warning' as const,
      })),
  ],
};
