import type { Conversion, Difference } from '@/lib/evidence/sheet/import-preview';
import { periodWords } from '../period-words';
import { fieldChanges } from '../revision-changes';
import { valueText } from '../value-text';

/** As many are named in a line; the rest is counted. */
const named = 2;

/** 主动排查 88→91 */
function arrow({ fact, existing }: Difference): string {
  const before = existing ? valueText(existing.fact) : '';
  const after = valueText(fact);
  if (!existing || before !== after) return `${fact.indicator} ${before}→${after}`;
  const names = fieldChanges(existing.fact, fact).map(({ name }) => name);
  return `${fact.indicator}的${names.join('、')}`;
}

/** 2 条数值变了：主动排查 88→91，司法确认 12→13 */
export function changedWords(first: readonly Difference[], count: number): string {
  const isValue = first.every(
    ({ fact, existing }) => existing && valueText(existing.fact) !== valueText(fact),
  );
  const list = first.slice(0, named).map(arrow).join('，');
  const more = count > named ? ' 等' : '';
  return `${count} 条${isValue ? '数值变了' : '有变化'}：${list}${more}`;
}

const conversionName: Readonly<Record<Conversion['kind'], string>> = {
  'text-number': '文本数字转为数值',
  'han-number': '汉字数字转为数值',
  'unit-in-cell': '数值里的单位分出来',
  percent: '小数按百分数记',
  interval: '两个数按区间记',
  'serial-date': '日期序号转为日期',
};

/** 2 处按惯例转换：文本数字转为数值；46387 识别为日期 2026-12-31 */
export function conversionWords(first: readonly Conversion[], count: number): string {
  const kinds = new Map<Conversion['kind'], Conversion>();
  for (const conversion of first) if (!kinds.has(conversion.kind)) kinds.set(conversion.kind, conversion);
  const list = [...kinds.values()].map(({ kind, from, to }) =>
    kind === 'serial-date' ? `${from} 识别为日期 ${to}` : `${conversionName[kind]}（${from}→${to}）`,
  );
  return `${count} 处按惯例转换：${list.join('；')}`;
}

/** What the main button will do: 更新 2 条，新增 3 条. */
export function verbWords(changed: number, added: number): string {
  return [changed > 0 && `更新 ${changed} 条`, added > 0 && `新增 ${added} 条`].filter(Boolean).join('，');
}

/** 286件，2026年全年: a fact beside its name. */
export const factWords = ({ fact }: Difference): string =>
  `${valueText(fact)}${fact.unit}，${periodWords(fact.period)}`;
