/** Day 0 of the two ways in which spreadsheets count days. */
export type DaySystem = 1900 | 1904;

const day = 86_400_000;
const last = 2_958_465;

/**
 * The ISO date of a serial number of days, the time of day left out; null for what is no day. 1900 counts a 29
 * February that never was, so numbers below 61 are a day further on.
 */
export function serialDate(serial: number, system: DaySystem = 1900): string | null {
  const whole = Math.floor(serial);
  if (!Number.isFinite(serial) || whole < 1 || whole > last) return null;
  const start = system === 1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 61 ? 31 : 30);
  return new Date(start + whole * day).toISOString().slice(0, 10);
}
