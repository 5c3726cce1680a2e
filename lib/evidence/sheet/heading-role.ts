import type { ColumnRole } from './column-role';
import data from './header-words.json';
import { plainWords } from './plain-words';

/** What a heading says of its column: a role, or what still has to be settled by the columns beside it. */
export type HeadingRole = ColumnRole | 'category' | 'place';

const { about: _, ...byRole } = data;

const words = new Map(
  Object.entries(byRole).flatMap(([role, list]) =>
    list.map((word) => [plainWords(word), role as HeadingRole] as const),
  ),
);

/** Words that may stand at the end of a longer heading: 全镇数量, 平安办备注. Shorter ones are too common. */
const endings = [...words].filter(([word]) => word.length >= 2).sort(([a], [b]) => b.length - a.length);

const endingRoles: ReadonlySet<HeadingRole> = new Set([
  'unit',
  'period',
  'source',
  'source-number',
  'note',
  'holder',
]);

/** 数量（件） and 期间 * as 数量 and 期间. */
const bare = (heading: string): string =>
  plainWords(heading)
    .replace(/[*:：]+$/, '')
    .replace(/^\((.*)\)$/, '$1');

const withoutBrackets = (heading: string): string => heading.replace(/\([^()]*\)$/, '');

/** The role that a heading names by itself; null for words of the sheet’s own, like 受理数. */
export function headingRole(heading: string): HeadingRole | null {
  const whole = bare(heading);
  const exact = words.get(whole) ?? words.get(withoutBrackets(whole));
  if (exact) return exact;
  if (/^(?:19|20)\d{2}(?:年度?)?(?:数|数量|数据|完成数)?$/.test(whole)) return 'value';
  const ending = endings.find(([word, role]) => endingRoles.has(role) && whole.endsWith(word));
  return ending?.[1] ?? null;
}
