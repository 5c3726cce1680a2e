/**
 * How a number format shows a number. general: as it is · date, month, year: a serial number shown as a day, or
 * only its month or year · number: rounded to `decimals`, between `before` and `after` (¥, 件), a percentage where
 * `percent`.
 */
export type NumberLook =
  | { readonly kind: 'general' | 'date' | 'month' | 'year' }
  | {
      readonly kind: 'number';
      readonly decimals: number;
      readonly grouped: boolean;
      readonly percent: boolean;
      readonly before: string;
      readonly after: string;
    };

const general: NumberLook = { kind: 'general' };

/** The formats that files name by number only; the dates of 27 to 36 and 50 to 58 are those of the Chinese edition. */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  27: 'yyyy年m月',
  36: 'yyyy年m月',
  50: 'yyyy年m月',
  52: 'yyyy年m月',
  57: 'yyyy年m月',
};

const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);

/** Words in quotes or behind a backslash as themselves, colours, widths and fillers left out. */
const withoutDressing = (section: string): string => section.replace(/\[[^\]]*\]/g, '').replace(/[_*]./g, '');

const literals = /"([^"]*)"|\\(.)/g;

function dateLook(section: string): NumberLook | null {
  const letters = section.replace(literals, '').toLowerCase();
  if (!/[ymd年月日]/.test(letters)) return null;
  const year = /[y年]/.test(letters);
  const day = /[d日]/.test(letters);
  const hours = /[hs]/.test(letters);
  if (hours && !year && !day) return null;
  if (day) return { kind: 'date' };
  if (!/[m月]/.test(letters)) return { kind: 'year' };
  return { kind: 'month' };
}

function numberLook(section: string): NumberLook {
  const digits = /[#0?][#0?,]*(?:\.([#0?]*))?/.exec(
    section.replace(literals, (whole) => ' '.repeat(whole.length)),
  );
  if (!digits) return general;
  const rest = section.slice(digits.index + digits[0].length);
  // A comma behind the last digit shows thousands; a fraction or an exponent shows something else again.
  if (/,$/.test(digits[0]) || /^\s*(?:[/,]|[eE][+-])/.test(rest)) return general;
  const words = (part: string) => part.replace(literals, '$1$2').trim();
  return {
    kind: 'number',
    decimals: digits[1]?.length ?? 0,
    grouped: digits[0].includes(','),
    percent: /%/.test(rest.replace(literals, '')),
    before: words(section.slice(0, digits.index)),
    after: words(rest),
  };
}

/** The look of a number format: its code where the file gives one, else its number. */
export function numberLookOf(id: number, code: string | undefined): NumberLook {
  const written = code ?? builtIn[id];
  if (written === undefined) return isBuiltInDate(id) ? { kind: 'date' } : general;
  if (/^(?:general|@|g\/通用格式)$/i.test(written)) return general;
  const [first = ''] = withoutDressing(written).split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return dateLook(first) ?? numberLook(first);
}

/** 1250.5 as people see it, without what binary fractions add. */
export function shownNumber(value: number, look: NumberLook): string {
  if (look.kind !== 'number') return String(Number(value.toPrecision(12)));
  const { decimals, grouped, percent, before, after } = look;
  const rounded = (percent ? value * 100 : value).toFixed(Math.min(decimals, 10));
  const digits = grouped ? rounded.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',') : rounded;
  return `${before}${digits}${after}`;
}
