import { waiverCategories } from '@/lib/checker/answer';
import type { AnswerMatch } from '@/lib/checker/answer-match';
import { type Reason, reasonWords, signedBy } from '@/lib/convert/reason';
import type { StoredAnswer } from './stored-answer';

function reasonOf({ answer, name }: StoredAnswer): Reason {
  const signed = { who: name, day: answer.at.slice(0, 10) };
  if (answer.kind === 'notRight') return { category: '', reason: '认为这条报得不对', ...signed };
  return { category: waiverCategories[answer.category], reason: answer.reason, ...signed };
}

/** Finding’s id → what people have answered to it, oldest first. */
export function answerReasons(
  { standing }: AnswerMatch,
  stored: readonly StoredAnswer[],
): ReadonlyMap<string, readonly Reason[]> {
  const of = new Map(stored.map((one) => [one.answer, one]));
  return new Map(
    [...standing].map(([finding, answers]) => {
      const reasons = answers.flatMap((answer) => {
        const one = of.get(answer);
        return one ? [reasonOf(one)] : [];
      });
      return [finding, reasons];
    }),
  );
}

const noteOf = (reason: Reason): string => `${reasonWords(reason)}（${signedBy(reason)}）`;

/** What lists and copies say of the answers, one line for each. */
export const answerNotes = (reasons: ReadonlyMap<string, readonly Reason[]>): ReadonlyMap<string, string> =>
  new Map([...reasons].map(([finding, given]) => [finding, given.map(noteOf).join('\n')]));
