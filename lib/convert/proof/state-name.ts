import { supportName } from '../finding-words';
import type { ProofState } from './proof-notes';

export const proofStateName: Readonly<Record<ProofState, string>> = { ...supportName, disagrees: '不一致' };

/** The order in which counts are told. */
export const proofStates: readonly ProofState[] = [
  'linked',
  'disagrees',
  'computed',
  'attributed',
  'waived',
  'unsupported',
];
