import { z } from 'zod';
import { ok, type Result, refuse } from '@/lib/base/result';
import type { At, Diagnostic } from './diagnostic';

/** Why a finding may stand as it is; the reviewer reads the word beside the reason. */
export const waiverCategories = {
  required: '上级有规定',
  checked: '已核对，情况属实',
  scope: '口径不同',
  quoted: '引用原文',
  other: '其他',
} as const;

export type WaiverCategory = keyof typeof waiverCategories;

const categories = Object.keys(waiverCategories) as [WaiverCategory, ...WaiverCategory[]];

/** How many characters of a reason are the least that tells a reviewer something. */
export const shortestReason = 6;

/** The words beside a place, at most `contextLength` UTF-16 units each way. */
const surroundingsSchema = z.strictObject({ before: z.string(), after: z.string() });
export type Surroundings = z.infer<typeof surroundingsSchema>;

export const contextLength = 12;

/**
 * What an answer speaks of. `words`: the flagged words and those of the finding’s further places, one per line; ''
 * where it speaks of something that is not there. Of the findings of one rule on the same words in the block it was
 * number `nth` of `of`. `finding` and `block` are ids.
 */
const subjectSchema = z.strictObject({
  rule: z.string().min(1),
  finding: z.string().min(1),
  block: z.string().min(1),
  words: z.string(),
  nth: z.int().min(0),
  of: z.int().min(1),
  around: surroundingsSchema,
});
export type Subject = z.infer<typeof subjectSchema>;

/** Who answered, by account id, and when (ISO time). */
const signed = { by: z.string().min(1), at: z.iso.datetime() };

const reasonLength = (reason: string): number => [...reason.replace(/\s/g, '')].length;

const tooShort = `理由至少写${shortestReason}个字，让审核的人看得懂。`;

/** 保留并说明: the finding stays as it is, and why. */
const waiverSchema = z.strictObject({
  kind: z.literal('waiver'),
  ...subjectSchema.shape,
  ...signed,
  category: z.enum(categories),
  reason: z.string().refine((reason) => reasonLength(reason) >= shortestReason, tooShort),
});

/** 报得不对: said with one click, for the owner of the rule. */
const notRightSchema = z.strictObject({ kind: z.literal('notRight'), ...subjectSchema.shape, ...signed });

/** The one door through which stored JSON becomes an answer. */
export const answerSchema = z.discriminatedUnion('kind', [waiverSchema, notRightSchema]);

export type Waiver = z.infer<typeof waiverSchema>;
export type NotRight = z.infer<typeof notRightSchema>;
export type Answer = z.infer<typeof answerSchema>;

/** Block id → block text; positions of findings are offsets into it. */
export type BlockTexts = ReadonlyMap<string, string>;

const textAt = ({ block, from, to }: At, texts: BlockTexts): string =>
  (texts.get(block) ?? '').slice(from, to);

/** The words a finding speaks of, as an answer keeps them. */
export const wordsOf = ({ at, also }: Diagnostic, texts: BlockTexts): string =>
  [at, ...also]
    .map((place) => textAt(place, texts))
    .join('\n')
    .trim();

/** What stands around a finding. */
export function surroundingsOf({ at }: Diagnostic, texts: BlockTexts): Surroundings {
  const text = texts.get(at.block) ?? '';
  return {
    before: text.slice(Math.max(0, at.from - contextLength), at.from),
    after: text.slice(at.to, at.to + contextLength),
  };
}

/** What an answer to `finding`, one of `all`, will speak of. */
export function subjectOf(finding: Diagnostic, all: readonly Diagnostic[], texts: BlockTexts): Subject {
  const words = wordsOf(finding, texts);
  const alike = all.filter(
    (other) =>
      other.rule === finding.rule && other.at.block === finding.at.block && wordsOf(other, texts) === words,
  );
  return {
    rule: finding.rule,
    finding: finding.id,
    block: finding.at.block,
    words,
    nth: Math.max(
      0,
      alike.findIndex(({ id }) => id === finding.id),
    ),
    of: Math.max(1, alike.length),
    around: surroundingsOf(finding, texts),
  };
}

/** Who answers and when. */
export type Signature = { readonly by: string; readonly at: string };

/** A waiver; refuses `reason-too-short`. */
export function waive(
  subject: Subject,
  { category, reason }: { readonly category: WaiverCategory; readonly reason: string },
  signature: Signature,
): Result<Waiver> {
  if (reasonLength(reason) < shortestReason) return refuse('reason-too-short', tooShort);
  return ok({ kind: 'waiver', ...subject, ...signature, category, reason: reason.trim() });
}

/** A report that a finding is wrong. */
export const reportAsWrong = (subject: Subject, signature: Signature): NotRight => ({
  kind: 'notRight',
  ...subject,
  ...signature,
});
