import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const marks =
  /(?:绝密|机密|秘密)\s?[★☆＊*※]|[（(【[](?:绝密|机密|秘密|内部资料)(?:级|件|文件|资料|[，,：★☆][^）)】\]]{0,10})?[）)】\]]|密级\s?(?:[：:]|为|是)\s?(?:绝密|机密|秘密)|内部资料[，,：:]?\s?(?:注意保[存密管]|妥善保管|不得外传|请勿外传|严禁外传)|内部资料(?!性|室|的?(?:管理|保管|收发|流转|保密|登记|归档|制度))|(?:不得|请勿|严禁|禁止|切勿)外传|仅供(?:领导|班子成员)(?:参阅|参考|传阅)|仅供内部(?:掌握|使用|参[考阅]|传阅|交流)(?!的)|阅后即焚/g;
/** A line that is nothing but the mark: 机密, 秘密 1年. */
const markLine = /^\s*(?:绝密|机密|秘密)(?:\s?(?:\d{1,2}年|长期))?\s*$/g;
/** 本报告为机密文件, 该预案定为机密: said of a paper itself. */
const graded =
  /(?:绝密|机密|秘密)(?:级|文件|材料|资料)+|(?<=(?:为|是|属|系|列为|定为|标注)“?)(?:绝密|机密|秘密)(?=”?(?:，|。|；|、|）|$))/g;
const ofItself = /(?:本|该|此|这份)[^，。；]{0,10}$/;
/** A graded paper that somebody reads, passes on or writes from; how such papers are kept is no secret. */
const gradedPaper =
  /(?:绝密|机密|秘密)级?(?:文件|材料|资料|电报|报告|通报|公函|批件|件)(?!的?(?:管理|保管|收发|流转|登记|销毁|清退|清理|交接|保密|安全|回收|存放|台账|制度|泄露|丢失|遗失|检查))/g;
const guarded =
  /(?:商业|国家|工作|企业|严禁|不得|禁止|防止|杜绝|避免|泄露|泄漏|窃取|涉及|有无|是否|不含|未发现|未发生|不准|严防|携带|擅自|违规|管好|管理|保管|妥善|规范|加强|严格|对|遵守|保守)[^，。；]{0,8}$/;
const internal = /内部(?:参阅|文件|传阅|参考)(?!的|收发|管理|流转|保密|资料|登记|归档|审核|审查|运转)/g;
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
