import { type RefObject, useEffect, useState } from 'react';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { gravity } from '@/lib/editor/plugins/marks';
import { findBlock } from '@/lib/editor/queries/blocks';
import { blocksInSight } from './blocks-in-sight';
import styles from './paper.module.css';
import type { Session } from './session';
import { kindTitle, toneOf } from './severity';
import { useStore } from './store';
import type { Ui } from './ui-state';

/** The findings of one printed line; `top` in pixels from the paper’s upper edge, the gravest finding first. */
type GlyphLine = { readonly top: number; readonly findings: readonly Diagnostic[] };

const glyphHeight = 18;
const beyondWindow = 400;

/** Measures where findings stand, those in or near the window only. */
function measure(session: Session, paper: HTMLElement, window: DOMRect): GlyphLine[] {
  const { view } = session;
  const paperTop = paper.getBoundingClientRect().top;
  const lines = new Map<number, Diagnostic[]>();
  const sight = blocksInSight(view, window.top - beyondWindow, window.bottom + beyondWindow);
  for (const finding of session.report.get().shown) {
    // A slot in the text is its own sign.
    if (finding.kind === 'unfilled') continue;
    const { block, from } = finding.at;
    const found = findBlock(view.state.doc, block);
    if (!found || found.pos < sight.from || found.pos >= sight.to) continue;
    const at = found.pos + 1 + (found.node.isTextblock ? Math.min(from, found.node.content.size) : 0);
    const { top, bottom } = view.coordsAtPos(at, 1);
    const y = Math.round((top + bottom - glyphHeight) / 2 - paperTop);
    const near = [...lines.keys()].find((known) => Math.abs(known - y) < glyphHeight / 2) ?? y;
    lines.set(near, [...(lines.get(near) ?? []), finding]);
  }
  return [...lines].map(([top, findings]) => ({
    top,
    findings: findings.sort((a, b) => gravity(b) - gravity(a)),
  }));
}

/** The signs of findings beside the text, one per line: outside the editable text, renewed when it rests. */
export function MarginGlyphs({
  session,
  ui,
  paper,
  scroller,
  onHeight,
}: {
  readonly session: Session;
  readonly ui: Ui;
  readonly paper: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onHeight: (height: number) => void;
}) {
  const [lines, setLines] = useState<readonly GlyphLine[]>([]);
  const report = useStore(session.report);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again for each new report.
  useEffect(() => {
    const sheet = paper.current;
    const frame = scroller.current;
    if (!sheet || !frame) return;
    let waiting: number | null = null;
    const renew = () => {
      waiting = null;
      if (session.view.isDestroyed || session.view.composing) return;
      setLines(measure(session, sheet, frame.getBoundingClientRect()));
      onHeight(session.view.dom.clientHeight);
    };
    const soon = () => {
      waiting ??= requestAnimationFrame(renew);
    };
    soon();
    frame.addEventListener('scroll', soon, { passive: true });
    const watch = new ResizeObserver(soon);
    watch.observe(sheet);
    return () => {
      if (waiting !== null) cancelAnimationFrame(waiting);
      frame.removeEventListener('scroll', soon);
      watch.disconnect();
    };
  }, [session, report, paper, scroller, onHeight]);
  return (
    <div className={styles.margin}>
      {lines.map(({ top, findings }) => {
        const first = findings[0];
        if (!first) return null;
        return (
          <button
            key={`${first.id}:${top}`}
            type="button"
            className={styles.glyph}
            style={{ top }}
            aria-label={`${kindTitle[first.kind]}：${first.what}${findings.length > 1 ? `，这一行共 ${findings.length} 个问题` : ''}`}
            title={first.what}
            onClick={() => {
              ui.change({ tab: 'problems', panel: 'open', filter: 'all', finding: first.id });
              session.goTo(first.at);
            }}
          >
            <FindingGlyph glyph={first.glyph} tone={toneOf(first)} />
            {findings.length > 1 && <span>{findings.length}</span>}
          </button>
        );
      })}
    </div>
  );
}
