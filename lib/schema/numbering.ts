import type { Node } from 'prosemirror-model';
import type { HeadingAttrs, HeadingLevel } from './nodes/heading';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 → 一, 12 → 十二, 21 → 二十一; 1 to 99, beyond that Arabic. */
export function chineseOrdinal(n: number): string {
  if (n < 1 || n > 99) return String(n);
  if (n < 10) return digits[n] ?? '';
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digits[tens] : ''}十${n % 10 ? digits[n % 10] : ''}`;
}

/** The printed numeral of the n-th heading at a level: 一、 （一） 1. （1） (GB/T 9704-2012 7.3.3). */
export function headingNumeral(level: HeadingLevel, n: number): string {
  switch (level) {
    case 1:
      return `${chineseOrdinal(n)}、`;
    case 2:
      return `（${chineseOrdinal(n)}）`;
    case 3:
      return `${n}.`;
    case 4:
      return `（${n}）`;
  }
}

/**
 * The one numbering pass: block id → what is printed before the block's text (heading numerals, 附件：1.).
 * A numeral typed in a read file wins until it is cleared; counting goes on regardless of it.
 */
export function numbering(doc: Node): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const counts = [0, 0, 0, 0];
  let attachments: string[] = [];
  const closeAttachments = () => {
    attachments.forEach((id, i) => {
      const ordinal = attachments.length > 1 ? `${i + 1}.` : '';
      labels.set(id, `${i === 0 ? '附件：' : ''}${ordinal}`);
    });
    attachments = [];
  };
  doc.forEach((block) => {
    if (block.type.name === 'attachmentNote') {
      attachments.push(block.attrs.id);
      return;
    }
    closeAttachments();
    if (block.type.name !== 'heading') return;
    const { id, level, typed } = block.attrs as HeadingAttrs;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    labels.set(id, typed ?? headingNumeral(level, counts[level - 1] ?? 1));
  });
  closeAttachments();
  return labels;
}
