import { z } from 'zod';
import type { Law } from './law';
import { titleKey } from './title-key';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .nullable();

/** One entry as the collected list has it; what the registry does not use is ignored. */
const collected = z.object({
  title: z.string().trim().min(2),
  short: z.array(z.string().trim().min(1)),
  kind: z.string().min(1),
  effective: day,
  repealed_on: day,
  replaced_by: z.string().nullable(),
  amend_type: z.string().nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  articles: z.number().int().positive().optional(),
});

type Collected = z.infer<typeof collected>;

type NormalisedLaws = { readonly laws: readonly Law[]; readonly problems: readonly string[] };

function normalise(entry: Collected, known: Law | undefined): Law {
  const articles = entry.articles ?? known?.articles;
  return {
    title: entry.title,
    short: entry.short.filter((name) => name !== entry.title),
    kind: entry.kind,
    effective: entry.effective,
    // What somebody has looked up once is not asked of a list that mostly does not say.
    firstText: known?.firstText ?? entry.amend_type === '通过',
    repealedOn: entry.repealed_on,
    replacedBy: entry.replaced_by,
    confidence: entry.confidence,
    ...(articles !== undefined && { articles }),
  };
}

/** What no single entry shows: titles twice, successors that are not there, repeal before taking effect. */
function contradictions(laws: readonly Law[]): string[] {
  const keys = new Map<string, string>();
  const problems: string[] = [];
  for (const law of laws) {
    const key = titleKey(law.title);
    if (keys.has(key)) problems.push(`${law.title}: entered twice`);
    keys.set(key, law.title);
  }
  for (const { title, effective, repealedOn, replacedBy, short } of laws) {
    const names = laws.flatMap((law) => (law.title === title ? [] : law.short));
    if (replacedBy !== null && !keys.has(titleKey(replacedBy)) && !names.includes(replacedBy))
      problems.push(`${title}: its successor ${replacedBy} is not in the list`);
    if (effective !== null && repealedOn !== null && repealedOn <= effective)
      problems.push(`${title}: repealed on ${repealedOn}, in effect from ${effective}`);
    if (new Set(short).size < short.length) problems.push(`${title}: a short title twice`);
  }
  return problems;
}

/**
 * Turns a collected list (snake_case, one object per instrument) into the registry's form, keeping from `known`
 * what the list does not tell. `problems` are English sentences; with any of them the list should not be used.
 */
export function normaliseLaws(source: unknown, known: readonly Law[]): NormalisedLaws {
  const list = z.array(z.unknown()).safeParse(source);
  if (!list.success) return { laws: [], problems: ['the file is not a list of instruments'] };
  const before = new Map(known.map((law) => [law.title, law]));
  const laws: Law[] = [];
  const problems: string[] = [];
  list.data.forEach((entry, i) => {
    const parsed = collected.safeParse(entry);
    if (parsed.success) laws.push(normalise(parsed.data, before.get(parsed.data.title)));
    else
      for (const { path, message } of parsed.error.issues)
        problems.push(`entry ${i + 1}, ${path.join('.') || 'as a whole'}: ${message}`);
  });
  return { laws, problems: [...problems, ...contradictions(laws)] };
}

const fields = [
  'short',
  'kind',
  'effective',
  'firstText',
  'repealedOn',
  'replacedBy',
  'confidence',
  'articles',
] as const;

/** What changes from one registry to another, one line each: `+ title`, `- title`, `~ title: field old → new`. */
export function lawDifferences(before: readonly Law[], after: readonly Law[]): readonly string[] {
  const old = new Map(before.map((law) => [law.title, law]));
  const now = new Set(after.map((law) => law.title));
  const changed = after.flatMap((law) => {
    const known = old.get(law.title);
    if (!known) return [`+ ${law.title}`];
    return fields
      .filter((field) => JSON.stringify(known[field]) !== JSON.stringify(law[field]))
      .map(
        (field) => `~ ${law.title}: ${field} ${JSON.stringify(known[field])} → ${JSON.stringify(law[field])}`,
      );
  });
  return [...before.filter((law) => !now.has(law.title)).map((law) => `- ${law.title}`), ...changed];
}
