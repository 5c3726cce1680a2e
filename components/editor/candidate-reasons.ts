import { valueText } from '@/components/ledger/value-text';
import type { Candidate, Reason } from '@/lib/evidence/candidates';

/** Why a fact may or may not be the one: in favour (green) or against (ochre). */
export type ReasonWords = { readonly text: string; readonly good: boolean };

const plain = (value: number): string => valueText({ value, min: null, max: null, formula: null });

function sayReason(reason: Reason): string {
  switch (reason.about) {
    case 'words':
      return reason.holds ? '指标词相合' : '指标不同';
    case 'value':
      if (reason.holds) return reason.exact ? '数值相等' : '数值相合';
      return reason.difference === null ? '数值不同' : `数值相差 ${plain(Math.abs(reason.difference))}`;
    case 'unit':
      return reason.same ? '单位相同' : '单位相通';
    case 'period':
      return reason.holds ? '期间相合' : '期间不同';
    case 'neighbours':
      return reason.holds ? '主题相同' : '本段已用过';
  }
}

/** The reasons for and against a candidate, in words. */
export const candidateReasons = ({ reasons }: Candidate): readonly ReasonWords[] =>
  reasons.map((reason) => ({ text: sayReason(reason), good: reason.holds }));
