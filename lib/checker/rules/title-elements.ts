import { halfWidthDigits } from '@/lib/text/half-width-digits';
import { bases } from '../bases';
import type { Fix } from '../fix';
import type { Context, Rule } from '../rule';

const organ =
  /(?:省|市|区|县|旗|盟|州|镇|乡|苏木|街道|开发区|政府|办事处|委员会|党委|党工委|管委会|局|厅|办公室)(?=$|关于|20\d{2}|的|建设|工作|年度)/;

/** What a complete title names, in the order it names them. */
function missingElements(title: string, { env }: Context): string[] {
  const plain = halfWidthDigits(title)
    .replace(/\s/g, '')
    .replace(/法治政府/g, '');
  const beforeYear = plain.split(/20\d{2}年|20\d{2}/)[0] ?? '';
  const named = env.unit
    ? [env.unit.name, env.unit.organ, ...env.unit.shortNames].some(
        (name) => name !== '' && plain.includes(name),
      )
    : organ.test(beforeYear) || organ.test(plain);
  return [
    ...(named ? [] : ['发文机关']),
    ...(/20\d{2}年/.test(plain) ? [] : ['年度']),
    ...(/报告/.test(plain) ? [] : ['文种“报告”']),
  ];
}

function complete(block: string, length: number, { env, year }: Context): readonly Fix[] {
  if (!env.unit || year === null) return [];
  const insert = `${env.unit.organ}关于${year}年法治政府建设情况的报告`;
  return [{ label: `改为“${insert}”`, edits: [{ kind: 'replace', block, from: 0, to: length, insert }] }];
}

export const titleElements: Rule = {
  id: 'title-elements',
  code: 'S04',
  kind: 'structure',
  glyph: '缺',
  severity: 'warning',
  about: '题目应有发文机关、年度事由和文种。',
  why: '公文标题由发文机关名称、事由和文种组成；缺了，公开后不好查，也不知是谁的报告。',
  how: '补全题目，例如“某某镇人民政府关于某年法治政府建设情况的报告”。',
  basis: bases.documentFormat,
  reads: 'block',
  check(block, context) {
    if (block.type !== 'title' || block.slots.length > 0) return [];
    const missing = missingElements(block.text, context);
    if (missing.length === 0) return [];
    const at = { block: block.id, from: 0, to: block.text.length };
    const what = block.text.trim() === '' ? '没有题目。' : `题目没有写${missing.join('、')}。`;
    const fixes = complete(block.id, block.text.length, context);
    return [{ at, words: missing.join(), what, fixes }];
  },
};
