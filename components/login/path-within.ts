/** A path of this site out of a query (`/reports/ab12`), or null: nobody is sent elsewhere after signing in. */
export function pathWithin(value: unknown): string | null {
  return typeof value === 'string' && /^\/(?![/\\])[\w\-./?=&%]*$/.test(value) ? value : null;
}
