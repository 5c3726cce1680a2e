import { memo } from 'react';
import { Button } from '@/components/ui/button';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import styles from './panel.module.css';
import type { Session } from './session';
import { toneOf } from './severity';
import type { Ui } from './ui-state';
import { useFix } from './use-fix';

type Props = { readonly finding: Diagnostic; readonly session: Session; readonly ui: Ui };

/** A finding folded to one line: its sentence opens the card, its button applies the recommended fix. */
export const FindingLine = memo(function FindingLine({ finding, session, ui }: Props) {
  const fix = useFix(session, ui);
  const first = finding.fixes[0];
  return (
    <div className={styles.line}>
      <button
        type="button"
        className={styles.lineMain}
        aria-expanded={false}
        onClick={() => {
          ui.change({ finding: finding.id });
          session.goTo(finding.at);
        }}
      >
        <FindingGlyph glyph={finding.glyph} tone={toneOf(finding)} />
        <span>
          {finding.what}
          {finding.calc && <span className={styles.note}>{finding.calc}</span>}
        </span>
      </button>
      {first && (
        <Button size="small" title={first.label} onClick={() => fix(finding, first)}>
          {first.label}
        </Button>
      )}
    </div>
  );
});
