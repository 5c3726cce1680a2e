import type { Approx, ClaimKind, ReadClaim } from '@/lib/text/claim';

const kindWord: Readonly<Record<ClaimKind, string>> = {
  count: '数量',
  money: '金额',
  percent: '百分比',
  ratio: '比',
  length: '长度',
  area: '面积',
  mass: '重量',
  duration: '时长',
  score: '分数',
  temperature: '温度',
};

const hedgeWord: Readonly<Record<Approx, string>> = {
  exact: '',
  about: '约',
  over: '多于',
  under: '不到',
  atLeast: '至少',
  atMost: '至多',
  range: '',
};

const figure = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });
const plain = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6, useGrouping: false });

/** The value as it was understood: 1.5万余人 → 多于 15,000 人; null where the words say the same. */
export function readAs({ value, min, max, approx, unit, kind, text }: ReadClaim): string | null {
  const sign = kind === 'percent' && unit === '' ? '%' : unit;
  if (approx === 'range' && min !== null && max !== null)
    return `${figure.format(min)} 至 ${figure.format(max)} ${sign}`.trim();
  const known = value ?? min ?? max;
  if (known === null) return kindWord[kind];
  if (approx === 'exact' && text.replace(/\s/g, '') === `${plain.format(known)}${sign}`) return null;
  const gap = sign === '%' ? '' : ' ';
  return `${hedgeWord[approx]}${hedgeWord[approx] === '' ? '' : ' '}${figure.format(known)}${gap}${sign}`.trim();
}
