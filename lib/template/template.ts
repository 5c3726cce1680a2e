import { z } from 'zod';
import { partRoles, requiredRoles } from '../schema/roles';

/** Words that instantiation replaces; everything else in braces is refused. */
const placeholders = ['organ', 'unit', 'superior', 'year', 'nextYear', 'previousYear'] as const;

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期应写成 2026-01-31 的样子');
const monthDay = z.string().regex(/^\d{2}-\d{2}$/, '月日应写成 03-01 的样子');

/** Text with {placeholders} and 【填写：…】 slots; a year is never typed outside 《…》. */
const pattern = z
  .string()
  .min(1, '不能是空的')
  .superRefine((text, context) => {
    for (const [whole, name] of text.matchAll(/\{([^}]*)\}/g)) {
      if (!placeholders.some((known) => known === name))
        context.addIssue({
          code: 'custom',
          message: `不认识占位符“${whole}”，可用 ${placeholders.join('、')}`,
        });
    }
    const typed = /(?<!\d)20\d{2}(?!\d)/.exec(text.replace(/《[^》]*》/g, ''));
    if (typed)
      context.addIssue({ code: 'custom', message: `写死了年份 ${typed[0]}，请改用 {year} 等占位符` });
  });

/**
 * What a part or a piece of advice rests on. `article` only where the number was seen in the text itself, so an
 * article without `verified` is refused.
 */
export const legalBasisSchema = z
  .strictObject({
    title: z.string().min(1, '不能是空的'),
    article: z.string().optional(),
    level: z.enum(['law', 'partyRegulation', 'standard', 'policy', 'practice', 'ours']),
    verified: z.boolean(),
    /** What it says on the matter, in our words. */
    says: z.string().min(1, '不能是空的'),
  })
  .refine((basis) => basis.article === undefined || basis.verified, {
    path: ['article'],
    message: '条号没有核对过原文（verified 为 false），不能写出',
  });
export type LegalBasis = z.infer<typeof legalBasisSchema>;

/** One 要点. `topic` names what it is about in a word; `ifNone` is what to write when there was nothing. */
export const guidancePointSchema = z.strictObject({
  key: z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, '只能用字母、数字和连字符'),
  topic: z.string().min(1, '不能是空的'),
  text: z.string().min(1, '不能是空的'),
  ifNone: z.string().optional(),
});
export type GuidancePoint = z.infer<typeof guidancePointSchema>;

export const skeletonBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    runIn: z.boolean().default(false),
    text: pattern,
  }),
  z.strictObject({ type: z.literal('paragraph'), text: pattern }),
]);
export type SkeletonBlock = z.infer<typeof skeletonBlockSchema>;

export const templatePartSchema = z.strictObject({
  role: z.enum(partRoles),
  heading: pattern,
  /** One sentence beside the part while it is written. */
  about: z.string().min(1, '不能是空的'),
  basis: z.array(legalBasisSchema).min(1, '至少写一条依据'),
  points: z.array(guidancePointSchema),
  skeleton: z.array(skeletonBlockSchema).min(1, '至少写一段'),
});
export type TemplatePart = z.infer<typeof templatePartSchema>;

/** A programme with a period, such as 八五普法: named as current after `to`, it is out of date. */
export const programmeSchema = z
  .strictObject({
    title: z.string().min(1, '不能是空的'),
    names: z.array(z.string().min(1, '不能是空的')),
    from: isoDate,
    to: isoDate,
    note: z.string().min(1, '不能是空的'),
  })
  .refine((programme) => programme.from <= programme.to, { path: ['to'], message: '早于 from' });
export type Programme = z.infer<typeof programmeSchema>;

/** The fields alone; `templateSchema` adds what must hold between them. */
export const templateFields = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]*$/, '只能用小写字母、数字和连字符'),
  label: z.string().min(1, '不能是空的'),
  about: z.string().min(1, '不能是空的'),
  effective: z.strictObject({ from: isoDate, to: isoDate.nullable() }),
  /** The rule pack that reports made from it are checked under; without one, the rules as they are. */
  pack: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, '只能用小写字母、数字和连字符')
    .optional(),
  /** \n starts a new title line. */
  title: pattern,
  /** 主送机关: `unit` takes the addressees of the unit's profile. */
  recipients: z.union([z.literal('unit'), z.array(pattern).min(1, '至少写一个主送机关')]),
  opening: z.array(pattern),
  parts: z.array(templatePartSchema),
  closing: z.array(pattern),
  signature: pattern,
  date: pattern,
  /** Month and day in the following year by which the report is sent up and made public. */
  deadlines: z.strictObject({ report: monthDay, publish: monthDay, basis: z.array(legalBasisSchema) }),
  export: z.strictObject({
    geometry: z.enum(['habit', 'standard']),
    sealed: z.boolean(),
    numbering: z.enum(['typed', 'automatic']),
  }),
  programmes: z.array(programmeSchema),
});

export const templateSchema = templateFields.superRefine((template, context) => {
  for (const role of requiredRoles) {
    const count = template.parts.filter((part) => part.role === role).length;
    if (count !== 1)
      context.addIssue({
        code: 'custom',
        path: ['parts'],
        message: `必备部分 ${role} 应恰好出现一次，现在是 ${count} 次`,
      });
  }
  template.parts.forEach((part, index) => {
    const keys = part.points.map((point) => point.key);
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['parts', index, 'points'],
        message: `要点编号 ${twice} 用了两次`,
      });
  });
});

/** 模板: the shape of a report as data, with guidance and legal basis beside every part. */
export type Template = z.infer<typeof templateSchema>;
