import type { Fact } from '../fact';
import type { Grid } from './grid';
import type { Conversion, ImportOptions, Problem, Question, RowState } from './import-preview';
import type { Mapping } from './mapping';
import type { MergedCells } from './merged-cells';
import type { Period } from './parse-period';

/** A fact as the sheet says it; `id` '' where it names none. */
export type FoundFact = {
  readonly at: string;
  readonly row: number;
  readonly column: number;
  readonly fact: Fact;
  /** The fields that the sheet itself says; the others are filled in and yield to the ledger. */
  readonly stated: readonly (keyof Fact)[];
  /** What the sheet gives as last year’s figure. */
  readonly lastYear: number | null;
  /** What a fault of it is said of, and what is then left: 第 7 行, 这一行. */
  readonly where: Where;
};

export type Where = { readonly place: string; readonly what: string };

/** What holds for the whole sheet where a row says nothing. */
export type SheetDefaults = {
  readonly unit: string;
  readonly period: Period;
  /** Whether the sheet itself names a period other than the whole year. */
  readonly periodStated: boolean;
};

/** A sheet while it is read, and what has been found so far. */
export type Gathering = {
  readonly grid: Grid;
  readonly mapping: Mapping;
  readonly year: number;
  readonly options: ImportOptions;
  readonly cellAt: MergedCells;
  readonly isRevoked: (at: string) => boolean;
  /** Periods read before, by what the cell says: a column of them says the same over and over. */
  readonly periods: Map<string, Period | null>;
  readonly states: RowState[];
  readonly facts: FoundFact[];
  /** By the cell, each once however many figures lean on it. */
  readonly conversions: Map<string, Conversion>;
  readonly problems: Problem[];
  readonly questions: Question[];
  readonly notes: string[];
};
