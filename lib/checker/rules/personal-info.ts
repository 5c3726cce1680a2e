import { bases } from '../bases';
import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const surnames =
  '[李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]';
const mobile = /(?<![\dA-Za-z])1[3-9]\d{9}(?![\dA-Za-z])/g;
const spacedMobile = /(?<![\dA-Za-z-])1[3-9]\d([ -])\d{4}\1\d{4}(?![\dA-Za-z-])/g;
const identity = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/g;
const card = /(?<![\dA-Za-z])\d{16,19}(?![\dA-Za-z])/g;

/** Somebody whose name is nobody's business. */
const concerned =
  '(?:信访人|上访人|来访人|投诉人|举报人|矫正对象|矫正人员|吸毒人员|戒毒人员|刑满释放人员|刑释人员|安置帮教对象|精神障碍患者|精神病患者|低保户|低保对象|低保人员|特困人员|未成年人)';
const anyConcerned = new RegExp(concerned);
const given = '(?![某×xX*])[\\u4e00-\\u9fa5](?![某×xX*])(?:[\\u4e00-\\u9fa5](?![某×xX*]))?';
const goesOn =
  '(?=反映|因|已|按期|到|的|提出|提供|提前|申请|申领|办理|来|家|落实|纳入|得到|获得|接受|参加|解除|报到|期满|再次|多次|开展|实现|实施|进行|予以|给予|采取|送|发放|，|、|。|；|）|（|\\s?1\\d{10}|$)';

/** A surname and one or two more characters behind such a word, or before it in brackets. */
const named = new RegExp(`${surnames}(?<=${concerned}.)${given}${goesOn}`, 'g');
const namedBefore = new RegExp(
  `${surnames}(?<=(?:[，。；、]|^|对|为|与|向).)${given}(?=（${concerned}）)`,
  'g',
);
/** What stands behind the word and is no name: 低保户高龄津贴, 矫正对象常态化走访, 未成年人方面. */
const noName =
  /^.?[度态化性等级层政府会议费策率量数额龄补津温务力效管]|^(?:方[面案式法]|文[体艺明件]|康复|常[规年住]|范围|万[元人]|金融|白天|史料|高[危校]|雷同|段落|钱物|毛[病利]|安[全置])/;

const plate =
  /(?<![A-Za-z\d])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·\s]?(?=[A-HJ-NP-Z\d]*\d[A-HJ-NP-Z\d]*(?![A-Za-z\d]))[A-HJ-NP-Z\d]{5,6}(?![A-Za-z\d])/g;
/** Down to the door, behind a street or an estate; what is done there for the public is no home. */
const door = /\d+(?:栋|幢|号楼|座)(?:\d+单元)?\d{3,4}(?:室|号|房)?/g;
const street = /(?:路|街|巷|大道|弄|小区|花园|苑)(?:\d+号(?:院|大院)?)?$/;
const office = /办公|服务中心|工作站|调解室|设在|设立/;

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
  needs: [identity, card, mobile, spacedMobile, plate, door, anyConcerned],
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
    ...patternDrafts(block, [plate], ([number]) => ({
      what: '这里有车牌号，公开前请遮住。',
      insert: masked(number, 2, 2),
    })),
    ...patternDrafts(block, [door], ({ 0: words, index = 0 }, text) =>
      street.test(text.slice(Math.max(0, index - 12), index)) &&
      !office.test(text.slice(Math.max(0, index - 20), index + 30))
        ? { what: `“${words}”写到了门牌，公开前请隐去。` }
        : null,
    ),
    ...patternDrafts(block, anyConcerned.test(block.plain) ? [named, namedBefore] : [], ([person]) =>
      noName.test(person)
        ? null
        : {
            what: `这里写了当事人的姓名“${person}”，公开前请隐去。`,
            severity: 'warning',
            insert: `${person.charAt(0)}某某`,
          },
    ),
  ],
};
