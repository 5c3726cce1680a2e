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

/** The character of a `w:sym`; a private code that no table knows is lost and told through `lose`. */
export function readSymbol(node: Element, lose: (loss: Loss) => void): string {
  const code = Number.parseInt(attr(node, 'char') ?? '', 16);
  const font = attr(node, 'font') ?? '';
  if (!(code > 0 && code <= 0x10ffff)) return '';
  const table = /^Wingdings 2$/i.test(font) ? wingdings2 : /^Wingdings$/i.test(font) ? wingdings : null;
  const known = table?.[code & 0xff];
  if (known) return known;
  const isPrivate = code >= 0xe000 && code <= 0xf8ff;
  if (!isPrivate && !table && !(code >= 0xd800 && code <= 0xdfff)) return String.fromCodePoint(code);
  lose({ kind: 'formatting', text: `符号字体 ${font} 的字符 ${code.toString(16).toUpperCase()}` });
  return '';
}
