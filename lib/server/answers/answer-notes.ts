import { waiverCategories } from '@/lib/checker/answer';
import type { AnswerMatch } from '@/lib/checker/answer-match';
import type { StoredAnswer } from './stored-answer';

/** What lists and copies say of an answer: what kind it is, the reason, who gave it on which day. */
function noteOf({ answer, name }: StoredAnswer): string {
  const signed = `（${[name, answer.at.slice(0, 10)].filter((word) => word !== '').join('，')}）`;
  if (answer.kind === 'notRight') return `认为这条报得不对${signed}`;
  return `${waiverCategories[answer.category]}：${answer.reason}${signed}`;
}

/** Finding’s id → what people have answered to it, one line each. */
export function answerNotes(
  { standing }: AnswerMatch,
  stored: readonly StoredAnswer[],
): ReadonlyMap<string, string> {
  const of = new Map(stored.map((one) => [one.answer, one]));
  return new Map(
    [...standing].map(([finding, answers]) => {
      const notes = answers.flatMap((answer) => {
        const one = of.get(answer);
        return one ? [noteOf(one)] : [];
      });
      return [finding, notes.join('\n')];
    }),
  );
}
