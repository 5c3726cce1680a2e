import type { Fact } from '@/lib/evidence/fact';
import { settleFormulas } from '@/lib/evidence/formula';
import { indicatorOf } from '@/lib/evidence/indicators';
import { writtenPeriod } from '@/lib/evidence/sheet/parse-period';
import type { CellValue, ListSheet } from './sheet';

/** Where a fact’s number stands in a report: its words and the report’s title. */
export type LedgerUse = { readonly words: string; readonly title: string };

/** 40—50, ≥40: an interval as `readAmount` reads it again. */
function amountOf({ value, min, max }: Fact): CellValue {
  if (value !== null) return value;
  if (min !== null && max !== null) return `${min}—${max}`;
  if (min !== null) return `≥${min}`;
  return max === null ? null : `≤${max}`;
}

/** 312人次（青禾镇……报告）, each place on a line of its own. */
const usesWords = (uses: readonly LedgerUse[]): string =>
  uses.map(({ words, title }) => `${words}（${title}）`).join('\n');

const filesWords = ({ attachments }: Fact): string =>
  attachments.map(({ name, sha256 }) => `${name}（SHA-256 ${sha256}）`).join('\n');

/**
 * 台账: a row for each fact, under headings that an import knows again. What the last three columns say is for
 * reading: 算得, 附件 and 报告用处 are not imported.
 */
export function ledgerSheet(
  facts: readonly Fact[],
  uses: ReadonlyMap<string, readonly LedgerUse[]>,
): ListSheet {
  const settled = settleFormulas(facts);
  const calculation = ({ id }: Fact): string => {
    const derived = settled.derivations.get(id);
    return derived ? (derived.ok ? derived.calc : derived.problem) : '';
  };
  return {
    name: '台账',
    columns: [
      { heading: '编号', width: 7, align: 'center' },
      { heading: '主题', width: 10 },
      { heading: '指标', width: 24 },
      { heading: '数值', width: 10, align: 'right' },
      { heading: '单位', width: 7, align: 'center' },
      { heading: '期间', width: 14 },
      { heading: '来源', width: 20 },
      { heading: '文号', width: 12 },
      { heading: '来源日期', width: 12 },
      { heading: '科室', width: 10 },
      { heading: '经手', width: 8 },
      { heading: '备注', width: 16 },
      { heading: '标准指标', width: 14 },
      { heading: '算式', width: 10 },
      { heading: '算得', width: 16 },
      { heading: '附件', width: 18 },
      { heading: '报告用处', width: 22 },
    ],
    rows: settled.facts.map((fact) => [
      fact.id,
      fact.topic,
      fact.indicator,
      amountOf(fact),
      fact.unit,
      writtenPeriod(fact.period),
      fact.source.title,
      fact.source.number,
      fact.source.date,
      fact.office,
      fact.holder,
      fact.note,
      fact.standard,
      fact.formula,
      calculation(fact),
      filesWords(fact),
      usesWords(uses.get(fact.id) ?? []),
    ]),
  };
}

/** 口径: what exactly the standard indicators of these facts count. */
export function meaningSheet(facts: readonly Fact[]): ListSheet {
  const known = facts.flatMap((fact) => {
    const indicator = indicatorOf(fact.standard);
    return indicator ? [[fact.id, fact.indicator, indicator.name, indicator.means]] : [];
  });
  return {
    name: '口径',
    columns: [
      { heading: '编号', width: 7, align: 'center' },
      { heading: '指标', width: 24 },
      { heading: '标准指标', width: 24 },
      { heading: '口径', width: 60 },
    ],
    rows: known,
  };
}
