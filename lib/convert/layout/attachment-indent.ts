import { textWidth } from './text-width';

/**
 * The indents of an attachment note in characters: the first starts two in with 附件：, further ones under its
 * numeral; a turned line starts under the title's first character.
 */
export function attachmentIndent(label: string): { readonly left: number; readonly hanging: number } {
  const lead = label.startsWith('附件：') ? 3 : 0;
  const ordinal = textWidth(label.slice(lead));
  return { left: 5 + ordinal, hanging: lead + ordinal };
}
