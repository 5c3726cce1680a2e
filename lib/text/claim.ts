/** How the number is hedged. A two-sided range has `value` null, `min` and `max` set. */
export type Approx = 'exact' | 'about' | 'over' | 'under' | 'atLeast' | 'atMost' | 'range';

export type ClaimKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'ratio'
  | 'length'
  | 'area'
  | 'mass'
  | 'duration'
  | 'score'
  | 'temperature';

/**
 * A quantity asserted in a text.
 * `start` and `end` are UTF-16 offsets into the text that was given; `text` is that slice.
 * `value` is fully multiplied (1.5万余人 → 15000); percentages keep their face value (92.8).
 * `min`/`max` are set for ranges and one-sided bounds only. `unit` has no spaces and no multiplier
 * (万元 → 元); it is empty for a bare number before a noun (125万农民).
 * `per` names the period or occasion when 每X governs the claim (每年不少于2次 → 年).
 */
export type Claim = {
  start: number;
  end: number;
  text: string;
  value: number | null;
  min: number | null;
  max: number | null;
  approx: Approx;
  unit: string;
  kind: ClaimKind;
  per?: string;
};

/** What the sentence says of the number. A target is told by the part it stands in, not here. */
export type Mood = 'result' | 'requirement' | 'cumulative' | 'change' | 'threshold';

/**
 * A claim with what the sentence around it says.
 * `indicator`: the words the number is about (专题学习); empty when none can be named.
 * `metric`: the indicator's key in patterns/metrics.json, or null.
 * `source`: the named source of an attributed number (综治系统), or null.
 * `decimals`: digits written after the decimal point.
 */
export type ReadClaim = Claim & {
  mood: Mood;
  indicator: string;
  metric: string | null;
  source: string | null;
  decimals: number;
};
