// One collator for all: making one for each comparison is what takes the time.
const { compare } = new Intl.Collator('en', { numeric: true });

/** The order of a ledger: F9 before F10. */
export const byNumber = (a: { readonly id: string }, b: { readonly id: string }): number =>
  compare(a.id, b.id) || (a.id < b.id ? -1 : 1);
