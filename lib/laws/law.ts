/**
 * One instrument of the registry: facts only. Dates are ISO; `repealedOn` is set only where the day is known.
 * `confidence` low may never lead to a finding at error level.
 */
export type Law = {
  readonly title: string;
  readonly short: readonly string[];
  readonly kind: string;
  readonly effective: string | null;
  /** Whether the text in force is the first one, so that before `effective` there was no such law. */
  readonly firstText: boolean;
  readonly repealedOn: string | null;
  readonly replacedBy: string | null;
  /** The day on which the text in force was passed, where it revised an older one and that day is known. */
  readonly passed?: string | undefined;
  readonly confidence: 'high' | 'medium' | 'low';
  /** How many articles the longest text since 2021 has, where that was looked up. */
  readonly articles?: number | undefined;
};

/**
 * A name that is not one: what it should be, or what it may have meant. `generic`: the name of a class, not of one
 * instrument. `maybeLocal`: a province may have an instrument of that name.
 */
export type Misnomer = {
  readonly wrong: string;
  readonly right: string | null;
  readonly suggest: readonly string[];
  readonly generic: boolean;
  readonly maybeLocal: boolean;
};

/** The status of a law on a day: `unknown` where its dates are not in the registry. */
export type LawStatus = 'not-yet' | 'in-force' | 'repealed' | 'unknown';
