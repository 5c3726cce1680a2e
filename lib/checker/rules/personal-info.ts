import { bases } from '../bases';
import { mayName, namedPersons } from '../named-persons';
import { patternDrafts, replaceBy } from '../pattern-drafts';
import type { Rule } from '../rule';

const mobile = /(?<![\dA-Za-z])1[3-9]\d{9}(?![\dA-Za-z])/g;
const spacedMobile =
  /(?<![\dA-Za-z.-])1[3-9]\d(?:([ -])\d{4}\1\d{4}|([ -])\d{8}|\d([ -])\d{3}\3\d{4}|\d{4}[ -]\d{4})(?![\dA-Za-z.-])/g;
const identity = /(?<![\dA-Za-z])\d{6}([ -]?)\d{8}\1\d{3}[\dXx](?![\dA-Za-z])/g;
const card = /(?<![\dA-Za-z])(?:\d{16,19}|\d{4}(?: \d{4}){3}(?: \d{1,3})?)(?![\dA-Za-z])/g;

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** 豫A12345, 豫A·D12345 (new energy), 豫A1234挂, 豫A 1234警, WJ豫12345. */
const plate = new RegExp(
  `(?<![A-Za-z\\d])(?:[${provinces}][A-HJ-NP-Za-hj-np-z][-·•・.．\\s]?(?=[A-HJ-NP-Za-hj-np-z\\d]*\\d)(?:[A-HJ-NP-Za-hj-np-z\\d]{5,6}(?![A-Za-z\\d])|[A-HJ-NP-Za-hj-np-z\\d]{4}[挂学警港澳领使试超])|WJ[-·•\\s]?[${provinces}][-·•\\s]?\\d{4,5}[A-Z]?(?![A-Za-z\\d]))`,
  'g',
);
const ordinal = '(?:\\d+|[一二三四五六七八九十]{1,3}|[A-Za-z])';
const room = '(?:\\d{3,4}(?:室|号房?|房)?|[一二三四五六七八九〇零]{3,4}(?:室|房))';
/** Down to the door, behind a street or an estate; what is done there for the public is no home. */
const door = new RegExp(
  `${ordinal}(?:栋|幢|号楼|座)(?:${ordinal}单元)?${room}|${ordinal}单元(?:[\\d-]{3,4}(?:室|号房?|房)?|${room})|(?<=号)\\d{3,4}室|\\d{1,2}-\\d{1,2}-\\d{3,4}(?:室|号房?|房)?(?![\\d-])`,
  'g',
);
const street = new RegExp(
  `(?:路|街|巷|大道|弄|胡同|小区|花园|苑|公寓|家园|新村|社区|安置房|号院|公馆|广场|名城|新城)(?:\\d+号(?:院|大院)?)?(?:${ordinal}(?:栋|幢|号楼|座))?$`,
);
/** The number of a house in a village or at a street, where somebody lives. */
const house =
  /(?:(?:\d+|[一二三四五六七八九十]+)(?:村民小)?[组社队])?\d+号(?![楼院线地机台车门井矿宗图泵闸塘渠路桥令文]|村道|公告|通知|文件|\d|[^，。；]{0,2}(?:单元|栋|幢|室))/g;
const placed = /[组社队]\d+号|(?:[村湾屯庄寨坝坪垸冲院区]|路|街|巷|弄|胡同|大道)\d+号/;
const lived =
  /(?:家住|居住[在于]?|(?<![入记守抓稳留保扛堵制管卡挺原居常])住(?!建|房|院|宿|所|户|宅|持|改|保|址)在?|住址[：为是]?|户籍地?[：为是在]?|家庭[地住]址[：为是]?)[^，。；]{0,14}$/;
const dweller = /^(?:的)?(?:住户|户主|村民|居民|农户|家中|家里|信访户|低保户|贫困户|困难户)/;
const office = /办公|中心|工作站|服务站|驿站|调解室|活动室|设在|设立|设有|阅览室|法庭|司法所/;

/** A home rather than an office: somebody lives there, or no office is spoken of around it. */
function isHome(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 20), from);
  if (lived.test(before) || dweller.test(text.slice(to, to + 6))) return true;
  return !office.test(before) && !office.test(text.slice(to, to + 20));
}

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
  about: '文中有手机号、身份证号、银行卡号、车牌号、门牌，或者信访人、矫正对象一类当事人的姓名。',
  why: '报告要向社会公开，个人信息不能带出去。',
  how: '删去，或者遮住中间的数字；姓名只留姓。',
  basis: bases.personalData,
  reads: 'block',
  needs: [identity, card, mobile, spacedMobile, plate, door, house, ...mayName],
  check: (block) => [
    ...patternDrafts(block, [identity, card], ([words]) => {
      const number = words.replace(/[ -]/g, '');
      if (isIdentity(number)) return { what: '这里有身份证号，公开前请遮住。', insert: masked(number, 6, 4) };
      return isCard(number) ? { what: '这里有银行卡号，公开前请遮住。', insert: masked(number, 4, 4) } : null;
    }),
    ...patternDrafts(block, [mobile], ([number]) => ({
      what: '这里有手机号，公开前请遮住。',
      insert: masked(number, 3, 4),
    })),
    ...patternDrafts(block, [spacedMobile], ([number]) => ({
      what: '这里有手机号，公开前请遮住。',
      insert: masked(number.replace(/[ -]/g, ''), 3, 4),
    })),
    ...patternDrafts(block, [plate], ([number]) => ({
      what: '这里有车牌号，公开前请遮住。',
      insert: masked(number, 2, 2),
    })),
    ...patternDrafts(block, [door, house], ({ 0: words, index = 0 }, text) => {
      const before = text.slice(Math.max(0, index - 20), index);
      const behind = text.slice(index + words.length, index + words.length + 6);
      const isDoor = words.endsWith('号')
        ? lived.test(before) || (placed.test(before.slice(-3) + words) && dweller.test(behind))
        : (street.test(before) || lived.test(before) || /单元.*\d/.test(words)) &&
          isHome(text, index, index + words.length);
      return isDoor ? { what: `“${words}”写到了门牌，公开前请隐去。` } : null;
    }),
    ...namedPersons(block).map(({ from, to, name }) => ({
      at: { block: block.id, from, to },
      words: name,
      what: `这里写了当事人的姓名“${name}”，公开前请隐去。`,
      severity: 'warning' as const,
      fixes: [replaceBy(block.id, from, to, `${name.charAt(0)}某某`)],
    })),
  ],
};
