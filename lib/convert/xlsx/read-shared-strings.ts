import { scanXml } from '../package/scan-xml';

/** _x000D_ is how a control character is written; the words themselves may be escaped so too. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** The texts that cells name by number, rich text as its words, readings (拼音) left out. */
export function readSharedStrings(part: string | undefined): readonly string[] {
  const texts: string[] = [];
  let words = '';
  let inText = false;
  let inReading = false;
  scanXml(part ?? '', {
    open: (name) => {
      if (name === 'si') words = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') inReading = true;
    },
    close: (name) => {
      if (name === 'si') texts.push(unescaped(words));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inReading = false;
    },
    text: (characters) => {
      if (inText && !inReading) words += characters;
    },
  });
  return texts;
}
