import type { Grid } from '@/lib/evidence/sheet/grid';
import { parseDelimited } from './parse-delimited';
import { textGrid } from './text-grid';

/** The cells that a spreadsheet puts on the clipboard as text. */
export const parseTsv = (text: string): Grid => textGrid('', parseDelimited(text, '\t').lines);
