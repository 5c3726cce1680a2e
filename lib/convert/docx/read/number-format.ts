const digits = '零一二三四五六七八九';
const legal = '零壹贰叁肆伍陆柒捌玖';
const heavenly = '甲乙丙丁戊己庚辛壬癸';
const earthly = '子丑寅卯辰巳午未申酉戌亥';

/** 1 to 9999 the way one counts aloud: 十一, 一百二十, 一千零五. */
function counting(n: number, numerals: string, units: readonly string[]): string {
  if (n <= 0 || n > 9999) return String(n);
  let text = '';
  const places = String(n).split('').map(Number);
  places.forEach((digit, i) => {
    const unit = units[places.length - 1 - i] ?? '';
    if (digit > 0) text += (numerals[digit] ?? '') + unit;
    else if (!text.endsWith(numerals[0] ?? '') && places.slice(i).some((later) => later > 0))
      text += numerals[0];
  });
  return text;
}

function roman(n: number): string {
  const steps: readonly [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = n;
  let text = '';
  if (n > 3999) return String(n);
  for (const [value, letters] of steps)
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  return text;
}

const letters = (n: number): string =>
  n > 0 && n <= 780
    ? String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)
    : String(n);

const from = (first: number, last: number, n: number): string =>
  n >= 1 && n <= last ? String.fromCodePoint(first + n - 1) : String(n);

const aloud = (n: number): string => {
  const text = counting(n, digits, ['', '十', '百', '千']);
  return n >= 10 && n < 20 ? text.slice(1) : text;
};

const formats: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: (n) => String(n).padStart(2, '0'),
  decimalFullWidth: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
  decimalFullWidth2: (n) => String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))),
  decimalHalfWidth: String,
  upperLetter: (n) => letters(n).toUpperCase(),
  lowerLetter: letters,
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  chineseCounting: aloud,
  chineseCountingThousand: aloud,
  japaneseCounting: aloud,
  taiwaneseCounting: aloud,
  taiwaneseCountingThousand: aloud,
  koreanCounting: aloud,
  ideographDigital: (n) => String(n).replace(/\d/g, (d) => (d === '0' ? '〇' : (digits[Number(d)] ?? d))),
  japaneseDigitalTenThousand: (n) =>
    String(n).replace(/\d/g, (d) => (d === '0' ? '〇' : (digits[Number(d)] ?? d))),
  taiwaneseDigital: (n) => String(n).replace(/\d/g, (d) => (d === '0' ? '○' : (digits[Number(d)] ?? d))),
  chineseLegalSimplified: (n) => counting(n, legal, ['', '拾', '佰', '仟']),
  ideographLegalTraditional: (n) => counting(n, legal, ['', '拾', '佰', '仟']),
  japaneseLegal: (n) => counting(n, legal, ['', '拾', '佰', '仟']),
  ideographTraditional: (n) => heavenly[(n - 1) % 10] ?? String(n),
  ideographZodiac: (n) => earthly[(n - 1) % 12] ?? String(n),
  decimalEnclosedCircle: (n) => from(0x2460, 20, n),
  decimalEnclosedCircleChinese: (n) => from(0x2460, 20, n),
  decimalEnclosedParen: (n) => from(0x2474, 20, n),
  decimalEnclosedFullstop: (n) => from(0x2488, 20, n),
  ideographEnclosedCircle: (n) => from(0x3280, 10, n),
  none: () => '',
  bullet: () => '',
};

/** The n-th number in a `w:numFmt`; formats not known here count in Arabic figures. */
export const formatNumber = (format: string, n: number): string => (formats[format] ?? String)(n);
