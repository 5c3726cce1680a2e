import { useLayoutEffect } from 'react';
import { useToast } from '@/components/ui/toast';
import type { Report } from '@/lib/checker/check-report';
import { nextPlace, walk } from '@/lib/editor/commands/walk';
import { checkingOf } from '@/lib/editor/plugins/checking';
import { gravity } from '@/lib/editor/plugins/marks';
import { findingAtCaret } from '@/lib/editor/queries/at-caret';
import { requiredRoles } from '@/lib/schema/roles';
import { askLink, noNumberHere } from './ask-link';
import { type Session, shownNow } from './session';
import type { Ui } from './ui-state';

/** F6 goes through these in turn. */
const regions = [
  '[data-outline-current], nav button',
  '.sb-text',
  '#editor-panel [role="tab"][aria-selected="true"]',
  '#editor-status',
];

function nextRegion(step: 1 | -1): void {
  const found = regions.map((selector) => document.querySelector<HTMLElement>(selector));
  const active = document.activeElement;
  const holders = ['nav', '.sb-text', '#editor-panel', '#editor-status'];
  const at = holders.findIndex((holder) => active?.closest(holder));
  for (let i = 1; i <= regions.length; i++) {
    const target = found[(at + step * i + regions.length * 2) % regions.length];
    if (target && target.offsetParent !== null) {
      target.focus();
      return;
    }
  }
}

function walkFindings(session: Session, ui: Ui, step: 1 | -1): void {
  const shown = shownNow(session);
  const { filter } = ui.get();
  // Of several findings on the same words the gravest opens: the panel still lists them all.
  const listed = shown
    .filter((finding) => filter === 'all' || finding.severity === filter)
    .sort((a, b) => gravity(b) - gravity(a));
  const target = nextPlace(
    session.view.state,
    listed.map((finding) => finding.at),
    step,
  );
  const finding = target && listed.find(({ at }) => at === target.at);
  if (!finding) return;
  ui.change({ tab: 'problems', panel: 'open', finding: finding.id, quickFix: null });
  session.goTo(finding.at);
}

function openQuickFix(session: Session, ui: Ui): void {
  const { state } = session.view;
  const shown = shownNow(session);
  const atCaret = findingAtCaret(state, shown) ?? shown.find(({ id }) => id === ui.get().finding) ?? null;
  if (atCaret) ui.change({ quickFix: atCaret.id });
}

function goToPart(session: Session, ui: Ui, index: number): void {
  const role = requiredRoles[index];
  if (!role) return;
  const part = checkingOf<Report>(session.view.state).report.parts.find((known) => known.role === role);
  if (part?.at) session.goTo(part.at);
  else ui.change({ askPart: role });
}

function walkUnsupported(session: Session, ui: Ui, step: 1 | -1): void {
  const places = shownNow(session)
    .filter(({ kind }) => kind === 'unsupported')
    .map(({ at }) => at);
  ui.change({ tab: 'numbers', panel: 'open' });
  session.run(walk(places, step));
}

type Say = ReturnType<typeof useToast>;

/** The verb a key press stands for; null where it is none of ours. */
function verbOf(event: KeyboardEvent, session: Session, ui: Ui, say: Say): (() => unknown) | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  const command = (ctrlKey || metaKey) && !altKey && !shiftKey;
  const alt = altKey && !ctrlKey && !metaKey && !shiftKey;
  if (key === 'F8' && !ctrlKey && !altKey) return () => walkFindings(session, ui, shiftKey ? -1 : 1);
  if (key === 'F6' && !ctrlKey && !altKey) return () => nextRegion(shiftKey ? -1 : 1);
  if (alt && key === 'Enter') return () => openQuickFix(session, ui);
  if (alt && code === 'KeyL') return () => askLink(session, ui) || say({ text: noNumberHere });
  if (alt && code === 'KeyI') return () => session.view.editable && ui.change({ ledger: { kind: 'insert' } });
  if (alt && key === 'ArrowDown') return () => walkUnsupported(session, ui, 1);
  if (alt && key === 'ArrowUp') return () => walkUnsupported(session, ui, -1);
  if (alt && /^Digit[1-4]$/.test(code)) return () => goToPart(session, ui, Number(code.slice(5)) - 1);
  if (command && code === 'KeyF') return () => ui.change({ find: 'find' });
  if (command && code === 'KeyH') return () => ui.change({ find: 'replace' });
  if (command && code === 'KeyS') return () => session.saveNow();
  if (command && code === 'Backslash')
    return () => ui.change({ panel: ui.get().panel === 'open' ? 'closed' : 'open' });
  return null;
}

/** Esc closes what floats, innermost first, and gives the text the focus back. */
function closeFloating(session: Session, ui: Ui): boolean {
  const { quickFix, askPart, find } = ui.get();
  if (quickFix !== null) ui.change({ quickFix: null });
  else if (askPart !== null) ui.change({ askPart: null });
  else if (find !== 'closed') ui.change({ find: 'closed' });
  else if (document.activeElement?.closest('.sb-text')) return false;
  session.view.focus();
  return true;
}

/** The keys that work wherever the focus is. All give way while an input method composes. */
export function useShortcuts(session: Session | null, ui: Ui): void {
  const say = useToast();
  useLayoutEffect(() => {
    if (!session) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === 229) return;
      // A dialog or a menu closes itself.
      if (event.key === 'Escape') {
        const own = document.activeElement?.closest(
          '[role="dialog"], [role="menu"], [role="search"], search',
        );
        if (!own && closeFloating(session, ui)) event.preventDefault();
        return;
      }
      const verb = verbOf(event, session, ui, say);
      if (!verb) return;
      event.preventDefault();
      event.stopPropagation();
      verb();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [session, ui, say]);
}
