import { blockTexts, matchAnswers, waivedFindings } from '@/lib/checker/answer-match';
import type { CheckEnv } from '@/lib/checker/check-env';
import { checkReport } from '@/lib/checker/check-report';
import type { CheckedDocument } from '@/lib/convert/xlsx/write-findings';
import { nationalLaws } from '@/lib/laws/national-laws';
import { documentAt } from '../collab/document-at';
import { factsOf } from '../evidence/facts-of';
import type { ReportRow } from '../reports/find-report';
import type { World } from '../world';
import { answerNotes, answerReasons } from './answer-notes';
import { answersOf } from './stored-answer';

/** The report at a version, checked as the editor checks it, with the answers that still stand. */
export async function checkStored(
  { db }: World,
  report: ReportRow,
  version: number,
): Promise<Required<CheckedDocument>> {
  const doc = await documentAt(db, report.id, version);
  const facts = await factsOf(db, report.scopeId, report.year);
  const given = (await answersOf(db, report.id)).filter(({ withdrawn }) => withdrawn === null);
  const { year, unit } = report;
  const env: CheckEnv = { year, unit, laws: nationalLaws, ledger: facts, purpose: 'draft' };
  const asked = checkReport(doc, env);
  const match = matchAnswers(
    given.map(({ answer }) => answer),
    asked.diagnostics,
    blockTexts(doc),
  );
  // A number that somebody has answered for counts as such, so what it rests on is said anew.
  const answered = given.length === 0 ? asked : checkReport(doc, { ...env, waived: waivedFindings(match) });
  const reasons = answerReasons(match, given);
  return { doc, report: answered, facts, notes: answerNotes(reasons), reasons };
}
