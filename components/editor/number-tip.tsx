import { type RefObject, useEffect, useState } from 'react';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import type { PlacedClaim } from '@/lib/checker/claim-support';
import { boxesOf, claimAtPoint, isOn, type Point } from '@/lib/editor/queries/claim-at-point';
import styles from './number-tip.module.css';
import type { Saying } from './number-words';
import { claimsNow, sayNumber } from './say-number';
import type { Session } from './session';
import { useStore } from './store';
import { placeKey } from './support';

/** The mouse or the caret rests so long on a number before it is spoken of; milliseconds. */
const mouseRests = 150;
const caretRests = 450;

const width = 320;
const room = 110;

/** `by`: what brought it up; only what the caret stands on is said to screen readers. */
type Tip = {
  readonly words: string;
  readonly sayings: readonly Saying[];
  readonly boxes: readonly DOMRect[];
  readonly by: 'mouse' | 'caret';
};

function tipOn(session: Session, claim: PlacedClaim, boxes: readonly DOMRect[], by: Tip['by']): Tip | null {
  return boxes.length === 0 ? null : { words: claim.text, sayings: sayNumber(session, claim), boxes, by };
}

/** Below the number’s last line, above it near the window’s foot: the number stays in sight, the panel uncovered. */
function position(boxes: readonly DOMRect[], frame: HTMLElement | null): React.CSSProperties {
  const first = boxes[0];
  const last = boxes[boxes.length - 1];
  if (!first || !last || !frame) return {};
  const { right, bottom } = frame.getBoundingClientRect();
  const left = Math.max(8, Math.min(last.left - 8, right - width - 8));
  return last.bottom + room < bottom
    ? { left, top: last.bottom + 8, maxWidth: width }
    : { left, bottom: window.innerHeight - first.top + 8, maxWidth: width };
}

/** Follows the mouse over the text: one look at a number once it rests, none while it moves. */
function watchMouse(session: Session, show: (tip: Tip | null) => void): () => void {
  const { dom } = session.view;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let boxes: readonly DOMRect[] = [];
  const hide = () => {
    clearTimeout(timer);
    if (boxes.length > 0) show(null);
    boxes = [];
  };
  const look = (point: Point) => {
    const found = claimAtPoint(session.view, claimsNow(session), point);
    if (!found) return;
    boxes = found.boxes;
    show(tipOn(session, found.claim, boxes, 'mouse'));
  };
  const moved = ({ clientX: x, clientY: y, buttons }: MouseEvent) => {
    if (isOn(boxes, { x, y })) return;
    hide();
    if (buttons === 0) timer = setTimeout(look, mouseRests, { x, y });
  };
  dom.addEventListener('mousemove', moved, { passive: true });
  dom.addEventListener('mouseleave', hide);
  return () => {
    clearTimeout(timer);
    dom.removeEventListener('mousemove', moved);
    dom.removeEventListener('mouseleave', hide);
  };
}

const modifiers: ReadonlySet<string> = new Set(['Alt', 'Control', 'Shift', 'Meta']);

/** Whatever a person does next puts the tip away: keys, clicks, scrolling, an input method. */
function watchLeaving(scroller: HTMLElement, leave: () => void): () => void {
  const onKey = ({ key }: KeyboardEvent) => {
    if (!modifiers.has(key)) leave();
  };
  window.addEventListener('keydown', onKey, true);
  window.addEventListener('mousedown', leave, true);
  window.addEventListener('resize', leave);
  window.addEventListener('blur', leave);
  scroller.addEventListener('scroll', leave, { passive: true });
  scroller.addEventListener('compositionstart', leave);
  return () => {
    window.removeEventListener('keydown', onKey, true);
    window.removeEventListener('mousedown', leave, true);
    window.removeEventListener('resize', leave);
    window.removeEventListener('blur', leave);
    scroller.removeEventListener('scroll', leave);
    scroller.removeEventListener('compositionstart', leave);
  };
}

/**
 * Says beside a number whether it is right and what it stands on, when the mouse rests on it or the caret comes to
 * it. Drawn over the page, outside the text, never in the focus; in a sentence being typed it stays away.
 */
export function NumberTip({
  session,
  scroller,
}: {
  readonly session: Session;
  readonly scroller: RefObject<HTMLElement | null>;
}) {
  const [tip, setTip] = useState<Tip | null>(null);
  const place = useStore(session.caret, ({ claim }) => (claim ? placeKey(claim) : null));
  useEffect(() => {
    const frame = scroller.current;
    if (!frame) return;
    const stopMouse = watchMouse(session, setTip);
    const stopLeaving = watchLeaving(frame, () => setTip(null));
    return () => {
      stopMouse();
      stopLeaving();
    };
  }, [session, scroller]);
  useEffect(() => {
    setTip(null);
    if (place === null) return;
    const timer = setTimeout(() => {
      const { view } = session;
      if (view.isDestroyed || !view.hasFocus() || !view.state.selection.empty) return;
      const claim = claimsNow(session).find((known) => placeKey(known) === place);
      if (claim) setTip(tipOn(session, claim, boxesOf(view, claim), 'caret'));
    }, caretRests);
    return () => clearTimeout(timer);
  }, [session, place]);
  const spoken = tip?.by === 'caret' ? `${tip.words}：${tip.sayings.map(({ text }) => text).join('；')}` : '';
  return (
    <>
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
      {tip && (
        <div
          role="tooltip"
          aria-label={tip.words}
          className={styles.tip}
          style={position(tip.boxes, scroller.current)}
        >
          {tip.sayings.map(({ glyph, tone, text, calc }) => (
            <div key={text} className={styles.saying}>
              <FindingGlyph glyph={glyph} tone={tone} />
              <span>
                {text}
                {calc !== null && <span className={styles.calc}>{calc}</span>}
              </span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
