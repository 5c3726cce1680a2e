import { Icon } from '@/components/ui/icon';
import { useToast } from '@/components/ui/toast';
import { saveWords } from './save-words';
import type { Session } from './session';
import { useStore } from './store';
import styles from './top-bar.module.css';

/** The save state in the top bar. Read out politely, and only when the kind of state changes. */
export function SaveState({ session }: { readonly session: Session }) {
  const saving = useStore(session.saving);
  const toast = useToast();
  const words = saveWords(saving, new Date());
  const copyAll = async () => {
    const text = session.view.state.doc.textBetween(0, session.view.state.doc.content.size, '\n');
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: '全文已复制，可以先粘到 WPS 里存着。' });
    } catch {
      toast({ failed: '没有复制。', text: '请在正文里按 Ctrl A、Ctrl C。' });
    }
  };
  return (
    <span className={styles.save} data-testid="save-state">
      <span className={words.tone}>
        <Icon name={words.icon} />
      </span>{' '}
      <span className={words.tone === 'grn' ? 'mute' : words.tone}>{words.text}</span>
      <span className="visually-hidden" aria-live="polite">
        {saving.unsent === 0 || saving.trouble ? words.text : ''}
      </span>
      {words.copy && (
        <button type="button" className={styles.copy} onClick={() => void copyAll()}>
          复制全文
        </button>
      )}
    </span>
  );
}
