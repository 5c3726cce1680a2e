const wide =
  /[\u1100-\u115F\u2014\u2018\u2019\u201C\u201D\u2026\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}\u00B7\u2160-\u217F\u2460-\u24FF]/u;

/** The width of one line of text in full-width characters; Latin letters and digits count half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += wide.test(char) ? 1 : 0.5;
  return width;
}

/** The width of the longest of a text's lines. */
export const longestLine = (text: string): number => Math.max(...text.split('\n').map(textWidth));
