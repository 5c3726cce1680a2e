import type { Basis } from './diagnostic';

/**
 * A basis as it is cited: 《…》 and the article, where it was verified; a standard carries its number, practice and our
 * own advice no title.
 */
export function basisWords({ title, article, level, verified }: Basis): string {
  const bare = level === 'ours' || level === 'practice' || level === 'standard' || /^[《“]/.test(title);
  return `${bare ? title : `《${title}》`}${verified ? (article ?? '') : ''}`;
}
