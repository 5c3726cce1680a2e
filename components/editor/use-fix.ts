import { useCallback } from 'react';
import { useToast } from '@/components/ui/toast';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import type { Fix } from '@/lib/checker/fix';
import { applyFix } from '@/lib/editor/commands/apply-fix';
import type { Session } from './session';
import type { Ui } from './ui-state';
import { undoToast } from './undo-toast';

/** Applies a fix as one undo step and says so, with the way back. */
export function useFix(session: Session, ui: Ui): (finding: Diagnostic, fix: Fix) => void {
  const toast = useToast();
  return useCallback(
    (_finding, fix) => {
      if (!session.run(applyFix(fix))) {
        toast({ failed: '没有改。', text: '这里的文字已经变了，请按现在的文字再看一遍。' });
        return;
      }
      ui.change({ finding: null, quickFix: null });
      toast(undoToast(session, `已${fix.label}`, toast));
    },
    [session, ui, toast],
  );
}
