import type { FaceRole } from '../layout/faces';
import type { PdfData, PdfRun } from './pdf-data';

/** The characters of headers, notes and annex, which are not of the report. */
function addSong(texts: Map<FaceRole, string>, { header, annex }: PdfData): void {
  const add = (role: FaceRole, words: readonly string[]) =>
    texts.set(role, (texts.get(role) ?? '') + words.join(''));
  add('song', [header, '[]', ...(annex?.foot ?? [])]);
  for (const { heading, lead, columns, rows } of annex?.tables ?? []) {
    add('hei', [heading, ...columns.map((column) => column.heading)]);
    add('song', lead);
    for (const { cells } of rows)
      add(
        'song',
        cells.flat().map(({ text }) => text),
      );
  }
}

/** The characters each face has to show. */
export function charactersByFace(data: PdfData): ReadonlyMap<FaceRole, string> {
  const texts = new Map<FaceRole, string>([['song', '— 0123456789 —']]);
  const add = (base: FaceRole, runs: readonly PdfRun[]) => {
    for (const { text, face, raised } of runs) {
      const role = raised ? 'song' : (face ?? base);
      texts.set(role, (texts.get(role) ?? '') + text);
    }
  };
  for (const block of data.blocks) {
    if (block.kind === 'page-break') continue;
    if (block.kind === 'table') {
      for (const { head, paragraphs } of block.cells)
        for (const runs of paragraphs) add(head ? 'hei' : 'fang', runs);
      continue;
    }
    if (block.kind === 'run-in') add('fang', block.head);
    add(block.kind === 'title' ? 'biao' : 'fang', block.runs);
  }
  addSong(texts, data);
  return texts;
}
