/** A title in 《》: [from, to) with the marks, `title` without them. Titles inside titles belong to the outer one. */
export type Citation = { readonly from: number; readonly to: number; readonly title: string };

/** The titles cited in a text, outermost only; a mark that is never closed cites nothing. */
export function citations(text: string): Citation[] {
  const found: Citation[] = [];
  let depth = 0;
  let from = 0;
  /** The last full stop or line end passed. */
  let ended = -1;
  for (let i = text.indexOf('《'); i >= 0 && i < text.length; i++) {
    const char = text[i];
    if (char === '《') {
      // A full stop or line end between two opening marks means that the first was left open.
      if (depth === 0 || ended > from) {
        from = i;
        depth = 0;
      }
      depth++;
    } else if (char === '》' && depth > 0) {
      depth--;
      if (depth === 0) found.push({ from, to: i + 1, title: text.slice(from + 1, i) });
    } else if (char === '。' || char === '\n') ended = i;
  }
  return found;
}

/** The text with every cited title blanked out by spaces, so that offsets stay. */
export function withoutCitations(text: string, cited: readonly Citation[]): string {
  let out = '';
  let at = 0;
  for (const { from, to } of cited) {
    out += text.slice(at, from) + ' '.repeat(to - from);
    at = to;
  }
  return at === 0 ? text : out + text.slice(at);
}
