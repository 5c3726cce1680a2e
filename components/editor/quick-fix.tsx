import { type KeyboardEvent, useEffect, useRef } from 'react';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import { Kbd } from '@/components/ui/kbd';
import type { Report } from '@/lib/checker/check-report';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { checkingOf } from '@/lib/editor/plugins/checking';
import styles from './quick-fix.module.css';
import type { Session } from './session';
import { toneOf } from './severity';
import { useStore } from './store';
import type { Ui } from './ui-state';
import { useAnswers } from './use-answers';
import { useFix } from './use-fix';

const width = 320;

/** Below the line of the caret, so that the words to change stay in sight; above it near the window’s foot. */
function position(session: Session): { left: number; top?: number; bottom?: number } {
  const { left, top, bottom } = session.view.coordsAtPos(session.view.state.selection.head);
  const x = Math.max(8, Math.min(left - 24, window.innerWidth - width - 8));
  return bottom + 240 < window.innerHeight
    ? { left: x, top: bottom + 8 }
    : { left: x, bottom: window.innerHeight - top + 8 };
}

const findingOf = ({ view }: Session, id: string): Diagnostic | null =>
  checkingOf<Report>(view.state).shown.find((finding) => finding.id === id) ?? null;

/** 快速修改: what can be done about the finding at the caret; the first is recommended and runs with Enter. */
export function QuickFix({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const { quickFix } = useStore(ui);
  const finding = quickFix === null ? null : findingOf(session, quickFix);
  return finding ? <Choices key={finding.id} finding={finding} session={session} ui={ui} /> : null;
}

function Choices({
  finding,
  session,
  ui,
}: {
  readonly finding: Diagnostic;
  readonly session: Session;
  readonly ui: Ui;
}) {
  const fix = useFix(session, ui);
  const { notRight } = useAnswers(session, ui);
  const box = useRef<HTMLDivElement>(null);
  const waive = () => ui.change({ quickFix: null, waive: finding.id });
  const close = () => {
    ui.change({ quickFix: null });
    session.view.focus();
  };
  useEffect(() => {
    box.current?.querySelector('button')?.focus();
    const away = (event: MouseEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) ui.change({ quickFix: null });
    };
    document.addEventListener('mousedown', away);
    return () => document.removeEventListener('mousedown', away);
  }, [ui]);
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.nativeEvent.isComposing;
    if (event.key === 'Escape') close();
    else if (plain && event.code === 'KeyW') waive();
    else if (plain && event.code === 'KeyX') notRight(finding.id);
    else if (step !== 0) {
      const all = Array.from(event.currentTarget.querySelectorAll('button'));
      const at = all.findIndex((button) => button.matches(':focus'));
      all[(at + step + all.length) % all.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={box}
      role="dialog"
      aria-label="快速修改"
      className={styles.pop}
      style={{ ...position(session), width }}
      onKeyDown={walk}
    >
      <div className={styles.head}>
        <FindingGlyph glyph={finding.glyph} tone={toneOf(finding)} />
        <div>
          <b>{finding.what}</b>
          {finding.calc && <div className="t12 dim">{finding.calc}</div>}
        </div>
      </div>
      {finding.fixes.map((option, i) => (
        <button
          key={option.label}
          type="button"
          className={styles.choice}
          onClick={() => fix(finding, option)}
        >
          {option.label}
          {i === 0 && <Kbd>↵</Kbd>}
        </button>
      ))}
      <button
        type="button"
        className={styles.choice}
        onClick={() => {
          ui.change({ quickFix: null, tab: 'problems', panel: 'open', filter: 'all', finding: finding.id });
          session.view.focus();
        }}
      >
        看为什么和怎么改
      </button>
      <button type="button" className={styles.choice} onClick={waive}>
        写说明，保留原文
        <Kbd>W</Kbd>
      </button>
      <button type="button" className={styles.choice} onClick={() => notRight(finding.id)}>
        这不是问题，报误报
        <Kbd>X</Kbd>
      </button>
    </div>
  );
}
