import { plainWords } from './plain-words';

const total = /^(?:合计|小计|总计|共计|累计|总和|汇总|全镇合计|全乡合计|全街道合计)(?:数|[（(:：].*)?$/;
const grand = /^(?:合计|总计|共计|全镇合计|全乡合计|全街道合计)/;
const remark =
  /^(?:注|说明|备注|填表说明|填报说明|填表人|制表人|填报人|审核人|审核|负责人|单位负责人|联系人|联系电话|填报单位|填报日期|填报时间|制表|主管领导|签字)(?:[:：]|\d|$)/;
const section =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}(?:部分|章|类))/;

/** 合计, 小 计, 总计： — a row that adds up others. */
export const isTotalWord = (text: string): boolean =>
  /^\s*[合小总共累汇全]/.test(text) && total.test(plainWords(text));

/** Of the rows that add up: the one for all. */
export const isGrandTotalWord = (text: string): boolean => grand.test(plainWords(text));

/** 注：…, 填表人：… — what stands below a table. */
export const isRemark = (text: string): boolean =>
  /^\s*[注说备填制审负单联主签]/.test(text) && remark.test(plainWords(text));

/** 一、依法决策 — words above a group of rows. */
export const isSectionNumbered = (text: string): boolean => section.test(plainWords(text));

/** 一、依法决策 → 依法决策; 1.受理数, 其中：邻里类 → the words themselves. A number that belongs to the name stays. */
export const withoutNumeral = (text: string): string =>
  text
    .replace(section, '')
    .replace(/^\s*(?:\d{1,2}\s*[.．、](?!\d)|[（(]\d{1,2}[)）]|[①-⑳])\s*/, '')
    .replace(/^其中[:：、]?\s*/, '');
