import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField, TextArea } from '@/components/ui/field';
import { useToast } from '@/components/ui/toast';
import { shortestReason, type WaiverCategory, waiverCategories } from '@/lib/checker/answer';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { findBlock } from '@/lib/editor/queries/blocks';
import { blockText } from '@/lib/schema/block-text';
import styles from './dialogs.module.css';
import { type Session, shownNow } from './session';
import { useStore } from './store';
import type { Ui } from './ui-state';

const categories = Object.entries(waiverCategories);

const longestReason = 500;

/** Spaces tell a reviewer nothing. */
const lengthOf = (reason: string): number => [...reason.replace(/\s/g, '')].length;

/** The words that would stay, as a title can hold them. */
function wordsAt({ view }: Session, { at }: Diagnostic): string {
  const found = findBlock(view.state.doc, at.block);
  const words = found?.node.isTextblock ? blockText(found.node).slice(at.from, at.to) : '';
  return words.length > 24 ? `${words.slice(0, 23)}…` : words;
}

/** 写说明: why the words stay as they are. The text stays readable and usable beside it. */
export function WaiveDialog({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const { waive } = useStore(ui);
  const finding = waive === null ? undefined : shownNow(session).find(({ id }) => id === waive);
  return finding ? <Form key={finding.id} finding={finding} session={session} ui={ui} /> : null;
}

function Form({
  finding,
  session,
  ui,
}: {
  readonly finding: Diagnostic;
  readonly session: Session;
  readonly ui: Ui;
}) {
  const toast = useToast();
  const [words] = useState(() => wordsAt(session, finding));
  const [category, setCategory] = useState<WaiverCategory>('checked');
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [state, setState] = useState<'open' | 'sending'>('open');
  const close = () => {
    ui.change({ waive: null });
    session.view.focus();
  };
  const submit = async () => {
    if (state === 'sending') return;
    if (lengthOf(reason) < shortestReason) {
      setFailure(`至少写 ${shortestReason} 个字，说清依据或口径。`);
      return;
    }
    setState('sending');
    const outcome = await session.answers.waive(finding.id, { category, reason: reason.trim() });
    setState('open');
    if (outcome.kind === 'failed') {
      setFailure(outcome.message);
      return;
    }
    ui.change({ waive: null, finding: null, quickFix: null });
    session.view.focus();
    toast({
      text: '已保留原文并说明。',
      action: { label: '撤回', run: () => void session.answers.withdraw(outcome.value.id) },
    });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    submit();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <Dialog title={words === '' ? '写说明' : `为什么保留“${words}”`} onClose={close}>
      <form onSubmit={onSubmit} onKeyDown={onKey}>
        <p className={styles.lead}>
          {finding.what}
          说明随这几个字走，前后改动不丢，这几个字一改就失效。审核人会看到，可以接受，也可以不接受。
        </p>
        <SelectField
          label="类别"
          value={category}
          options={categories}
          onChange={({ target }) => setCategory(target.value as WaiverCategory)}
        />
        <TextArea
          label="理由"
          rows={3}
          value={reason}
          maxLength={longestReason}
          data-autofocus
          hint={`至少 ${shortestReason} 个字，写清依据或口径。已写 ${lengthOf(reason)} 字。`}
          error={failure}
          onChange={({ target }) => {
            setReason(target.value);
            setFailure(null);
          }}
        />
        <div className={styles.verbs}>
          <Button onClick={close}>取消</Button>
          <Button variant="primary" type="submit" busy={state === 'sending' ? '正在记下' : null}>
            保留并说明 Ctrl ↵
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
