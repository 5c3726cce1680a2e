import type { Template } from './template';

/** The ISO days by which the report on `year` is sent up and made public. */
export const dueDates = (
  { deadlines }: Pick<Template, 'deadlines'>,
  year: number,
): { readonly report: string; readonly publish: string } => ({
  report: `${year + 1}-${deadlines.report}`,
  publish: `${year + 1}-${deadlines.publish}`,
});
