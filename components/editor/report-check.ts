import { applyPack } from '@/lib/checker/apply-pack';
import type { CheckEnv } from '@/lib/checker/check-env';
import { checkReport } from '@/lib/checker/check-report';
import { newMemory } from '@/lib/checker/memory';
import { rules as allRules } from '@/lib/checker/rules/index';
import type { Check } from '@/lib/editor/plugins/checking';
import { nationalLaws } from '@/lib/laws/national-laws';
import { checkDocument } from '@/lib/schema/check-document';
import { type AnsweredReport, applyAnswers } from './answered-report';
import type { GivenAnswer } from './answers-client';
import type { EditorProps } from './editor-props';
import type { KnownLedger } from './ledger-book';
import type { Store } from './store';

/** Last year’s text as a document; null for none, or for one that this version of the schema does not read. */
function previousReport(json: string | null) {
  if (json === null) return null;
  const checked = checkDocument(JSON.parse(json));
  return checked.ok ? checked.value : null;
}

/**
 * A check that remembers, under the unit’s rule pack, and knows which findings were answered. Its environment is one
 * object until a fact changes.
 */
export function reportCheck(
  { year, unit, due, previous, pack }: EditorProps,
  ledger: Store<KnownLedger>,
  given: Store<readonly GivenAnswer[]>,
): Check<AnsweredReport> {
  const { rules, ...underPack } = pack ? applyPack(pack, allRules) : { rules: allRules };
  const last = previousReport(previous);
  let env: CheckEnv = {
    year,
    unit,
    laws: nationalLaws,
    ledger: ledger.get().facts,
    purpose: 'draft',
    ...(due && { due }),
    ...(last && { previous: last }),
    ...underPack,
  };
  const memory = newMemory();
  return (doc) => {
    const { facts } = ledger.get();
    if (env.ledger !== facts) env = { ...env, ledger: facts };
    return applyAnswers(checkReport(doc, env, memory, rules), given.get(), doc);
  };
}
