import type { EditorView } from 'prosemirror-view';
import type { Report } from '@/lib/checker/check-report';
import { checkingOf } from '@/lib/editor/plugins/checking';
import type { Store } from './store';
import { type CaretView, caretView, type ReportView, reportView } from './views';

/** The panels follow the text after this pause, and no later than `longest` while somebody types on. */
const pause = 120;
const longest = 2000;

/**
 * Keeps the panels out of the keystroke: what follows the caret is renewed once per frame, what follows the text
 * after a pause in typing; `now` renews both.
 */
export function refresher(
  view: EditorView,
  caret: Store<CaretView>,
  report: Store<ReportView>,
): { changed(): void; now(): void; stop(): void } {
  let frame: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due: number | null = null;
  let doc = view.state.doc;
  const renewCaret = () => {
    frame = null;
    if (view.isDestroyed || view.composing) return;
    const next = caretView(view.state);
    if (!sameShallow(next, caret.get())) caret.set(next);
  };
  const renewReport = () => {
    due = null;
    if (view.isDestroyed) return;
    if (view.composing) {
      schedule();
      return;
    }
    doc = view.state.doc;
    report.set(reportView(view.state));
  };
  const schedule = () => {
    const now = performance.now();
    due ??= now + longest;
    clearTimeout(timer);
    timer = setTimeout(renewReport, Math.max(0, Math.min(pause, due - now)));
  };
  return {
    changed: () => {
      frame ??= requestAnimationFrame(renewCaret);
      // A caret that leaves the sentence being typed changes what is shown without changing the text.
      if (view.state.doc !== doc || reportIsOld(view, report)) schedule();
    },
    now: () => {
      if (view.isDestroyed || view.composing) return;
      if (frame !== null) cancelAnimationFrame(frame);
      clearTimeout(timer);
      renewReport();
      renewCaret();
    },
    stop: () => {
      if (frame !== null) cancelAnimationFrame(frame);
      clearTimeout(timer);
    },
  };
}

const reportIsOld = (view: EditorView, report: Store<ReportView>): boolean =>
  checkingOf<Report>(view.state).shown !== report.get().shown;

const sameShallow = <T extends object>(a: T, b: T): boolean =>
  Object.keys(a).every((key) => Object.is(a[key as keyof T], b[key as keyof T]));
