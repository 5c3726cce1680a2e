import type { Selectable } from 'kysely';
import { type Answer, answerSchema } from '@/lib/checker/answer';
import type { AnswerView } from '@/lib/workflow/wire';
import type { Database } from '../db/open-database';
import type { Tables } from '../db/tables';

/**
 * An answer on record: `name` is its author’s, '' when the account is no more; `withdrawn` tells by whom (name) and
 * when, null while it holds.
 */
export type StoredAnswer = AnswerView & { readonly answer: Answer };

type Row = Selectable<Tables['answers']> & {
  /** Null for an account that is no more. */
  readonly name: string | null;
  readonly withdrawnName: string | null;
};

/** The checker’s `Answer` in a row. */
function answerOf(row: Selectable<Tables['answers']>): Answer {
  const { kind, rule, finding, block, words, nth, of, before, after, by, at, category, reason } = row;
  const subject = { rule, finding, block, words, nth, of, around: { before, after }, by, at };
  return answerSchema.parse(
    kind === 'waiver' ? { kind, ...subject, category, reason } : { kind, ...subject },
  );
}

const present = (row: Row): StoredAnswer => ({
  id: row.id,
  answer: answerOf(row),
  name: row.name ?? '',
  withdrawn: row.withdrawn_at === null ? null : { name: row.withdrawnName ?? '', at: row.withdrawn_at },
});

/** Every answer to the report’s findings, withdrawn ones too, in the order in which they were given. */
export async function answersOf(db: Database, report: string): Promise<readonly StoredAnswer[]> {
  const rows = await db
    .selectFrom('answers')
    .leftJoin('auth_user as author', 'author.id', 'answers.by')
    .leftJoin('auth_user as withdrawer', 'withdrawer.id', 'answers.withdrawn_by')
    .selectAll('answers')
    .select(['author.name', 'withdrawer.name as withdrawnName'])
    .where('answers.report', '=', report)
    .orderBy('answers.at')
    .orderBy('answers.id')
    .execute();
  return rows.map(present);
}
