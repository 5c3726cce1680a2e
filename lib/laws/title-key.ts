/** A title reduced to what tells it apart: no spaces, no 中华人民共和国, brackets and dashes in one form. */
export function titleKey(title: string): string {
  return title
    .replace(/\s/g, '')
    .replace(/[(]/g, '（')
    .replace(/[)]/g, '）')
    .replace(/[-–－~～〜]/g, '—')
    .replace(/^中华人民共和国(?=.)/, '');
}
