import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import { linkClaims } from '@/lib/editor/commands/link-claims';
import { candidateReasons } from './candidate-reasons';
import { type CertainProposal, certainProposals } from './certain-proposals';
import { closeLedger } from './close-ledger';
import { figureOf } from './figure-of';
import styles from './ledger-dialogs.module.css';
import { type Session, shownNow } from './session';
import { useStore } from './store';
import { placeKey } from './support';
import type { Ui } from './ui-state';
import { undoToast } from './undo-toast';
import { wordsInContext } from './words-in-context';

/** 关联全部确定的: every link is shown with its reasons before it is made; all are one undo. */
export function LinkCertain({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const toast = useToast();
  const { facts } = useStore(session.ledger.known);
  // Read again when the text changes, so that what is shown is what will be done.
  const { report } = useStore(session.report);
  const proposals = useMemo(
    () => certainProposals(session.view.state.doc, report, shownNow(session), facts),
    [session, report, facts],
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = proposals.filter(({ claim }) => !left.has(placeKey(claim)));
  const close = () => closeLedger(session, ui);
  const toggle = (key: string) => {
    const next = new Set(left);
    if (!next.delete(key)) next.add(key);
    setLeft(next);
  };
  const apply = () => {
    close();
    const links = taken.map(({ claim, candidate }) => ({
      at: { block: claim.block, from: claim.from, to: claim.to },
      fact: candidate.fact.id,
    }));
    if (session.run(linkClaims(links))) toast(undoToast(session, `已关联 ${links.length} 处。`, toast));
    else toast({ failed: '没有关联。', text: '这里的文字已经变了，请按现在的文字再看一遍。' });
  };
  const nothing = proposals.length === 0;
  return (
    <Dialog
      title={nothing ? '没有可以一起关联的数字' : `关联全部确定的：${proposals.length} 处`}
      width={560}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{nothing ? '知道了' : '取消'}</Button>
          {!nothing && (
            <Button variant="primary" data-autofocus disabled={taken.length === 0} onClick={apply}>
              关联所选 {taken.length} 处
            </Button>
          )}
        </>
      }
    >
      <p className={styles.lead}>
        {nothing
          ? '其余没有依据的数字，台账里没有数值、单位、指标都对得上的唯一一条。请逐个按 Alt L 选。'
          : '数值、单位、指标词都对得上，又没有第二条相近的，才列在这里。不对的去掉勾。一次可以全部撤销。'}
      </p>
      <ul className={styles.rows}>
        {proposals.map((proposal) => {
          const key = placeKey(proposal.claim);
          return (
            <Row
              key={key}
              proposal={proposal}
              state={left.has(key) ? 'left' : 'taken'}
              onToggle={() => toggle(key)}
              session={session}
            />
          );
        })}
      </ul>
    </Dialog>
  );
}

function Row({
  proposal: { claim, candidate },
  state,
  onToggle,
  session,
}: {
  readonly proposal: CertainProposal;
  readonly state: 'taken' | 'left';
  readonly onToggle: () => void;
  readonly session: Session;
}) {
  const place = wordsInContext(session.view.state.doc, claim);
  const { fact } = candidate;
  return (
    <li>
      <label className={styles.row}>
        <input type="checkbox" checked={state === 'taken'} onChange={onToggle} />
        <span>
          <span className={styles.words}>
            {place?.before}
            <b>{place?.words ?? claim.text}</b>
            {place?.after}
          </span>
          <span className={styles.about}>
            <span>
              {fact.id} {fact.indicator} {figureOf(fact)}
            </span>
            {candidateReasons(candidate).map(({ text, good }) => (
              <span key={text} className={good ? 'grn' : 'och'}>
                {text}
              </span>
            ))}
          </span>
        </span>
      </label>
    </li>
  );
}
