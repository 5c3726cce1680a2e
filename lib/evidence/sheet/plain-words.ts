/** Full-width letters, digits and marks as half-width ones. */
export const halfWidth = (text: string): string =>
  // Tens of thousands of cells pass here, nearly all of them without any.
  /[！-～\u3000]/.test(text)
    ? text.replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')
    : text;

/** Words for comparing headings: half-width, without space and line breaks, 受 理 数 as 受理数. */
export const plainWords = (text: string): string => halfWidth(text).replace(/[\s\u200b\ufeff]+/g, '');

/** Words as they go into the ledger: trimmed, line breaks and spaces between Chinese characters taken out. */
export const tidyWords = (text: string): string =>
  /\s/.test(text)
    ? text
        .trim()
        .replace(/\s+/g, ' ')
        .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '')
    : text;
