import type { FaceRole } from '../layout/faces';
import type { PdfData, PdfRun } from './pdf-data';

/** The characters each face has to show. */
export function charactersByFace(data: PdfData): ReadonlyMap<FaceRole, string> {
  const texts = new Map<FaceRole, string>([['song', '— 0123456789 —']]);
  const add = (base: FaceRole, runs: readonly PdfRun[]) => {
    for (const { text, face } of runs) texts.set(face ?? base, (texts.get(face ?? base) ?? '') + text);
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
  return texts;
}
