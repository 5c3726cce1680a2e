import { classNames } from './class-names';
import styles from './finding-glyph.module.css';

export type GlyphTone = 'error' | 'warning' | 'info' | 'right';

/** Characters that fonts draw too differently to rely on. */
const drawn: Readonly<Record<string, string | undefined>> = {
  '○': styles.ring,
  '▨': styles.hatch,
  '□': styles.box,
};

/** The small square sign of a finding: its character says the kind, its fill the weight. Decorative by itself. */
export function FindingGlyph({ glyph, tone }: { readonly glyph: string; readonly tone: GlyphTone }) {
  return (
    <span className={classNames(styles.glyph, styles[tone])} aria-hidden="true">
      {glyph in drawn ? <i className={drawn[glyph]} /> : glyph}
    </span>
  );
}
