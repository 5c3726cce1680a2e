import { z } from 'zod';
import { columnRoles } from './column-role';

/**
 * How a sheet is read. `layout` down: a row is a fact (several 数值 columns: a fact for each, named by row and
 * heading). across: a column is an indicator, a row a village or a month; what counts is the 合计 row, or the sum
 * where there is none.
 */
export const mappingSchema = z.strictObject({
  layout: z.enum(['down', 'across']),
  /** First and last row of the headings, from zero; null for a sheet without. What stands above is a title. */
  headings: z.strictObject({ from: z.int().min(0), to: z.int().min(0) }).nullable(),
  /** A role for each column from the left; a column beyond them is not imported. */
  roles: z.array(z.enum(columnRoles)).max(256),
});

export type Mapping = Readonly<z.infer<typeof mappingSchema>>;
