import type { Grid } from './grid';
import { type Mapping, mappingSchema } from './mapping';
import { proposeMapping } from './propose-mapping';
import { shapeOf } from './shape-of';

/**
 * The mapping that was remembered for a sheet of this form (`remembered`: shape → mapping, as the server keeps
 * it), its headings looked up anew, for a title may be a row longer this year; else the proposed one.
 */
export function recallMapping(grid: Grid, remembered: Readonly<Record<string, unknown>>): Mapping {
  const proposed = proposeMapping(grid);
  const known = mappingSchema.safeParse(remembered[shapeOf(grid)]);
  return known.success ? { ...known.data, headings: proposed.headings } : proposed;
}
