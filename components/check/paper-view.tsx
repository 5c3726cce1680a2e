'use client';

import type { Node } from 'prosemirror-model';
import { type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { numbering } from '@/lib/schema/numbering';
import { FindingGlyph } from '../ui/finding-glyph';
import { spokenFinding } from './finding-words';
import type { MarginLine } from './margin-lines';
import { marksByBlock, type NumberedFinding } from './numbered-findings';
import { type MarksOf, PaperBlock } from './paper-block';
import styles from './paper-view.module.css';
import { useGrowing } from './use-growing';
import { useMarginLines } from './use-margin-lines';

/**
 * A report on paper, for reading: its text, the marks on the words the findings speak of, and their numbers in
 * the margin. `selected` is the finding the reader is at; choosing a mark or a number selects its finding.
 */
export function PaperView({
  doc,
  numbered,
  selected,
  select,
}: {
  readonly doc: Node;
  readonly numbered: readonly NumberedFinding[];
  readonly selected: number | null;
  readonly select: (order: number) => void;
}) {
  const paper = useRef<HTMLElement>(null);
  const numbers = useMemo(() => numbering(doc), [doc]);
  const marks = useMemo(() => marksByBlock(numbered), [numbered]);
  const marksOf = useCallback<MarksOf>((id) => marks.get(id) ?? [], [marks]);
  const ready = useGrowing(doc.childCount);
  const lines = useMarginLines(paper, numbered);
  useSelection(paper, numbered, selected, ready);
  useMarkClicks(paper, select);
  return (
    <article ref={paper} className={`sb-paper ${styles.paper}`} aria-label="报告原文">
      {doc.children.slice(0, ready).map((block) => (
        <PaperBlock
          key={block.attrs.id}
          block={block}
          number={numbers.get(block.attrs.id)}
          marksOf={marksOf}
        />
      ))}
      {lines.map((line) => (
        <MarginSign
          key={line.orders.join()}
          line={line}
          numbered={numbered}
          selected={selected}
          select={select}
        />
      ))}
    </article>
  );
}

function MarginSign({
  line,
  numbered,
  selected,
  select,
}: {
  readonly line: MarginLine;
  readonly numbered: readonly NumberedFinding[];
  readonly selected: number | null;
  readonly select: (order: number) => void;
}) {
  const here = line.orders.flatMap((order) => numbered[order - 1]?.finding ?? []);
  const gravest = (['error', 'warning', 'info'] as const)
    .map((severity) => here.find((finding) => finding.severity === severity))
    .find((finding) => finding !== undefined);
  const at = selected === null ? -1 : line.orders.indexOf(selected);
  const next = line.orders[(at + 1) % line.orders.length];
  if (!gravest || next === undefined) return null;
  return (
    <button
      type="button"
      className={styles.margin}
      style={{ top: line.top }}
      aria-label={here.map(spokenFinding).join('；')}
      aria-current={at >= 0}
      onClick={() => select(next)}
    >
      <FindingGlyph glyph={gravest.glyph} tone={gravest.severity} />
      {line.orders.length > 3 ? `${line.orders[0]}–${line.orders.at(-1)}` : line.orders.join('·')}
    </button>
  );
}

/** Tints the words of the selected finding and brings them into view. */
function useSelection(
  paper: RefObject<HTMLElement | null>,
  numbered: readonly NumberedFinding[],
  selected: number | null,
  ready: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: blocks that have just been laid out may hold the words.
  useEffect(() => {
    const page = paper.current;
    const finding = selected === null ? undefined : numbered[selected - 1]?.finding;
    if (!page || !finding) return;
    const own = [...page.querySelectorAll(`[data-orders~="${selected}"]`)];
    const words = [...own, ...page.querySelectorAll(`[data-operand-of~="${selected}"]`)];
    for (const element of words) element.classList.add('sb-selected');
    const target = own[0] ?? page.querySelector(`[data-id="${CSS.escape(finding.at.block)}"]`);
    target?.scrollIntoView({ block: 'center' });
    return () => {
      for (const element of words) element.classList.remove('sb-selected');
    };
  }, [paper, numbered, selected, ready]);
}

/** A click on marked words selects their finding; the keyboard reaches the same through the margin's buttons. */
function useMarkClicks(paper: RefObject<HTMLElement | null>, select: (order: number) => void): void {
  useEffect(() => {
    const page = paper.current;
    const onClick = (event: MouseEvent) => {
      const marked =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-orders]') : null;
      const order = Number(marked?.dataset.orders?.split(' ')[0]);
      if (order > 0) select(order);
    };
    page?.addEventListener('click', onClick);
    return () => page?.removeEventListener('click', onClick);
  }, [paper, select]);
}
