import { basisWords } from '@/lib/checker/basis-words';
import type { Rule } from '@/lib/checker/rule';

/** Why a rule asks, on what basis, and what to do: the terms of a list. */
export function RuleReasons({ rule }: { readonly rule: Rule }) {
  return (
    <>
      <dt>为什么</dt>
      <dd>{rule.why}</dd>
      {rule.basis && (
        <>
          <dt>依据</dt>
          <dd>{basisWords(rule.basis)}</dd>
        </>
      )}
      <dt>怎么改</dt>
      <dd>{rule.how}</dd>
    </>
  );
}
