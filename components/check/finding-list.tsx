'use client';

import { useEffect, useRef, useState } from 'react';
import { basisWords } from '@/lib/checker/basis-words';
import type { Diagnostic, Severity } from '@/lib/checker/diagnostic';
import { classNames } from '../ui/class-names';
import { FindingGlyph } from '../ui/finding-glyph';
import styles from './finding-list.module.css';
import { kindName, severityName } from './finding-words';
import type { NumberedFinding } from './numbered-findings';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** All findings by weight; one of them is open and says what, the calculation, why, on what basis and what to do. */
export function FindingList({
  numbered,
  selected,
  select,
}: {
  readonly numbered: readonly NumberedFinding[];
  readonly selected: number | null;
  readonly select: (order: number | null) => void;
}) {
  return (
    <div>
      {severities.map((severity) => {
        const group = numbered.filter(({ finding }) => finding.severity === severity);
        if (group.length === 0) return null;
        return <Group key={severity} severity={severity} group={group} selected={selected} select={select} />;
      })}
    </div>
  );
}

/** So many lines of a group are shown, and so many more at a time. */
const share = 60;

function Group({
  severity,
  group,
  selected,
  select,
}: {
  readonly severity: Severity;
  readonly group: readonly NumberedFinding[];
  readonly selected: number | null;
  readonly select: (order: number | null) => void;
}) {
  const [limit, setLimit] = useState(share);
  const visible = Math.max(limit, group.findIndex(({ order }) => order === selected) + 1);
  return (
    <section className={styles.group} aria-label={severityName[severity]}>
      <h3>
        <span>{severityName[severity]}</span>
        <span>{group.length}</span>
      </h3>
      <ol>
        {group.slice(0, visible).map(({ order, finding }) => (
          <FindingItem
            key={order}
            order={order}
            finding={finding}
            open={order === selected}
            toggle={() => select(order === selected ? null : order)}
          />
        ))}
      </ol>
      {group.length > visible && (
        <button type="button" className={styles.more} onClick={() => setLimit(visible + share)}>
          再看 {Math.min(share, group.length - visible)} 条，共 {group.length} 条
        </button>
      )}
    </section>
  );
}

function FindingItem({
  order,
  finding,
  open,
  toggle,
}: {
  readonly order: number;
  readonly finding: Diagnostic;
  readonly open: boolean;
  readonly toggle: () => void;
}) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={item} className={classNames(styles.item, open && styles.open, styles[finding.severity])}>
      <button type="button" className={styles.row} aria-expanded={open} onClick={toggle}>
        <span className={styles.number}>{order}</span>
        <FindingGlyph glyph={finding.glyph} tone={finding.severity} />
        <span>
          <span className="visually-hidden">{kindName[finding.kind]}：</span>
          <span className={styles.what}>{finding.what}</span>
          {!open && <span className={styles.brief}>{finding.calc ?? finding.how}</span>}
        </span>
      </button>
      {open && <FindingDetails finding={finding} />}
    </li>
  );
}

function FindingDetails({ finding }: { readonly finding: Diagnostic }) {
  return (
    <dl className={styles.details}>
      {finding.calc && (
        <>
          <dt>算式</dt>
          <dd>
            <span className={styles.calc}>{finding.calc}</span>
          </dd>
        </>
      )}
      <dt>为什么</dt>
      <dd>{finding.why}</dd>
      {finding.basis && (
        <>
          <dt>依据</dt>
          <dd>{basisWords(finding.basis)}</dd>
        </>
      )}
      <dt>怎么改</dt>
      <dd>{finding.how}</dd>
      <dt>规则</dt>
      <dd>
        <a href={`/rules/${finding.rule}`} target="_blank" rel="noreferrer">
          哪些情形报、哪些不报
        </a>
      </dd>
    </dl>
  );
}
