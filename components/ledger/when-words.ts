const chinaAhead = 8 * 60 * 60 * 1000;

/** 2026-11-21T02:42Z → 11月21日 10:42, by the clock of China. */
export function whenWords(iso: string): string {
  const there = new Date(Date.parse(iso) + chinaAhead);
  if (Number.isNaN(there.getTime())) return iso;
  const [date, time] = [there.toISOString().slice(5, 10), there.toISOString().slice(11, 16)];
  const [month, day] = date.split('-').map(Number);
  return `${month}月${day}日 ${time}`;
}
