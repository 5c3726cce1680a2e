import { FindingGlyph } from '../ui/finding-glyph';
import styles from './check-page.module.css';

/** Three findings as they are written, so that one knows what to expect. */
export function FindingExamples() {
  return (
    <section className={styles.examples} aria-labelledby="examples">
      <h2 id="examples">意见是这样写的</h2>
      <ul>
        <li>
          <FindingGlyph glyph="≠" tone="error" />
          <q>
            整改率<span className="sb-mark sb-mark-arithmetic">93.4%</span>
          </q>
          <span>119 ÷ 127 = 93.70%，与前文两个基数对不上</span>
        </li>
        <li>
          <FindingGlyph glyph="§" tone="error" />
          <q>
            严格落实<span className="sb-mark sb-mark-citation">《信访条例》</span>
          </q>
          <span>2022年5月1日废止，现行为《信访工作条例》</span>
        </li>
        <li>
          <FindingGlyph glyph="缺" tone="error" />
          <q>存在的不足和原因</q>
          <span>全文没有这一部分，督察工作规定要求写明</span>
        </li>
      </ul>
    </section>
  );
}
