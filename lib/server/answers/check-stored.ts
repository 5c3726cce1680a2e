import { blockTexts, matchAnswers, waivedFindings } from '@/lib/checker/answer-match';
import type { CheckEnv } from '@/lib/checker/check-env';
import { checkReport } from '@/lib/checker/check-report';
import { newMemory } from '@/lib/checker/memory';
import type { CheckedDocument } from '@/lib/convert/checked-document';
import { documentAt } from '../collab/document-at';
import { checkEnvOf } from '../reports/check-env-of';
import type { ReportRow } from '../reports/find-report';
import type { World } from '../world';
import { answerNotes, answerReasons } from './answer-notes';
import { answersOf } from './stored-answer';

/** The report at a version, checked as the editor checks it, with the answers that still stand. */
export async function checkStored(
  world: World,
  report: ReportRow,
  version: number,
): Promise<Required<CheckedDocument>> {
  const doc = await documentAt(world.db, report.id, version);
  const { env, rules } = await checkEnvOf(world, report);
  const given = (await answersOf(world.db, report.id)).filter(({ withdrawn }) => withdrawn === null);
  const check = (known: CheckEnv) => checkReport(doc, known, newMemory(), rules);
  const asked = check(env);
  const match = matchAnswers(
    given.map(({ answer }) => answer),
    asked.diagnostics,
    blockTexts(doc),
  );
  // A number that somebody has answered for counts as such, so what it rests on is said anew.
  const answered = given.length === 0 ? asked : check({ ...env, waived: waivedFindings(match) });
  const reasons = answerReasons(match, given);
  return { doc, report: answered, facts: env.ledger, notes: answerNotes(reasons), reasons };
}
