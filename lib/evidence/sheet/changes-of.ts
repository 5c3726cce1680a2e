import type { LedgerChange } from '@/lib/workflow/ledger-wire';
import type { Difference, ImportPreview } from './import-preview';

function changeOf({ fact, existing }: Difference): LedgerChange {
  const sent = { ...fact, attachments: [...fact.attachments] };
  return existing ? { kind: 'edit', revision: existing.revision, fact: sent } : { kind: 'add', fact: sent };
}

/** A preview as the changes to be sent; what is the same, at fault or left out makes none. */
export const changesOf = ({ differences }: ImportPreview): LedgerChange[] =>
  differences.filter(({ kind }) => kind !== 'same').map(changeOf);
