import type { Node } from 'prosemirror-model';
import { applyPack } from '@/lib/checker/apply-pack';
import { checkReport } from '@/lib/checker/check-report';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { rules as allRules } from '@/lib/checker/rules/index';
import { submitElements } from '@/lib/checker/rules/submit-elements';
import { nationalLaws } from '@/lib/laws/national-laws';
import type { EditorProps } from './editor-props';

/**
 * What a text lacks of the outer form of a copy that is sent up: addressees, signature, date. Asked when it leaves,
 * since a text that is being written need not have them yet. Hints are left out.
 */
export function submissionCheck(
  { year, unit, pack }: Pick<EditorProps, 'year' | 'unit' | 'pack'>,
  doc: Node,
): readonly Diagnostic[] {
  const { rules, ...underPack } = pack ? applyPack(pack, allRules) : { rules: allRules };
  const env = {
    year,
    unit,
    laws: nationalLaws,
    ledger: null,
    purpose: 'submit',
    ...underPack,
  } as const;
  return checkReport(
    doc,
    env,
    undefined,
    rules.filter(({ id }) => id === submitElements.id),
  ).diagnostics.filter(({ severity }) => severity !== 'info');
}
