import type { Heading } from './facts/outline';

/** Where something stands: by the printed numerals 一、（二）, or by the chapter’s words; 开头 before the first one. */
export function placeName(outline: readonly Heading[], block: string | null): string {
  const at = outline.findIndex((heading) => heading.block === block);
  let level = 5;
  let name = '';
  for (let i = at; i >= 0; i--) {
    const heading = outline[i];
    if (!heading || heading.level >= level) continue;
    level = heading.level;
    name = heading.numeral + name;
  }
  const heading = outline[at];
  if (!heading) return '开头';
  return heading.numeral === name ? `“${heading.text.replace(/[。：]$/, '')}”` : name;
}
