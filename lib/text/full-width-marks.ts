const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

const HALF = /[,:;()]/;

/** Half-width marks as their full-width counterparts, digit groups (1,250) left alone; the length is unchanged. */
export const fullWidthMarks = (text: string): string =>
  !HALF.test(text) ? text : text.replace(/(?<!\d)[,:]|[,:](?!\d)|[;()]/g, (c) => WIDE[c] ?? c);
