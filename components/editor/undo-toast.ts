import { undo } from 'prosemirror-history';
import type { Toast } from '@/components/ui/toast';
import type { Session } from './session';

/** Says what was done to the text just now, with the way back: only while nothing else was written. */
export function undoToast(session: Session, text: string, say: (toast: Toast) => void): Toast {
  const after = session.view.state.doc;
  return {
    text,
    action: {
      label: '撤销',
      run: () => {
        if (session.view.state.doc.eq(after)) session.run(undo);
        else say({ text: '后面又有改动，请按 Ctrl Z 逐步撤销。' });
      },
    },
  };
}
