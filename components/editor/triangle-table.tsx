import { useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import type { At, Diagnostic } from '@/lib/checker/diagnostic';
import { type Quote, type TriangleRow, triangle } from '@/lib/checker/triangle';
import { type Session, shownNow } from './session';
import { toneOf } from './severity';
import { useStore } from './store';
import { placeKey } from './support';
import { triangleFindings, triangleGaps } from './triangle-gaps';
import styles from './triangle-table.module.css';
import type { Ui } from './ui-state';

/**
 * 不足 · 原因 · 措施: beside the parts it is about, each shortcoming with its cause and what the plan has for it.
 * A gap that is a finding opens that finding; every other cell leads to its words.
 */
export function TriangleTable({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const [open, setOpen] = useState(true);
  const section = useStore(session.caret, (caret) => caret.section);
  const { report, shown } = useStore(session.report);
  const concerned = report.parts.some(
    ({ role, heading, state }) =>
      (role === 'shortcomings' || role === 'plan') && heading === section && state !== 'embedded',
  );
  if (!concerned || section === null) return null;
  const rows = triangle(report);
  if (rows.length === 0) return null;
  const { causes, measures } = triangleGaps(rows);
  const gaps = [causes > 0 && `缺原因 ${causes}`, measures > 0 && `缺措施 ${measures}`].filter(Boolean);
  return (
    <section className={styles.triangle} aria-label="不足、原因和措施">
      <div className={styles.head}>
        <h3>不足 · 原因 · 措施</h3>
        <span className={gaps.length > 0 ? 'och' : 'mute'}>
          {gaps.length > 0 ? gaps.join(' · ') : `${rows.length} 条`}
        </span>
        <IconButton
          icon={open ? 'up' : 'down'}
          label={open ? '收起不足、原因和措施' : '展开不足、原因和措施'}
          size="small"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <div className={styles.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">不足</th>
                <th scope="col">原因</th>
                <th scope="col">下年安排</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={placeKey(row.shortcoming.at)} row={row} shown={shown} session={session} ui={ui} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({
  row,
  shown,
  session,
  ui,
}: {
  readonly row: TriangleRow;
  readonly shown: readonly Diagnostic[];
  readonly session: Session;
  readonly ui: Ui;
}) {
  const { shortcoming, cause, measure } = row;
  const findings = triangleFindings(row, shown);
  const gap = (words: string, finding: Diagnostic | null, at: At) => (
    <Gap words={words} finding={finding} at={at} session={session} ui={ui} />
  );
  return (
    <tr>
      <th scope="row">
        <Words quote={shortcoming} session={session} />
      </th>
      <td>
        {cause ? (
          <Words quote={cause} session={session} />
        ) : (
          gap('没有写原因', findings.cause, shortcoming.at)
        )}
      </td>
      <td>
        {measure.kind === 'item' && <Words quote={measure} session={session} />}
        {measure.kind === 'none' && gap('没有对应的措施', findings.measure, measure.at)}
        {measure.kind === 'unclear' && <span className={styles.unclear}>看不出是哪一条</span>}
      </td>
    </tr>
  );
}

/** Words of the text; a click goes to them. */
function Words({ quote, session }: { readonly quote: Quote; readonly session: Session }) {
  return (
    <button type="button" className={styles.words} title={quote.words} onClick={() => session.goTo(quote.at)}>
      <q>{quote.words}</q>
    </button>
  );
}

/** What is not there: opens the finding that says so, else goes to the shortcoming itself. */
function Gap({
  words,
  finding,
  at,
  session,
  ui,
}: {
  readonly words: string;
  readonly finding: Diagnostic | null;
  readonly at: At;
  readonly session: Session;
  readonly ui: Ui;
}) {
  const go = () => {
    const current = finding && shownNow(session).find(({ id }) => id === finding.id);
    if (current) ui.change({ tab: 'problems', filter: 'all', finding: current.id });
    session.goTo(current?.at ?? at);
  };
  return (
    <button type="button" className={styles.gap} onClick={go}>
      <FindingGlyph glyph={finding?.glyph ?? '缺'} tone={finding ? toneOf(finding) : 'info'} />
      <span>{words}</span>
    </button>
  );
}
