import { waiverCategories } from '@/lib/checker/answer';
import type { GivenAnswer } from './answers-client';

/** An answer in a line: the reason with its category and who gave it. */
export const answerWords = ({ answer, name }: GivenAnswer): string =>
  answer.kind === 'waiver'
    ? `${waiverCategories[answer.category]}：${answer.reason}（${name}）`
    : `已报误报（${name}）`;
