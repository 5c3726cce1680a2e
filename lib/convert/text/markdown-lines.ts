import { type Line, plainLook } from '../classify/line';

const heading = /^\s{0,3}(#{1,6})\s+/;
/** **一、主要举措** and **（一）健全制度。**全年…: a numeral within marks for bold. */
const boldOpening = /^\s*(?:\*\*|__)(?=[（(一二三四五六七八九十第\d])/;
const enough = 2;

const isMarkdown = (lines: readonly Line[]): boolean =>
  lines.filter(({ text }) => heading.test(text)).length >= enough;

/** The line from `start` to `end` of its text; what is outside stays in the file only. */
function cut(line: Line, start: number, end: number, outline: number | null): Line {
  const text = line.text.slice(start, end);
  const look = { ...plainLook, outline };
  return { ...line, text, pieces: [{ text, marks: [] }], from: line.from + start, look };
}

function read(line: Line): Line {
  const marks = heading.exec(line.text);
  const start = marks?.[0].length ?? boldOpening.exec(line.text)?.[0].length ?? 0;
  if (start === 0) return line;
  const end = line.text.length - (/(?:\*\*|__|\s#+)?\s*$/.exec(line.text)?.[0].length ?? 0);
  const inner = marks ? (/^(?:\*\*|__)/.exec(line.text.slice(start))?.[0].length ?? 0) : 0;
  return cut(line, start + inner, end, marks?.[1]?.length ?? null);
}

/**
 * The lines of a text written with Markdown headings (## 一、主要举措), as writing assistants give it: the marks
 * before headings are outline levels. Null where the text is none.
 */
export const markdownLines = (lines: readonly Line[]): readonly Line[] | null =>
  isMarkdown(lines) ? lines.map(read) : null;
