import type { HeadingLevel } from '@/lib/schema/nodes/heading';
import { headLength } from '@/lib/schema/run-in';
import { readDecimal } from './decimal-numeral';
import { type Line, type Span, spanText, trimmed } from './line';
import { type Numeral, readNumeral } from './numeral';

/** How much like a heading a text is, see `formOf`. */
export type Form = 'own line' | 'run-in' | 'sentence' | 'none';

/** A line that has a heading's numeral or outline level. `at` is the index of its item. */
export type Candidate = {
  readonly at: number;
  readonly line: Line;
  readonly numeral: Numeral | null;
  readonly span: Span;
  readonly level: HeadingLevel;
  readonly form: Form;
};

const longest: Readonly<Record<HeadingLevel, number>> = { 1: 60, 2: 50, 3: 40, 4: 40 };
const longestSentence: Readonly<Record<HeadingLevel, number>> = { 1: 40, 2: 45, 3: 22, 4: 22 };
const longestRunInLevelOne = 34;

/**
 * How much like a heading the text behind a numeral is: a line of its own; a head that ends in 。 or ： before
 * the rest of the paragraph; one sentence only (a heading or an item of a list); or not at all.
 */
function formOf(text: string, level: HeadingLevel): Form {
  if (/[；;，,、]$/.test(text)) return 'none';
  const head = headLength(text);
  if (head < text.length) {
    const rest = text.slice(head).trim();
    const whole = text.length <= longest[level] && !/[。；！？]/.test(text);
    if (whole) return 'own line';
    if (level === 1 && head > longestRunInLevelOne) return 'none';
    return rest === '' ? 'own line' : 'run-in';
  }
  const ends = /[。！？]$/.test(text);
  if (/[。；！？]/.test(text.slice(0, -1))) return 'none';
  if (ends) return text.length <= longestSentence[level] ? 'own line' : 'sentence';
  return text.length <= longest[level] ? 'own line' : 'sentence';
}

/** The numeral before a line's words, typed or automatic, and the span behind it. */
function numbered(line: Line): { numeral: Numeral | null; span: Span } {
  const span = trimmed(line);
  const label = line.label.trim();
  if (label !== '') return { numeral: readNumeral(label) ?? readDecimal(`${label} `), span };
  const numeral = readNumeral(spanText(span)) ?? readDecimal(spanText(span));
  return { numeral, span: numeral ? trimmed(line, span.from + numeral.length) : span };
}

/** Outline level → heading level, learnt from the lines that carry both an outline level and a numeral. */
function outlineLevels(lines: readonly Line[]): (outline: number) => HeadingLevel {
  const learnt = new Map<number, HeadingLevel>();
  const bare: number[] = [];
  for (const line of lines) {
    if (line.look.outline === null) continue;
    const { numeral } = numbered(line);
    if (numeral && !learnt.has(line.look.outline)) learnt.set(line.look.outline, numeral.level);
    if (!numeral) bare.push(line.look.outline);
  }
  const top = Math.min(...bare, ...learnt.keys());
  const shift =
    learnt.size > 0 ? (learnt.get(Math.min(...learnt.keys())) ?? 1) - Math.min(...learnt.keys()) : 1 - top;
  return (outline) => {
    const level = learnt.get(outline) ?? outline + shift;
    return Math.min(4, Math.max(1, level)) as HeadingLevel;
  };
}

const longestUnnumbered = 60;

/** 审查文件22件。 tells what was done. */
const countingItem = /\d.*[。！？]$/;

/** 一、主要举措……3: a line of a table of contents, its page number behind a tab or leaders. */
const isContentsLine = (text: string): boolean => /(?:\t|[.．·…]{3,})[\s.．·…]*\d{1,3}$/.test(text);

/** The lines that may be headings, numerals and outline levels read; nothing is decided yet. */
export function headingCandidates(lines: readonly (readonly [number, Line])[]): Candidate[] {
  const toLevel = outlineLevels(lines.map(([, line]) => line));
  return lines.flatMap(([at, line]): Candidate[] => {
    const { numeral, span } = numbered(line);
    const text = spanText(span);
    const { outline, style } = line.look;
    if ((style === 'body' && outline === null) || isContentsLine(text)) return [];
    if (numeral === null && (outline === null || text.length > longestUnnumbered)) return [];
    const level = numeral?.level ?? toLevel(outline ?? 1);
    const form = style === 'body' ? 'run-in' : formOf(text, level);
    const isItem = outline === null && level > 2 && form === 'own line' && countingItem.test(text);
    return [{ at, line, numeral, span, level, form: isItem ? 'sentence' : form }];
  });
}
