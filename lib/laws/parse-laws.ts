import { z } from 'zod';
import type { Law, Misnomer } from './law';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const law: z.ZodType<Law> = z.object({
  title: z.string().min(2),
  short: z.array(z.string().min(1)),
  kind: z.string(),
  effective: day.nullable(),
  firstText: z.boolean(),
  repealedOn: day.nullable(),
  replacedBy: z.string().nullable(),
  confidence: z.enum(['high', 'medium', 'low']),
  passed: day.optional(),
  articles: z.number().int().positive().optional(),
});

const misnomer: z.ZodType<Misnomer> = z.object({
  wrong: z.string().min(1),
  right: z.string().nullable(),
  suggest: z.array(z.string()),
  generic: z.boolean(),
  maybeLocal: z.boolean(),
});

const file = z.object({ asOf: day, laws: z.array(z.unknown()) });

/** What could be read of a registry file. `problems` are Chinese sentences, one per entry left out. */
export type ParsedLaws = {
  readonly asOf: string;
  readonly laws: readonly Law[];
  readonly misnomers: readonly Misnomer[];
  readonly problems: readonly string[];
};

const nameOf = (entry: unknown, key: string): string => {
  const name = typeof entry === 'object' && entry !== null ? Reflect.get(entry, key) : undefined;
  return typeof name === 'string' && name !== '' ? `《${name}》` : '没有名称';
};

/** The entries that hold to the shape; for each of the others a sentence that names it and the field at fault. */
function readEach<T>(
  entries: readonly unknown[],
  shape: z.ZodType<T>,
  key: string,
  list: string,
): { read: T[]; problems: string[] } {
  const read: T[] = [];
  const problems: string[] = [];
  entries.forEach((entry, i) => {
    const parsed = shape.safeParse(entry);
    if (parsed.success) read.push(parsed.data);
    else {
      const field = parsed.error.issues[0]?.path.join('.') ?? '';
      problems.push(
        `${list}第${i + 1}条（${nameOf(entry, key)}）${field === '' ? '读不出' : `的 ${field} 不对`}，没有用。`,
      );
    }
  });
  return { read, problems };
}

/**
 * Reads the registry's data. Never throws: an entry that is damaged is left out and named, and of a file that is
 * no registry at all nothing is used, which is one problem.
 */
export function parseLaws(laws: unknown, misnomers: unknown): ParsedLaws {
  const parsed = file.safeParse(laws);
  const names = z.array(z.unknown()).safeParse(misnomers);
  const wrongNames = readEach(names.success ? names.data : [], misnomer, 'wrong', '误名表');
  const problems = [
    ...(parsed.success ? [] : ['法规登记表读不出，引用的法规这次没有核对。']),
    ...(names.success ? [] : ['误名表读不出，写错的法规名称这次没有核对。']),
  ];
  if (!parsed.success)
    return {
      asOf: '',
      laws: [],
      misnomers: wrongNames.read,
      problems: [...problems, ...wrongNames.problems],
    };
  const registered = readEach(parsed.data.laws, law, 'title', '法规登记表');
  return {
    asOf: parsed.data.asOf,
    laws: registered.read,
    misnomers: wrongNames.read,
    problems: [...problems, ...registered.problems, ...wrongNames.problems],
  };
}
