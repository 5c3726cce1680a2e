import { halfWidthDigits } from '@/lib/text/half-width-digits';

/** The year a title speaks of (2026年…, 2026 年度…); null where it names none or several. */
export function reportYear(title: string): number | null {
  const years = new Set(
    [...halfWidthDigits(title).matchAll(/(?<!\d)(20\d{2})\s*年/g)].map((match) => Number(match[1])),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
