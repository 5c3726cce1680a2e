import type { Node } from 'prosemirror-model';
import { wordsOf } from '@/lib/checker/answer';
import { matchAnswers } from '@/lib/checker/answer-match';
import { asksForProof } from '@/lib/checker/asks-for-proof';
import type { ReadReport } from '@/lib/checker/check-report';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { blocksOf } from '@/lib/editor/queries/blocks';
import { blockText } from '@/lib/schema/block-text';
import type { GivenAnswer } from './answers-client';
import { placeKey } from './support';

/** A finding that somebody has answered; `words` as they stand in the text. */
export type AnsweredFinding = {
  readonly finding: Diagnostic;
  readonly given: GivenAnswer;
  readonly words: string;
};

/** A report whose `diagnostics` are the open ones only: what was answered is set apart. */
export type AnsweredReport = ReadReport & { readonly answered: readonly AnsweredFinding[] };

const none: readonly AnsweredFinding[] = [];

/** The texts of the blocks that some findings stand in. */
export function textsOf(doc: Node, findings: readonly Diagnostic[]): ReadonlyMap<string, string> {
  const blocks = blocksOf(doc);
  const texts = new Map<string, string>();
  for (const { at, also } of findings)
    for (const { block } of [at, ...also]) {
      const node = texts.has(block) ? undefined : blocks.get(block)?.node;
      if (node?.isTextblock) texts.set(block, blockText(node));
    }
  return texts;
}

/**
 * Takes the answered findings out of a report. An answer whose words have changed holds no more, so its finding is
 * open again. Numbers whose lack of proof was explained count as 已说明.
 */
export function applyAnswers(report: ReadReport, given: readonly GivenAnswer[], doc: Node): AnsweredReport {
  if (given.length === 0) return { ...report, answered: none };
  const rules = new Set(given.map(({ answer }) => answer.rule));
  const candidates = report.diagnostics.filter(({ rule }) => rules.has(rule));
  const texts = textsOf(doc, candidates);
  const byAnswer = new Map(given.map((one) => [one.answer, one]));
  const { standing } = matchAnswers([...byAnswer.keys()], candidates, texts);
  const answered = candidates.flatMap((finding): AnsweredFinding[] => {
    const answers = standing.get(finding.id) ?? [];
    // A reason says more than a click.
    const telling = answers.find(({ kind }) => kind === 'waiver') ?? answers[0];
    const one = telling && byAnswer.get(telling);
    return one ? [{ finding, given: one, words: wordsOf(finding, texts) }] : [];
  });
  if (answered.length === 0) return { ...report, answered: none };
  const away = new Set(answered.map(({ finding }) => finding.id));
  const explained = new Set(
    answered
      .filter(({ finding, given: { answer } }) => asksForProof(finding) && answer.kind === 'waiver')
      .map(({ finding }) => placeKey(finding.at)),
  );
  return {
    ...report,
    diagnostics: report.diagnostics.filter(({ id }) => !away.has(id)),
    claims:
      explained.size === 0
        ? report.claims
        : report.claims.map((claim) =>
            explained.has(placeKey(claim)) ? { ...claim, support: 'waived' as const } : claim,
          ),
    answered,
  };
}
