import { hash } from '@/lib/base/hash';
import type { Grid } from './grid';
import { proposeMapping } from './propose-mapping';

/** The key under which a mapping is remembered, at most 64 characters: sheet name and headings without their years. */
export function shapeOf(grid: Grid): string {
  const { headings } = proposeMapping(grid);
  const words = headings ? grid.rows.slice(headings.from, headings.to + 1).flat() : [];
  return hash([grid.name, ...words.map(({ text }) => text)].join('\n').replace(/\d+|\s+/g, ''));
}
