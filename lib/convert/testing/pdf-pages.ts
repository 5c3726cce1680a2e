import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Whether PDFs can be read back here; where they cannot, that is printed. */
export const popplerHere = spawnSync('pdftotext', ['-v']).error === undefined;
if (!popplerHere) process.stdout.write('skipped: pdftotext and pdftoppm are not installed here\n');

function poppler(tool: string, pdf: Uint8Array, ...options: string[]): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'shibao-pages-'));
  try {
    const file = path.join(folder, 'page.pdf');
    writeFileSync(file, pdf);
    const maxBuffer = 64 * 1024 * 1024;
    return spawnSync(tool, [...options, file, ...(tool === 'pdftotext' ? ['-'] : [])], { maxBuffer }).stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines of every page, without spaces; the page number is the last. */
export const pagesOf = (pdf: Uint8Array): string[][] =>
  poppler('pdftotext', pdf, '-layout')
    .toString('utf8')
    .split('\f')
    .slice(0, -1)
    .map((page) =>
      page
        .split('\n')
        .map((line) => line.replace(/\s/g, ''))
        .filter((line) => line !== ''),
    );

/** Where ink stands on a page in millimetres: the lines from above, and the columns of all of it. */
export function inkOf(pdf: Uint8Array, page: number) {
  const dpi = 200;
  const picture = poppler(
    'pdftoppm',
    pdf,
    '-r',
    String(dpi),
    '-gray',
    '-f',
    String(page),
    '-l',
    String(page),
  );
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'));
  const width = Number(header?.[1]);
  const height = Number(header?.[2]);
  const pixels = picture.subarray(header?.[0].length ?? 0);
  const mm = (pixel: number) => (pixel / dpi) * 25.4;
  const lines: { top: number; bottom: number }[] = [];
  let left = width;
  let right = 0;
  for (let y = 0, open = false; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    const first = row.findIndex((value) => value < 128);
    if (first >= 0) {
      left = Math.min(left, first);
      right = Math.max(
        right,
        row.findLastIndex((value) => value < 128),
      );
      if (!open) lines.push({ top: mm(y), bottom: mm(y + 1) });
      else (lines.at(-1) ?? { bottom: 0 }).bottom = mm(y + 1);
    }
    open = first >= 0;
  }
  return { lines, left: mm(left), right: mm(right + 1) };
}
