import { z } from 'zod';

/** The protocol of what a reviewer takes away to check the numbers of a report. Errors as in `wire.ts`. */

export const proofFormats = ['docx', 'pdf'] as const;
export type ProofFormat = (typeof proofFormats)[number];

const version = z.coerce.number().int().min(0).optional();

/** `GET /api/reports/:id/proof`: the proof copy; `version` absent = the latest. Refused `no-numbers` (409). */
export const proofQuerySchema = z.object({
  format: z.enum(proofFormats, '核对件只有 docx、pdf 两种格式。'),
  version,
});
export type ProofQuery = z.infer<typeof proofQuerySchema>;

export const sampleFormats = ['pdf', 'zip'] as const;
export type SampleFormat = (typeof sampleFormats)[number];

const mostSampled = 200;
export const usuallySampled = 20;

const countSentence = `抽查的个数应是 1 到 ${mostSampled} 的整数。`;

/**
 * `GET /api/reports/:id/sample`: figures drawn at random. The same version, count and seed draw the same ones; without
 * a seed the server makes one up and prints it. Refused `no-numbers` (409), `too-large` (413) for the attachments.
 */
export const sampleQuerySchema = z.object({
  format: z.enum(sampleFormats, '数字抽查只有 pdf、zip 两种格式。'),
  count: z.coerce
    .number(countSentence)
    .int(countSentence)
    .min(1, countSentence)
    .max(mostSampled, countSentence)
    .default(usuallySampled),
  seed: z
    .string()
    .trim()
    .regex(/^[\p{L}\p{N}_.-]{1,40}$/u, '抽取种子用 1 到 40 个字母、数字、汉字、点或横线。')
    .optional(),
  version,
});
export type SampleQuery = z.infer<typeof sampleQuerySchema>;
