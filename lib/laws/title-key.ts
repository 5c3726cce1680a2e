import { halfWidthDigits } from '@/lib/text/half-width-digits';

/** A title reduced to what tells it apart: no spaces, no 中华人民共和国, digits, brackets and dashes in one form. */
export function titleKey(title: string): string {
  return halfWidthDigits(title)
    .replace(/\s/g, '')
    .replace(/[(]/g, '（')
    .replace(/[)]/g, '）')
    .replace(/[-–－~～〜]/g, '—')
    .replace(/^中华人民共和国(?=.)/, '');
}
