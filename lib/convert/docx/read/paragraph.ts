import type { Look, Piece } from '../../classify/line';
import type { RawItem, RawLine } from '../../classify/raw-item';
import { child, type Element, onOff, val } from '../../package/xml';
import { readInline } from './inline';
import type { NumberingRef } from './numbering';
import { inContents, pageBreakMark } from './run-content';
import { type ReadState, tellOnce } from './state';
import {
  type ParagraphFacts,
  type RunFacts,
  readAlign,
  readNumberingRef,
  readOutline,
  readRunFacts,
} from './styles';

/** A read paragraph; `open` when its mark is hidden or deleted, so that the next one goes on in the same line. */
export type ReadParagraph = { readonly items: RawItem[]; readonly ending: 'closed' | 'open' };

function lookOf(pPr: Element | null, style: ParagraphFacts, runs: readonly RunFacts[]): Look {
  const outline = readOutline(pPr) ?? style.outline;
  const first = runs[0] ?? style.run;
  return {
    style: style.style,
    outline: outline === 'body' ? null : outline,
    align: readAlign(pPr) ?? style.align,
    face: first.face,
    weight: runs.length > 0 && runs.every(({ bold }) => bold === 'on') ? 'bold' : 'normal',
    size: first.size,
  };
}

function numberOf(pPr: Element | null, style: ParagraphFacts, state: ReadState): string {
  const own = readNumberingRef(pPr);
  const ref: NumberingRef | null = own === 'none' ? null : (own ?? style.numbering);
  if (!ref) return '';
  const level = own === null || own === 'none' ? ref.level : (ref.level ?? 0);
  const label = state.number({ num: ref.num, level }, val(pPr, 'w:pStyle'));
  if (label === '') tellOnce(state, { kind: 'formatting', text: '项目符号或空编号' });
  return label;
}

/** Cuts pieces at every `mark`; the characters of `mark` themselves are dropped. */
function cut(pieces: readonly Piece[], mark: string): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces)
    piece.text.split(mark).forEach((text, n) => {
      if (n > 0) parts.push([]);
      if (text !== '') parts.at(-1)?.push({ ...piece, text });
    });
  return parts;
}

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/**
 * Line breaks that stand for paragraph ends (web pages pasted into Word): where a line after one begins with a
 * numeral or an indent, or every line before one ends a sentence.
 */
function softParagraphs(pieces: readonly Piece[]): Piece[][] {
  const text = joined(pieces);
  if (!text.includes('\n')) return [[...pieces]];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const begins = lines
    .slice(1)
    .some((line) =>
      /^(?:[\u3000 ]{2,}|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(line),
    );
  const ends = lines.length > 1 && lines.slice(0, -1).every((line) => /[。！？；：]\s*$/.test(line));
  return begins || ends ? cut(pieces, '\n') : [[...pieces]];
}

const isTocLine = (style: ParagraphFacts, before: 'inside' | 'outside', state: ReadState): boolean =>
  style.role === 'toc' || before === 'inside' || inContents(state);

/** Reads one `w:p`: its line or lines, the page breaks around them and what was anchored in it. */
export function readParagraph(
  paragraph: Element,
  state: ReadState,
  readBlocks: (element: Element) => RawItem[],
): ReadParagraph {
  const pPr = child(paragraph, 'w:pPr');
  const style = state.styles.paragraph(val(pPr, 'w:pStyle'));
  const before = inContents(state) ? 'inside' : 'outside';
  const { pieces, runs, boxed } = readInline(paragraph, state, style.run, readBlocks);
  if (isTocLine(style, before, state)) {
    if (joined(pieces).trim() !== '') tellOnce(state, { kind: 'field', text: '目录（由标题自动生成）' });
    return { items: boxed, ending: 'closed' };
  }
  const look = lookOf(pPr, style, runs);
  const label = /\S/.test(joined(pieces)) ? numberOf(pPr, style, state) : '';
  const items: RawItem[] = [];
  if (onOff(pPr, 'w:pageBreakBefore') === 'on') items.push({ kind: 'pageBreak' });
  cut(pieces, pageBreakMark).forEach((page, n) => {
    if (n > 0) items.push({ kind: 'pageBreak' });
    softParagraphs(page).forEach((line, k) => {
      const raw: RawLine = { kind: 'line', pieces: line, label: n + k === 0 ? label : '', look };
      if (line.length > 0) items.push(raw);
    });
  });
  items.push(...boxed);
  const section = child(pPr, 'w:sectPr');
  if (section && !/^(?:continuous|nextColumn)$/.test(val(section, 'w:type') ?? ''))
    items.push({ kind: 'pageBreak' });
  const mark = child(pPr, 'w:rPr');
  const hidden = readRunFacts(mark).hidden === 'on' || onOff(mark, 'w:specVanish') === 'on';
  const deleted = child(mark, 'w:del') !== null || child(mark, 'w:moveFrom') !== null;
  return { items, ending: deleted || (hidden && items.length > 0) ? 'open' : 'closed' };
}
