import { type PartRole, partRoles } from '@/lib/schema/roles';
import words from './role-words.json';

type RoleWords = {
  readonly heading: readonly RegExp[];
  /** Words that look like the role's and are not: what is being done about problems is no list of problems. */
  readonly not: readonly RegExp[];
  readonly weak: readonly RegExp[];
  readonly dated: readonly RegExp[];
  readonly content: readonly RegExp[];
  readonly enough: number;
};

type RawWords = {
  heading: string[];
  not?: string[];
  weak?: string[];
  dated?: string[];
  content: string[];
  enough: number;
};

const compile = (sources: readonly string[] = [], flags = ''): RegExp[] =>
  sources.map((source) => new RegExp(source, flags));

const load = (raw: RawWords): RoleWords => ({
  heading: compile(raw.heading),
  not: compile(raw.not),
  weak: compile(raw.weak),
  dated: compile(raw.dated),
  content: compile(raw.content, 'g'),
  enough: raw.enough,
});

const lexicon: Readonly<Record<PartRole, RoleWords>> = {
  achievements: load(words.achievements),
  firstResponsible: load(words.firstResponsible),
  shortcomings: load(words.shortcomings),
  plan: load(words.plan),
  other: load(words.other),
};

/** Takes the words that matched out of a heading, so that a shared word (情况) does not speak for two roles. */
function take(heading: string, patterns: readonly RegExp[]): string | null {
  let rest = heading;
  for (const pattern of patterns) rest = rest.replace(pattern, '｜');
  return rest === heading ? null : rest;
}

const matches = (heading: string, patterns: readonly RegExp[]): boolean =>
  patterns.some((pattern) => pattern.test(heading));

const sample = 4000;

/** The role whose content words speak most clearly, measured against what is enough for it; null where none does. */
function roleOfContent(content: readonly string[]): PartRole | null {
  const text = content.join('\n').slice(0, sample);
  let best: PartRole | null = null;
  let bestScore = 1;
  for (const role of partRoles) {
    const { content: patterns, enough } = lexicon[role];
    let hits = 0;
    for (const pattern of patterns) hits += text.match(pattern)?.length ?? 0;
    const score = hits / enough;
    if (patterns.length > 0 && score >= bestScore && (best === null || score > bestScore)) {
      best = role;
      bestScore = score;
    }
  }
  return best;
}

/** 2025年工作措施: achievements or plan by its year, else by what stands under it, else a plan. */
function datedRole(heading: string, content: readonly string[], year: number | null): PartRole {
  const named = Number(/20\d{2}/.exec(heading)?.[0]);
  if (year !== null) return named > year ? 'plan' : 'achievements';
  return roleOfContent(content) === 'achievements' ? 'achievements' : 'plan';
}

/**
 * Which parts of the report a level-1 heading opens, in the order of `partRoles`; more than one where parts are
 * merged (存在问题及下一步打算), none where neither the heading nor the content says.
 * `heading` is the heading without its numeral, `content` the texts of the blocks under it (read only when the
 * heading's own words do not decide), `year` the report's year where it is known.
 */
export function inferRoles(
  heading: string,
  content: readonly string[] = [],
  year: number | null = null,
): PartRole[] {
  let rest = heading.replace(/[\s“”"《》]/g, '').replace(/[。：:；，]+$/, '');
  const found = new Set<PartRole>();
  if (matches(rest, lexicon.other.heading)) return ['other'];
  for (const role of ['firstResponsible', 'plan', 'shortcomings'] as const) {
    for (const pattern of lexicon[role].not) rest = rest.replace(pattern, '｜');
    const left = take(rest, lexicon[role].heading);
    if (left === null) continue;
    found.add(role);
    rest = left;
  }
  if (matches(rest, lexicon.achievements.heading)) found.add('achievements');
  if (found.size === 0 && matches(rest, lexicon.plan.dated)) found.add(datedRole(rest, content, year));
  if (found.size === 0 && matches(rest, lexicon.achievements.weak)) found.add('achievements');
  if (found.size === 0) {
    const role = roleOfContent(content);
    if (role !== null) found.add(role);
    // 基本情况 that tells of villages and offices is no account of the year.
    else if (content.length > 0 && matches(rest, lexicon.other.weak)) found.add('other');
  }
  return partRoles.filter((role) => found.has(role));
}
