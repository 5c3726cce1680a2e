import type { Changes } from './change';
import { conflicts, coverage, density, repeats } from './content-changes';
import { alignment, numerals } from './order-changes';
import { firstResponsible, noCause, otherParts, titles, wording, years } from './part-changes';
import { attachments, toSubmit } from './submission-changes';

/** By the catalogue code of the rule. */
export const structure: Readonly<Record<string, Changes>> = {
  S01: firstResponsible,
  S02: otherParts,
  S03: noCause,
  S04: titles,
  S05: years,
  S06: wording,
  S07: numerals,
  S09: toSubmit,
  S10: alignment,
  S11: coverage,
  S14: attachments,
  N13: density,
  K01: conflicts,
  K06: repeats,
};
