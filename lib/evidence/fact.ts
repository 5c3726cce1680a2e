/** 台账条目: one ledger row. `value` null with min/max for an interval; `unit` as written (件, 人次, 元, %). */
export type Fact = {
  readonly id: string;
  readonly indicator: string;
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
  /** The period, ISO dates; `to` is the cut-off date. */
  readonly period: { readonly from: string; readonly to: string };
  readonly source: { readonly title: string; readonly number: string; readonly date: string };
  readonly office: string;
  readonly holder: string;
  readonly note: string;
};
