/** Lines of fields. `open`: a quotation mark was never closed, so the rest of the text stands in one field. */
export type Delimited = { readonly lines: readonly (readonly string[])[]; readonly open: boolean };

/** The offset of the mark that closes a quoted field beginning at `at`; −1 where none does. */
function closingQuote(text: string, at: number): number {
  let end = text.indexOf('"', at + 1);
  while (end >= 0 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  return end;
}

/**
 * Splits text by a delimiter as RFC 4180 has it: a field in quotation marks may hold delimiters, line breaks and
 * doubled marks. A mark in the middle of a field is a character like any other.
 */
export function parseDelimited(text: string, delimiter: string): Delimited {
  const lines: string[][] = [];
  const fieldEnd = new RegExp(`[${delimiter}\r\n]`, 'g');
  let line: string[] = [];
  let open = false;
  let at = 0;
  while (at < text.length) {
    let field = '';
    if (text.charAt(at) === '"') {
      const close = closingQuote(text, at);
      open = close < 0;
      field = text.slice(at + 1, open ? text.length : close).replaceAll('""', '"');
      at = open ? text.length : close + 1;
    }
    fieldEnd.lastIndex = at;
    const end = fieldEnd.exec(text)?.index ?? text.length;
    line.push(field + text.slice(at, end));
    const mark = text.charAt(end);
    at = end + (mark === '\r' && text.charAt(end + 1) === '\n' ? 2 : 1);
    if (mark === delimiter) {
      if (at >= text.length) line.push('');
      else continue;
    }
    lines.push(line);
    line = [];
  }
  if (line.length > 0) lines.push(line);
  return { lines, open };
}
