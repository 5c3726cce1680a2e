import { AddFact } from './add-fact';
import { InsertFact } from './insert-fact';
import { LinkCertain } from './link-certain';
import type { Session } from './session';
import { useStore } from './store';
import type { Ui } from './ui-state';
import { UpdateDrifted } from './update-drifted';

/** Whatever is asked about the ledger, over the page. */
export function LedgerDialogs({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const { ledger } = useStore(ui);
  switch (ledger?.kind) {
    case undefined:
      return null;
    case 'insert':
      return <InsertFact session={session} ui={ui} />;
    case 'link-certain':
      return <LinkCertain session={session} ui={ui} />;
    case 'update':
      return <UpdateDrifted session={session} ui={ui} />;
    case 'add':
      return <AddFact claim={ledger.claim} session={session} ui={ui} />;
  }
}
