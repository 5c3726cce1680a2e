import { memo } from 'react';
import { PartState, partStateWord } from '@/components/ui/part-state';
import { Tag, type TagTone } from '@/components/ui/tag';
import type { Heading } from '@/lib/checker/facts/outline';
import type { PartCondition } from '@/lib/checker/facts/parts';
import styles from './outline.module.css';
import { isComplete, type OutlineRow, outlineRows, partNote, type SectionFigures } from './outline-rows';
import { partName } from './part-names';
import type { Session } from './session';
import { useStore } from './store';
import type { Ui } from './ui-state';

const tone: Readonly<Record<PartCondition, TagTone | null>> = {
  ok: null,
  embedded: 'och',
  merged: 'och',
  misplaced: 'och',
  empty: 'slt',
  missing: 'red',
};

/** 必备部分: the parts with their states, and the sub-headings of the one being written. */
export function Outline({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const { report, sectionWords, sectionSlots, sectionOf, shown } = useStore(session.report);
  const section = useStore(session.caret, (caret) => caret.section);
  const current = useStore(session.caret, (caret) => caret.heading);
  const rows = outlineRows(report.headings, report.parts);
  const counts = new Map<string, number>();
  const unproven = new Map<string, number>();
  for (const { at, kind } of shown) {
    const under = kind === 'unfilled' ? undefined : sectionOf.get(at.block);
    if (!under) continue;
    counts.set(under, (counts.get(under) ?? 0) + 1);
    if (kind === 'unsupported') unproven.set(under, (unproven.get(under) ?? 0) + 1);
  }
  const figuresOf = (id: string | null): SectionFigures => ({
    words: sectionWords.get(id ?? '') ?? 0,
    findings: counts.get(id ?? '') ?? 0,
    unproven: unproven.get(id ?? '') ?? 0,
    slots: sectionSlots.get(id ?? '') ?? 0,
  });
  const complete = rows.filter((row) => isComplete(row.part, figuresOf(row.heading?.block ?? null))).length;
  return (
    <nav className={styles.outline} aria-label="大纲">
      <div className={styles.head}>
        <h2>必备部分</h2>
        <span className="t12 mute">
          {complete} / {report.parts.length} 齐全
        </span>
      </div>
      <ul>
        {rows.map((row) => {
          const id = row.heading?.block ?? null;
          const figures = figuresOf(id);
          return (
            <Row
              key={row.key}
              row={row}
              note={partNote(row.part, report.headings, figures)}
              findings={figures.findings}
              complete={isComplete(row.part, figures)}
              open={id !== null && id === section}
              current={id === section ? current : null}
              session={session}
              ui={ui}
            />
          );
        })}
      </ul>
    </nav>
  );
}

type RowProps = {
  readonly row: OutlineRow;
  readonly note: string;
  readonly findings: number;
  readonly complete: boolean;
  readonly open: boolean;
  readonly current: string | null;
  readonly session: Session;
  readonly ui: Ui;
};

const Row = memo(function Row({ row, note, findings, complete, open, current, session, ui }: RowProps) {
  const { heading, part } = row;
  const name = heading ? heading.numeral + bare(heading.text) : part ? partName[part.role] : '';
  const tag = part ? tone[part.state] : null;
  const go = () => {
    if (heading) goToHeading(session, heading);
    else if (part?.state === 'embedded' && part.at) session.goTo(part.at);
    else if (part) ui.change({ askPart: part.role });
  };
  return (
    <li className={open ? styles.on : undefined}>
      <button
        type="button"
        className={styles.row}
        onClick={go}
        title={name}
        aria-current={open || undefined}
        data-outline-current={open || undefined}
      >
        <span className={styles.mark}>
          {part ? (
            <PartState state={part.state === 'ok' && !complete ? 'empty' : part.state} />
          ) : (
            <i className={styles.plain} />
          )}
        </span>
        <span className={styles.name}>{name}</span>
        <span className={styles.end}>
          {tag && part ? <Tag tone={tag}>{partStateWord(part.state)}</Tag> : findings > 0 ? findings : ''}
        </span>
        <small>{note}</small>
      </button>
      {open && row.subs.length > 0 && (
        <div className={styles.subs}>
          {row.subs.map((sub) => (
            <button
              key={sub.block}
              type="button"
              className={sub.block === current ? styles.current : undefined}
              aria-current={sub.block === current || undefined}
              title={sub.numeral + bare(sub.text)}
              onClick={() => goToHeading(session, sub)}
            >
              {sub.numeral}
              {bare(sub.text)}
            </button>
          ))}
        </div>
      )}
    </li>
  );
});

/** A run-in heading ends with the mark that closes it. */
const bare = (text: string): string => text.replace(/[。：]$/, '');

const goToHeading = (session: Session, { block, length }: Heading): void =>
  session.goTo({ block, from: 0, to: length });
