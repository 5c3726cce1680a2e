import type { CheckEnv } from '@/lib/checker/check-env';
import { checkReport } from '@/lib/checker/check-report';
import { newMemory } from '@/lib/checker/memory';
import type { Check } from '@/lib/editor/plugins/checking';
import { nationalLaws } from '@/lib/laws/national-laws';
import { type AnsweredReport, applyAnswers } from './answered-report';
import type { GivenAnswer } from './answers-client';
import type { EditorProps } from './editor-props';
import type { KnownLedger } from './ledger-book';
import type { Store } from './store';

/** A check that remembers and knows which findings were answered; its environment is one object until a fact changes. */
export function reportCheck(
  { year, unit }: EditorProps,
  ledger: Store<KnownLedger>,
  given: Store<readonly GivenAnswer[]>,
): Check<AnsweredReport> {
  let env: CheckEnv = { year, unit, laws: nationalLaws, ledger: ledger.get().facts, purpose: 'draft' };
  const memory = newMemory();
  return (doc) => {
    const { facts } = ledger.get();
    if (env.ledger !== facts) env = { ...env, ledger: facts };
    return applyAnswers(checkReport(doc, env, memory), given.get(), doc);
  };
}
