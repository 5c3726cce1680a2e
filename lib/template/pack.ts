import { z } from 'zod';
import { partRoles, type RequiredRole, requiredRoles } from '../schema/roles';
import { looksAround } from './pack-phrases';

/** A threshold that a rule takes from outside: what it counts, the usual number and the allowed range. */
export type Setting = {
  readonly about: string;
  readonly usual: number;
  readonly least: number;
  readonly most: number;
};

/** What a pack must know of a rule to speak of it. */
export type KnownRule = {
  readonly id: string;
  readonly code: string;
  readonly settings?: Readonly<Record<string, Setting>>;
};

const text = z.string().regex(/\S/, '不能是空的');
const isoDate = z.iso.date('日期应写成 2026-01-31 的样子');
const severity = z.enum(['error', 'warning', 'info']);

/** What a rule of a pack rests on; as everywhere, an article only where its number was seen in the text itself. */
const basisSchema = z
  .strictObject({
    title: text,
    article: text.optional(),
    level: z.enum(['law', 'partyRegulation', 'standard', 'policy', 'practice', 'ours']),
    verified: z.boolean(),
  })
  .refine((basis) => basis.article === undefined || basis.verified, {
    path: ['article'],
    message: '条号没有核对过原文（verified 为 false），不能写出',
  })
  .transform(({ article, ...basis }) => (article === undefined ? basis : { ...basis, article }));

const withoutUndefined = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as {
    [Key in keyof T]: Exclude<T[Key], undefined>;
  };

/** What a pack changes in a rule: nothing but `on: false`, or any of the others. */
export const ruleChangeSchema = z
  .strictObject({
    on: z.boolean().optional(),
    severity: severity.optional(),
    why: text.optional(),
    how: text.optional(),
    basis: basisSchema.optional(),
    settings: z.record(z.string(), z.number()).optional(),
  })
  .superRefine(({ on, ...changes }, context) => {
    if (on !== false) return;
    for (const [key, value] of Object.entries(changes))
      if (value !== undefined)
        context.addIssue({
          code: 'custom',
          path: [key],
          message: '这条规则已经关掉（on 为 false），不能同时改它；请去掉其中一项',
        });
  })
  .transform(withoutUndefined);
export type RuleChange = Partial<z.infer<typeof ruleChangeSchema>>;

/** Documents in the plain form of rule pages, lines joined by \n; a single line stands in the achievements. */
const examplesSchema = z.strictObject({
  bad: z.array(text).min(1, '至少写一个应报的例子'),
  good: z.array(text).min(1, '至少写一个不报的例子'),
});

/** What a rule of a pack says of itself, whatever it looks for. */
const own = {
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, '只能用小写字母、数字和连字符'),
  code: z.string().regex(/^[A-Z]{1,4}\d{2}$/, '编号应写成一至四个大写字母加两位数字，例如 YC01'),
  severity,
  /** What it looks for. */
  about: text,
  /** What a finding says; {words} are the words found. */
  what: text,
  why: text,
  how: text,
  basis: basisSchema,
  examples: examplesSchema,
};

/** A recommended standard is not violated, and practice lays nothing down. */
const speaksInItsPlace = (
  {
    what,
    why,
    how,
    about,
    basis,
  }: { what: string; why: string; how: string; about: string; basis: { level: string } },
  context: z.core.$RefinementCtx,
): void => {
  if (basis.level !== 'standard' && basis.level !== 'practice' && basis.level !== 'ours') return;
  for (const [field, words] of Object.entries({ about, what, why, how }))
    if (words.includes('违反'))
      context.addIssue({
        code: 'custom',
        path: [field],
        message: `依据的层级是 ${basis.level}，不能说“违反”`,
      });
};

const phrases = z.array(text).max(500, '最多写 500 个');

/** Phrases that must, or must not, stand directly at the words. */
const neighboursSchema = z
  .strictObject({ is: phrases.min(1, '不能是空的').optional(), not: phrases.min(1, '不能是空的').optional() })
  .transform(withoutUndefined);

/** Words to be found as they are written, outside cited titles. */
export const wordRuleSchema = z
  .strictObject({
    ...own,
    find: phrases.min(1, '至少写一个词'),
    before: neighboursSchema.optional(),
    after: neighboursSchema.optional(),
    /** Only there; without it everywhere in the text. */
    parts: z.array(z.enum(partRoles)).min(1, '不能是空的').optional(),
    /** What the words are replaced by. */
    replace: z.string().optional(),
  })
  .superRefine((rule, context) => {
    speaksInItsPlace(rule, context);
    const short = rule.find.find((phrase) => [...phrase].length < 3);
    if (short !== undefined && !looksAround(rule))
      context.addIssue({
        code: 'custom',
        path: ['find'],
        message: `“${short}”不到三个字，容易误报，请用 before 或 after 写明前后的字`,
      });
  })
  .transform(withoutUndefined);
export type WordRule = z.infer<typeof wordRuleSchema>;

/** A section that a report must have: a heading, of at most this level, that has one of the words. */
export const sectionRuleSchema = z
  .strictObject({
    ...own,
    words: phrases.min(1, '至少写一个词'),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    /** What the quick fix inserts before the plan: the heading and its paragraphs. */
    heading: text,
    outline: z.array(text).min(1, '至少写一段'),
  })
  .superRefine((rule, context) => {
    speaksInItsPlace(rule, context);
    if (!rule.words.some((word) => rule.heading.includes(word)))
      context.addIssue({
        code: 'custom',
        path: ['heading'],
        message: '标题里没有 words 中的任何一个词，插入之后还会再报',
      });
  });
export type SectionRule = z.infer<typeof sectionRuleSchema>;

/** A field of work that the achievements should speak of: one of the words is enough. */
export const topicSchema = z.strictObject({ name: text, words: phrases.min(1, '至少写一个词') });
export type Topic = z.infer<typeof topicSchema>;

/** From when to when a pack holds (ISO dates, inclusive), and how many days before its end to say so. */
export const effectiveSchema = z
  .strictObject({
    from: isoDate,
    to: isoDate.nullable(),
    warnDays: z.int().min(0, '不能是负数').default(90),
  })
  .refine(({ from, to }) => to === null || from <= to, { path: ['to'], message: '早于 from' });

/** The fields of a pack that concern all of it. */
export const packHead = {
  name: own.id,
  title: text,
  about: text,
  extends: z.string().optional(),
  effective: effectiveSchema,
  requiredParts: z.array(z.enum(requiredRoles)),
  topics: z.array(topicSchema),
} as const;

/**
 * 规则包: which rules are asked, how gravely and with which thresholds, and rules of words and sections of its own.
 * `effective` null: its dates could not be read.
 */
export type Pack = {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly effective: z.infer<typeof effectiveSchema> | null;
  readonly rules: ReadonlyMap<string, RuleChange>;
  readonly requiredParts: readonly RequiredRole[];
  /** Beside the usual topics; one of the same name takes the usual one’s place. */
  readonly topics: readonly Topic[];
  readonly words: readonly WordRule[];
  readonly sections: readonly SectionRule[];
};
