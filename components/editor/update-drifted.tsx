import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import type { Edit, Fix } from '@/lib/checker/fix';
import { applyEdits } from '@/lib/editor/commands/apply-fix';
import { closeLedger } from './close-ledger';
import styles from './ledger-dialogs.module.css';
import { type Session, shownNow } from './session';
import { useStore } from './store';
import { isDrift } from './support';
import type { Ui } from './ui-state';
import { undoToast } from './undo-toast';
import { wordsInContext } from './words-in-context';

type Replacement = Extract<Edit, { kind: 'replace' }>;

const isReplacement = (edit: Edit): edit is Replacement => edit.kind === 'replace';

const leave = -1;

/** 更新全部: each place with its words before and after, in the wording of one’s choice; all are one undo. */
export function UpdateDrifted({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const toast = useToast();
  // Read again when the text or the ledger changes, so that what is shown is what will be done.
  const { report } = useStore(session.report);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the findings are those of this report.
  const drifts = useMemo(() => shownNow(session).filter(isDrift), [session, report]);
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const fixOf = ({ id, fixes }: Diagnostic): Fix | undefined => fixes[chosen.get(id) ?? 0];
  const taken = drifts.flatMap((drift) => fixOf(drift) ?? []);
  const close = () => closeLedger(session, ui);
  const apply = () => {
    close();
    ui.change({ finding: null });
    if (session.run(applyEdits(taken.flatMap(({ edits }) => edits))))
      toast(undoToast(session, `已更新 ${taken.length} 处。`, toast));
    else toast({ failed: '没有更新。', text: '这里的文字已经变了，请按现在的文字再看一遍。' });
  };
  if (drifts.length === 0) return null;
  return (
    <Dialog
      title={`按台账更新：${drifts.length} 处`}
      width={560}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>取消</Button>
          <Button variant="primary" data-autofocus disabled={taken.length === 0} onClick={apply}>
            更新 {taken.length} 处
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        台账变动后，下面各处与它不再一致。余、近、约仍然成立的不在其中，不用改。一次可以全部撤销。
      </p>
      <ul className={styles.rows}>
        {drifts.map((drift) => (
          <Row
            key={drift.id}
            drift={drift}
            chosen={fixOf(drift) ? (chosen.get(drift.id) ?? 0) : leave}
            onChoose={(index) => setChosen(new Map(chosen).set(drift.id, index))}
            session={session}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function Row({
  drift,
  chosen,
  onChoose,
  session,
}: {
  readonly drift: Diagnostic;
  /** Which fix is taken; `leave` for none. */
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly session: Session;
}) {
  const { fixes, at, what } = drift;
  const edit = fixes[chosen]?.edits.find(isReplacement);
  const place = wordsInContext(session.view.state.doc, edit ?? at);
  const words = place?.words ?? '';
  return (
    <li className={styles.row}>
      <input
        type="checkbox"
        aria-label={`更新 ${words}`}
        checked={edit !== undefined}
        disabled={fixes.length === 0}
        onChange={() => onChoose(edit ? leave : 0)}
      />
      <span>
        <span className={styles.words}>
          {place?.before}
          {edit ? <del>{words}</del> : <b>{words}</b>}
          {edit && <ins>{edit.insert}</ins>}
          {place?.after}
          {fixes.length > 1 && edit && (
            <select
              aria-label={`${words} 改为`}
              className={styles.choice}
              value={chosen}
              onChange={({ target }) => onChoose(Number(target.value))}
            >
              {fixes.map(({ label, edits }, i) => (
                <option key={label} value={i}>
                  {edits.find(isReplacement)?.insert ?? label}
                </option>
              ))}
            </select>
          )}
        </span>
        <span className={styles.about}>
          <span className="och">{what}</span>
          {fixes.length === 0 && <span>没有现成的写法，请自己改。</span>}
        </span>
      </span>
    </li>
  );
}
