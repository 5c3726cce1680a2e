import { childrenOf, type Element, textOf } from '../../package/xml';

/** What the document properties say of one evidence link: its fact and the words it stood on. */
export type EvidenceNote = { readonly fact: string; readonly quote: string };

function parseNote(text: string): EvidenceNote | null {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return null;
    const { fact, quote } = value as { fact?: unknown; quote?: unknown };
    return typeof fact === 'string' && typeof quote === 'string' ? { fact, quote } : null;
  } catch {
    return null;
  }
}

/** Far above what a report holds; each link is looked for in the whole text if its bookmark is lost. */
const mostLinks = 2000;

/** Bookmark name (`_ev_…`) → evidence note, from `docProps/custom.xml` (null: the file has none). */
export function readEvidenceMap(root: Element | null): ReadonlyMap<string, EvidenceNote> {
  const notes = new Map<string, EvidenceNote>();
  for (const property of childrenOf(root, 'property')) {
    const name = property.attrs.name ?? '';
    const note = name.startsWith('_ev_') ? parseNote(textOf(property)) : null;
    if (note && notes.size < mostLinks) notes.set(name, note);
  }
  return notes;
}
