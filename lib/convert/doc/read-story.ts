import type { Element } from '../package/xml';
import { element, valued } from './element';
import { paragraphProperties } from './properties';
import type { Stretch } from './read-pages';
import { type RunSource, readRuns } from './read-runs';
import { numberOf, type Sprms, sprm } from './read-sprms';
import { type Row, rowShape, tableOf } from './read-tables';

export type StorySource = RunSource & { readonly paragraphAt: (offset: number) => Stretch | null };

type Paragraph = { readonly element: Element; readonly mark: string; readonly sprms: Sprms };

const isOn = (sprms: Sprms, code: number): boolean => numberOf(sprms, code) === 1;

/** Where the paragraph that begins at `from` ends: behind its mark, or behind a break that properties end at too. */
function endOf(source: StorySource, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const character = source.text.charAt(at);
    if (character === '\r' || character === '\x07') return at + 1;
    if (character !== '\f') continue;
    const offset = source.offsetOf(at);
    if (source.paragraphAt(offset) !== source.paragraphAt(source.offsetOf(at + 1))) return at + 1;
  }
  return to;
}

function readParagraph(
  source: StorySource,
  from: number,
  end: number,
  fields: { depth: boolean[] },
): Paragraph {
  const mark = source.text.charAt(end - 1);
  const markOffset = source.offsetOf(end - 1);
  const stretch = source.paragraphAt(markOffset);
  const sprms = stretch?.sprms ?? new Map();
  const markSprms = source.runAt(markOffset)?.sprms ?? new Map();
  const gone = isOn(markSprms, sprm.deleted) ? element('rPr', {}, element('del', {})) : null;
  const style = numberOf(sprms, sprm.style) ?? stretch?.style ?? 0;
  const runs = readRuns(source, from, mark === '\f' ? end : end - 1, fields);
  const properties = paragraphProperties(sprms, valued('pStyle', style), gone);
  return { element: element('p', {}, properties, ...runs), mark, sprms };
}

/** Reads the characters [from, to) as paragraphs and tables; tables within cells become paragraphs of the cell. */
export function readStory(source: StorySource, from: number, to: number): Element[] {
  const out: Element[] = [];
  let rows: Row[] = [];
  let cells: Element[][] = [];
  let cell: Element[] = [];
  const closeTable = () => {
    if (cells.length + cell.length > 0) rows.push({ edges: [], flags: [], cells: [...cells, cell] });
    if (rows.length > 0) out.push(tableOf(rows));
    [rows, cells, cell] = [[], [], []];
  };
  const fields = { depth: [] as boolean[] };
  for (let at = from; at < to; ) {
    const end = endOf(source, at, to);
    const paragraph = readParagraph(source, at, end, fields);
    const { sprms, mark } = paragraph;
    at = end;
    if (!isOn(sprms, sprm.inTable)) {
      closeTable();
      out.push(paragraph.element);
    } else if (isOn(sprms, sprm.rowEnd)) {
      rows.push({ ...rowShape(sprms), cells });
      cells = [];
    } else if (!isOn(sprms, sprm.innerRowEnd)) {
      cell.push(paragraph.element);
      if (mark === '\x07') {
        cells.push(cell);
        cell = [];
      }
    }
  }
  closeTable();
  return out;
}
