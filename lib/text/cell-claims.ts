import type { Claim } from './claim';
import { extractClaims } from './extract-claims';
import data from './patterns/cells.json';

const SUFFIXES = Object.entries(data.suffixes).sort(([a], [b]) => b.length - a.length);
const NOT_COUNTED = new Set(data.labels.split(' '));

/**
 * The claims of a table cell. A bare number takes its unit from the first label that names one: the column's
 * header, the row's label, the table's 单位：万元. Offsets are into `cell`; a unit taken from a label is not part
 * of the span. Cells under 序号 or 年份 have none.
 */
export function extractCellClaims(cell: string, labels: readonly string[]): Claim[] {
  const own = extractClaims(cell);
  if (own.length > 0 || labels.some((label) => NOT_COUNTED.has(label.trim()))) return own;
  const body = cell.trimEnd();
  for (const label of labels) {
    const unit = unitOfLabel(label);
    const claim = unit === null ? undefined : whole(`${body}${unit}`, body);
    if (claim) return [claim];
  }
  const counted = whole(`${body}个`, body);
  return counted ? [{ ...counted, unit: '' }] : [];
}

/** 矛盾纠纷（件）, 单位：万元, 培训人次: the unit a label gives to the bare numbers under it, or null. */
export function unitOfLabel(label: string): string | null {
  const text = label.trim();
  const bracketed = /[（(［[]([^（()）［\][]{1,6})[)）\]］]$/.exec(text)?.[1]?.trim();
  if (bracketed !== undefined && isUnit(bracketed)) return bracketed;
  const marker = data.markers.find((mark) => text.includes(mark));
  const marked = marker === undefined ? '' : text.slice(text.indexOf(marker) + marker.length).trim();
  if (marked !== '' && isUnit(marked)) return marked;
  return SUFFIXES.find(([suffix]) => text.endsWith(suffix))?.[1] ?? null;
}

const isUnit = (word: string) => extractClaims(`完成23${word}`)[0]?.end === word.length + 4;

/** The one claim that fills `text`, cut back to the cell's own characters. */
function whole(text: string, body: string): Claim | undefined {
  const [claim, ...rest] = extractClaims(text);
  const start = body.length - body.trimStart().length;
  if (!claim || rest.length > 0 || claim.start !== start || claim.end !== text.length) return undefined;
  return { ...claim, end: body.length, text: body.slice(start) };
}
