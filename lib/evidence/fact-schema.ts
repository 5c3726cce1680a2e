import { z } from 'zod';
import type { Attachment, Fact } from './fact';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '应写成 2026-12-31 的样子');

const attachmentSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '的校验值不对'),
  name: z.string().min(1).max(255),
  size: z.int().min(0),
  type: z.string().max(100),
}) satisfies z.ZodType<Attachment>;

/** What every row passes, from a file and from the browser; its messages follow the Chinese name of the field. */
export const factSchema = z
  .strictObject({
    id: z.string().min(1, '没有编号').max(40, '太长'),
    indicator: z.string().min(1, '没有指标名').max(200, '太长'),
    standard: z.string().max(60).nullable().default(null),
    topic: z.string().max(60, '太长').default(''),
    value: z.number().nullable(),
    min: z.number().nullable().default(null),
    max: z.number().nullable().default(null),
    unit: z.string().max(20, '太长'),
    period: z.strictObject({ from: isoDate, to: isoDate }),
    source: z
      .strictObject({
        title: z.string(),
        number: z.string().default(''),
        date: z.string().default(''),
      })
      .default({ title: '', number: '', date: '' }),
    office: z.string().max(60, '太长').default(''),
    holder: z.string().max(60, '太长').default(''),
    note: z.string().max(2000, '太长').default(''),
    formula: z.string().max(500, '太长').nullable().default(null),
    attachments: z.array(attachmentSchema).max(50, '最多 50 个').default([]),
  })
  .refine(
    ({ value, min, max, formula }) => value !== null || min !== null || max !== null || formula !== null,
    {
      path: ['value'],
      message: '没有数值',
    },
  )
  .refine((fact) => fact.period.from <= fact.period.to, {
    path: ['period'],
    message: '起始日期晚于截止日期',
  }) satisfies z.ZodType<Fact>;
