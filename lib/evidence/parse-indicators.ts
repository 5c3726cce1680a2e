import { z } from 'zod';
import { ok, type Result, refuse } from '../base/result';

/** A standard indicator. `key` never changes and is what a fact’s `standard` names. */
export type Indicator = {
  readonly key: string;
  readonly name: string;
  readonly topic: string;
  /** The usual one first. */
  readonly units: readonly string[];
  /** The key in lib/text/patterns/metrics.json whose words name it as well; null for none. */
  readonly metric: string | null;
  /** Other names. */
  readonly also: readonly string[];
  /** 口径: what exactly is counted, one sentence. */
  readonly means: string;
};

/** The standard indicators in their order, and the topics in theirs. */
export type Dictionary = { readonly topics: readonly string[]; readonly indicators: readonly Indicator[] };

const word = z.string().trim().min(1).max(60);

const dictionarySchema = z.strictObject({
  about: z.string().optional(),
  topics: z.array(word).min(1),
  indicators: z.array(
    z.strictObject({
      key: word,
      name: word,
      topic: word,
      units: z.array(z.string().min(1).max(20)).min(1),
      metric: word.nullable().default(null),
      also: z.array(word).default([]),
      means: z.string().trim().regex(/。$/),
    }),
  ),
});

/**
 * Reads templates/indicators.json. Refuses (`invalid-indicators`) with the row, counted from one, and its field: one
 * that is missing or malformed, a key or name used twice, a topic that is not listed.
 */
export function parseIndicators(json: unknown): Result<Dictionary> {
  const parsed = dictionarySchema.safeParse(json);
  if (!parsed.success) {
    const [field, row, ...rest] = parsed.error.issues[0]?.path ?? [];
    const place =
      field === 'indicators' && row !== undefined ? `第 ${Number(row) + 1} 条的 ${rest.join('.')}` : field;
    return refuse('invalid-indicators', `指标字典的${String(place ?? '内容')}缺少或格式不对。`);
  }
  const { topics, indicators } = parsed.data;
  const taken = new Set<string>();
  for (const [i, { key, name, topic }] of indicators.entries()) {
    const row = `指标字典第 ${i + 1} 条（${name}）`;
    if (!topics.includes(topic)) return refuse('invalid-indicators', `${row}的主题“${topic}”没有列出。`);
    for (const used of new Set([key, name])) {
      if (taken.has(used)) return refuse('invalid-indicators', `${row}的“${used}”前面已经用过。`);
      taken.add(used);
    }
  }
  return ok({ topics, indicators });
}
