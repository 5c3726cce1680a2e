import { attr, type Element } from '../../package/xml';
import type { Loss } from '../../reading';

/** Characters of Wingdings and its kin that forms in offices use, by code (low byte). */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '□',
  117: '◆',
  118: '❖',
  159: '•',
  167: '■',
  168: '□',
  216: '➢',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const wingdings2: Readonly<Record<number, string>> = { 79: '✗', 80: '✓', 82: '☑', 163: '□' };

function tableOf(font: string): Readonly<Record<number, string>> | null {
  if (/^Wingdings 2$/i.test(font)) return wingdings2;
  return /^Wingdings$/i.test(font) ? wingdings : null;
}

const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;

/** The character of a `w:sym`; a private code that no table knows is lost and told through `lose`. */
export function readSymbol(node: Element, lose: (loss: Loss) => void): string {
  const code = Number.parseInt(attr(node, 'char') ?? '', 16);
  const font = attr(node, 'font') ?? '';
  if (!(code > 0 && code <= 0x10ffff)) return '';
  const table = tableOf(font);
  const known = table?.[code & 0xff];
  if (known) return known;
  if (!isPrivate(code) && !table && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
  lose({ kind: 'formatting', text: `符号字体 ${font} 的字符 ${code.toString(16).toUpperCase()}` });
  return '';
}

/** Words set in a symbol font, as the characters that are seen; what no table knows stays as it is written. */
export function seenInFont(text: string, font: string | null): string {
  const table = tableOf(font ?? '');
  if (!table) return text;
  return [...text]
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code < 0x100 || isPrivate(code) ? (table[code & 0xff] ?? character) : character;
    })
    .join('');
}
