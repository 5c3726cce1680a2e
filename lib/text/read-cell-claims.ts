import { extractCellClaims } from './cell-claims';
import type { ReadClaim } from './claim';
import { metricOf } from './metric';
import { readClaims } from './read-claims';

/** What is said of a cell beside its own words: the heading above it and the label left of it; '' where none. */
export type CellLabels = { readonly header: string; readonly row: string };

/** A heading that says how much, not of what. */
const plainHeading = /^(?:数量|数值|件数|次数|人数|总数|合计|完成数|本年|本年度|[\d０-９]{4}年(?:度)?)$/;

const withoutUnit = (label: string): string => label.replace(/[（(［[][^（()）［\][]*[)）\]］]$/, '').trim();

/** What a bare number in a cell is about: 柳湾村 under 调解件数 → 柳湾村调解件数. */
function indicatorOf({ header, row }: CellLabels): string {
  const column = withoutUnit(header);
  const line = /^\d*$/.test(row) ? '' : withoutUnit(row);
  return plainHeading.test(column) && line !== '' ? line : line + column;
}

/**
 * The claims of a table cell. A number with a unit of its own is read as in a sentence (`own`, where that has been
 * done); a bare one takes unit and indicator from the labels and is a result.
 */
export function readCellClaims(
  text: string,
  labels: CellLabels,
  own: readonly ReadClaim[] = readClaims(text),
): readonly ReadClaim[] {
  if (own.length > 0 || (labels.header === '' && labels.row === '')) return own;
  const indicator = indicatorOf(labels);
  return extractCellClaims(text, [labels.header, labels.row]).map((claim) => ({
    ...claim,
    mood: 'result',
    indicator,
    metric: metricOf(indicator, claim.unit),
    source: null,
    decimals: /[.．]([\d０-９]+)/.exec(claim.text)?.[1]?.length ?? 0,
  }));
}
