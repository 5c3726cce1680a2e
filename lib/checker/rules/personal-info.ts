import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const surnames =
  '[李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]';
const mobile = /(?<![\dA-Za-z])1[3-9]\d{9}(?![\dA-Za-z])/g;
const spacedMobile = /(?<![\dA-Za-z-])1[3-9]\d([ -])\d{4}\1\d{4}(?![\dA-Za-z-])/g;
const identity = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
const card = /(?<![\dA-Za-z])\d{16,19}(?![\dA-Za-z])/g;

/** A surname and two more characters behind a word for somebody whose name is nobody's business. */
const named = new RegExp(
  `(?<=(?:信访人|上访人|矫正对象|矫正人员|吸毒人员|戒毒人员|刑满释放人员|刑释人员|精神障碍患者|低保户|低保对象|未成年人))(?:${surnames})(?![某×xX*])[\\u4e00-\\u9fa5](?![某×xX*])[\\u4e00-\\u9fa5](?=反映|因|已|按期|到|的|提出|申请|来|家|落实|，|、|。|；|）|$)`,
  'g',
);

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check digit and the date of birth of a citizen's number (GB 11643). */
function isIdentity(number: string): boolean {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  const month = Number(number.slice(10, 12));
  const day = Number(number.slice(12, 14));
  return (
    '10X98765432'[sum % 11] === number[17]?.toUpperCase() &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 31
  );
}

/** The check digit of a bank card (Luhn). */
function isCard(number: string): boolean {
  let sum = 0;
  [...number].reverse().forEach((char, i) => {
    const digit = Number(char) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  });
  return sum % 10 === 0 && /^[3-6]/.test(number);
}

const masked = (number: string, head: number, tail: number): string =>
  number.slice(0, head) + '*'.repeat(number.length - head - tail) + number.slice(-tail);

export const personalInfo: Rule = {
  id: 'personal-info',
  code: 'P01',
  kind: 'privacy',
  glyph: '▨',
  severity: 'error',
  about: '文中有手机号、身份证号、银行卡号，或者信访人、矫正对象一类当事人的姓名。',
  why: '报告要向社会公开，个人信息不能带出去。',
  how: '删去，或者遮住中间的数字；姓名只留姓。',
  basis: bases.personalData,
  reads: 'block',
  check: (block) => [
    ...patternDrafts(block, [identity, card], ([number]) => {
      if (isIdentity(number)) return { what: '这里有身份证号，公开前请遮住。', insert: masked(number, 6, 4) };
      return isCard(number) ? { what: '这里有银行卡号，公开前请遮住。', insert: masked(number, 4, 4) } : null;
    }),
    ...patternDrafts(block, [mobile], ([number]) => ({
      what: '这里有手机号，公开前请遮住。',
      insert: masked(number, 3, 4),
    })),
    ...patternDrafts(block, [spacedMobile], ([number]) => ({
      what: '这里有手机号，公开前请遮住。',
      insert: `${number.slice(0, 3)}****${number.slice(-4)}`,
    })),
    ...patternDrafts(block, [named], ([name]) => ({
      what: `这里写了当事人的姓名“${name}”，公开前请隐去。`,
      severity: 'warning',
      insert: `${name.charAt(0)}某某`,
    })),
  ],
};
