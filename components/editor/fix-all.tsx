import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useToast } from '@/components/ui/toast';
import type { Edit } from '@/lib/checker/fix';
import { applyEdits } from '@/lib/editor/commands/apply-fix';
import { findBlock } from '@/lib/editor/queries/blocks';
import { blockText } from '@/lib/schema/block-text';
import styles from './dialogs.module.css';
import { type PlannedFix, planFixes } from './fold-findings';
import { aboutRule } from './rule-about';
import { type Session, shownNow } from './session';
import { useStore } from './store';
import type { Ui } from './ui-state';
import { undoToast } from './undo-toast';

/** So many characters on either side of a change show where it is. */
const context = 10;

type Replacement = Extract<Edit, { kind: 'replace' }>;

const isReplacement = (edit: Edit): edit is Replacement => edit.kind === 'replace';

/** 全部改好: every change of one rule is shown before it is made, and all are one undo. */
export function FixAll({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const { fixAll: rule } = useStore(ui);
  // Read again when the text changes, so that what is shown is what will be done.
  useStore(session.report);
  const toast = useToast();
  if (rule === null) return null;
  const planned = planFixes(shownNow(session), rule);
  const edits = planned.flatMap((one) => one.edits).filter(isReplacement);
  if (planned.length === 0) return null;
  const close = () => {
    ui.change({ fixAll: null });
    session.view.focus();
  };
  const apply = () => {
    ui.change({ fixAll: null, finding: null });
    if (!session.run(applyEdits(edits))) {
      toast({ failed: '没有改。', text: '这里的文字已经变了，请按现在的文字再看一遍。' });
      return;
    }
    toast(undoToast(session, `已改好 ${edits.length} 处`, toast));
  };
  return (
    <Dialog
      title={`全部改好：${edits.length} 处`}
      width={520}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>取消</Button>
          <Button variant="primary" data-autofocus onClick={apply}>
            改好 {edits.length} 处
          </Button>
        </>
      }
    >
      <p className={styles.lead}>{aboutRule(rule)}改动如下，一次可以全部撤销。</p>
      <ul className={styles.list}>
        {planned.map((one) => (
          <Preview key={one.finding.id} planned={one} session={session} />
        ))}
      </ul>
    </Dialog>
  );
}

function Preview({ planned, session }: { readonly planned: PlannedFix; readonly session: Session }) {
  return planned.edits.filter(isReplacement).map((edit) => {
    const found = findBlock(session.view.state.doc, edit.block);
    const text = found?.node.isTextblock ? blockText(found.node) : '';
    return (
      <li key={`${edit.block}:${edit.from}`}>
        <button type="button" className={styles.change} onClick={() => session.goTo(edit)}>
          {text.slice(Math.max(0, edit.from - context), edit.from)}
          <del>{text.slice(edit.from, edit.to)}</del>
          {edit.insert !== '' && <ins>{edit.insert}</ins>}
          {text.slice(edit.to, edit.to + context)}
        </button>
      </li>
    );
  });
}
