/** The order of a ledger: F9 before F10. */
export const byNumber = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id.localeCompare(b.id, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
