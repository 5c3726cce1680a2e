import type { PlacedClaim } from '@/lib/checker/claim-support';
import { checkingOf } from '@/lib/editor/plugins/checking';
import { isQuiet } from '@/lib/editor/plugins/quiet';
import { answerWords } from './answer-words';
import type { AnsweredReport } from './answered-report';
import { type Saying, sayArithmetic, sayState } from './number-words';
import type { Session } from './session';
import { claimState, openNumbers, placeKey, stateGlyph, stateTone } from './support';

/** The claims of the text as it stands; none while the check is behind the text or an input method composes. */
export function claimsNow({ view }: Session): readonly PlacedClaim[] {
  const { doc, report, quiet } = checkingOf<AnsweredReport>(view.state);
  if (view.composing || doc !== view.state.doc) return [];
  return quiet === null ? report.claims : report.claims.filter((claim) => !isQuiet(quiet, claim));
}

/** What somebody has answered to a finding on a number, other than that nothing proves it. */
function sayAnswered(claim: PlacedClaim, { answered }: AnsweredReport): Saying | null {
  const one = answered.find(
    ({ finding: { at, kind } }) =>
      kind !== 'unsupported' && at.block === claim.block && at.from < claim.to && at.to > claim.from,
  );
  if (!one) return null;
  return { glyph: '说', tone: 'info', text: answerWords(one.given), calc: one.finding.what };
}

/** All there is to say of a number in a few words: its arithmetic first, then what it stands on. */
export function sayNumber({ view }: Session, claim: PlacedClaim): readonly Saying[] {
  const { report, shown } = checkingOf<AnsweredReport>(view.state);
  const key = placeKey(claim);
  const relations = report.relations.filter(({ operands }) =>
    operands.some(({ at }) => placeKey(at) === key),
  );
  const arithmetic = sayAnswered(claim, report) ?? sayArithmetic(claim, relations, shown);
  const state = claimState(claim, openNumbers(shown));
  const support: Saying = {
    glyph: stateGlyph[state],
    tone: stateTone[state],
    text: sayState(claim, state),
    calc: null,
  };
  return arithmetic ? [arithmetic, support] : [support];
}
