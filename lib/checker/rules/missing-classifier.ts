import { patternDrafts } from '../pattern-drafts';
import type { Rule } from '../rule';

const classifier: Readonly<Record<string, string>> = {
  公职人员: '名',
  村干部: '名',
  镇村干部: '名',
  干部: '名',
  农户: '户',
  学生: '名',
  老人: '名',
  民警: '名',
  律师: '名',
  当事人: '名',
  商铺: '家',
  工作专班: '个',
  执法人员: '名',
  工作人员: '名',
  党员: '名',
  群众: '名',
  人民调解员: '名',
  调解员: '名',
  网格员: '名',
  志愿者: '名',
  居民: '名',
  商户: '家',
  村民: '名',
  企业: '家',
  隐患: '处',
};
const bare = new RegExp(`(?<![\\d.,〔（(第—\\-+])(\\d{2,4})(${Object.keys(classifier).join('|')})`, 'g');
/** Hotlines and years are not quantities. */
const notQuantity = /^(?:20\d\d|110|119|120|122)$/;

export const missingClassifier: Rule = {
  id: 'missing-classifier',
  code: 'N08',
  kind: 'language',
  glyph: '～',
  severity: 'warning',
  about: '数字后面直接跟名词，少了量词，例如“47公职人员”。',
  why: '少了量词，像是漏了字。',
  how: '补上量词。',
  basis: null,
  reads: 'block',
  needs: [bare],
  check: (block) =>
    patternDrafts(block, [bare], ([whole, number = '', noun = '']) =>
      notQuantity.test(number)
        ? null
        : {
            what: `“${whole}”少了量词，应为“${number}${classifier[noun]}${noun}”。`,
            insert: `${number}${classifier[noun]}${noun}`,
          },
    ),
};
