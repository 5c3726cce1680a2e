/** A half-open interval [from, to) in the unit its holder names. */
export type Range = { readonly from: number; readonly to: number };
