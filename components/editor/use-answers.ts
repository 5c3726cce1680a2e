import { useMemo } from 'react';
import { useToast } from '@/components/ui/toast';
import type { Session } from './session';
import type { Ui } from './ui-state';

/** 误报 and 撤回: one click each, with the way back. */
export function useAnswers(
  session: Session,
  ui: Ui,
): { readonly notRight: (finding: string) => void; readonly withdraw: (answer: string) => void } {
  const toast = useToast();
  return useMemo(() => {
    const withdraw = async (answer: string) => {
      const outcome = await session.answers.withdraw(answer);
      session.view.focus();
      if (outcome.kind === 'failed') toast({ failed: '没有撤回。', text: outcome.message });
    };
    const notRight = async (finding: string) => {
      const outcome = await session.answers.notRight(finding);
      if (outcome.kind === 'failed') {
        toast({ failed: '没有记下。', text: outcome.message });
        return;
      }
      // What was clicked goes away with the finding.
      ui.change({ finding: null, quickFix: null });
      session.view.focus();
      toast({
        text: '已记为误报，审核人看得到。',
        action: { label: '撤回', run: () => void withdraw(outcome.value.id) },
      });
    };
    return {
      notRight: (finding) => void notRight(finding),
      withdraw: (answer) => void withdraw(answer),
    };
  }, [session, ui, toast]);
}
