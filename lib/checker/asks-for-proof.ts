import type { Diagnostic } from './diagnostic';

/** Whether a finding says that a number has no proof or one that disagrees: a reason given to it stands for a proof. */
export const asksForProof = ({ kind, rule }: Pick<Diagnostic, 'kind' | 'rule'>): boolean =>
  kind === 'unsupported' || rule === 'evidence-drift';
