/** A file that proves a fact, named by its content; kept once however many facts it proves. */
export type Attachment = {
  /** SHA-256 of the bytes, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, by the bytes. */
  readonly type: string;
};

/** 台账条目: one ledger row. `value` null with min/max for an interval; `unit` as written (件, 人次, 元, %). */
export type Fact = {
  /** Unique within a unit and a year, as people number them: F01. */
  readonly id: string;
  readonly indicator: string;
  /** Key of the standard indicator in templates/indicators.json; null for one of the unit’s own. */
  readonly standard: string | null;
  /** 主题: what the row is grouped under; '' for none. */
  readonly topic: string;
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
  /** Arithmetic over other facts (`F23/F22`) for a derived one, whose `value` follows from it; null for any other. */
  readonly formula: string | null;
  readonly attachments: readonly Attachment[];
};
