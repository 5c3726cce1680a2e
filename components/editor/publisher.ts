import type { Saving } from '@/lib/editor/save/machine';
import type { Store } from './store';

/** The save state is shown at once when its kind changes, but counts no changes key by key. */
const countDelay = 250;

export function publisher(store: Store<Saving>): (saving: Saving) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (next) => {
    clearTimeout(timer);
    const shown = store.get();
    const sameKind =
      next.trouble === shown.trouble &&
      next.journal === shown.journal &&
      next.unsent > 0 === shown.unsent > 0;
    if (sameKind) timer = setTimeout(() => store.set(next), countDelay);
    else store.set(next);
  };
}
