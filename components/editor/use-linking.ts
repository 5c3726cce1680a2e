import { useMemo } from 'react';
import { useToast } from '@/components/ui/toast';
import type { PlacedClaim } from '@/lib/checker/claim-support';
import type { Fix } from '@/lib/checker/fix';
import { applyFix } from '@/lib/editor/commands/apply-fix';
import { citeSource } from '@/lib/editor/commands/cite-source';
import { linkClaims } from '@/lib/editor/commands/link-claims';
import { unlinkClaim } from '@/lib/editor/commands/unlink-claim';
import type { Fact } from '@/lib/evidence/fact';
import { type Session, shownNow } from './session';
import { placeKey } from './support';
import type { Ui } from './ui-state';

/** What can be done about the proof of one number. All give the focus back to the text; each is one undo. */
export type Linking = {
  readonly link: (claim: PlacedClaim, fact: Fact) => void;
  readonly unlink: (claim: PlacedClaim) => void;
  /** Takes over what the ledger says now, as a fix of the drift finding words it; the link stays. */
  readonly apply: (fix: Fix) => void;
  readonly cite: (claim: PlacedClaim) => void;
  /** Opens 写说明 for the finding that the number has no proof; says so where there is none. */
  readonly explain: (claim: PlacedClaim) => void;
};

const changed = '这里的文字已经变了，请按现在的文字再看一遍。';

/** Whether the number still stands where it was shown: the panel may be behind the text. */
const stillThere = (session: Session, { block, from, to, text }: PlacedClaim): boolean => {
  session.catchUp();
  return session.report
    .get()
    .report.claims.some(
      (claim) => claim.block === block && claim.from === from && claim.to === to && claim.text === text,
    );
};

export function useLinking(session: Session, ui: Ui): Linking {
  const toast = useToast();
  return useMemo(() => {
    const act = (claim: PlacedClaim, command: Parameters<Session['run']>[0], done: string | null) => {
      const fits = stillThere(session, claim);
      const made = session.run((state, dispatch, view) => fits && command(state, dispatch, view));
      ui.change({ linking: null });
      if (!made) toast({ failed: '没有改。', text: changed });
      else if (done !== null) toast({ text: done });
    };
    return {
      link: (claim, fact) =>
        claim.fact === fact.id
          ? session.view.focus()
          : act(claim, linkClaims([{ at: at(claim), fact: fact.id }]), `已关联“${fact.indicator}”。`),
      unlink: (claim) => act(claim, unlinkClaim(at(claim)), '已取消关联。'),
      apply: (fix) => {
        const made = session.run(applyFix(fix));
        toast(made ? { text: `已${fix.label}。` } : { failed: '没有改。', text: changed });
      },
      cite: (claim) => act(claim, citeSource(at(claim)), null),
      explain: (claim) => {
        const open = shownNow(session).find(
          ({ kind, at: place }) => kind === 'unsupported' && placeKey(place) === placeKey(claim),
        );
        if (open) ui.change({ waive: open.id, linking: null });
        else toast({ text: '这个数字没有要说明的问题。' });
      },
    };
  }, [session, ui, toast]);
}

const at = ({ block, from, to }: PlacedClaim) => ({ block, from, to });
