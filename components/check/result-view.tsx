'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import { wordCount } from '@/lib/editor/queries/word-count';
import { SiteHeader } from '../home/site-header';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import type { CheckedReport } from './checked-report';
import { FindingList } from './finding-list';
import { LossList } from './loss-list';
import { numberFindings } from './numbered-findings';
import { OpinionButtons } from './opinion-buttons';
import { OpinionSheet } from './opinion-sheet';
import { PaperView } from './paper-view';
import { PartsLine } from './parts-line';
import { readCheckedDocument } from './read-checked-document';
import styles from './result-view.module.css';
import { StartWriting } from './start-writing';
import type { Check } from './use-check';
import { useFindingKeys } from './use-finding-keys';

/** The checked file: its text with the marks in the middle, the findings at the side, what can be done above. */
export function ResultView({
  checked,
  signedIn,
  onSignedIn,
  registryDate,
  another,
  write,
}: {
  readonly checked: CheckedReport;
  readonly signedIn: boolean;
  readonly onSignedIn: () => void;
  readonly registryDate: string;
  readonly another: () => void;
  readonly write: Check['write'];
}) {
  const doc = useMemo(() => readCheckedDocument(checked.doc), [checked.doc]);
  const numbered = useMemo(
    () => numberFindings(doc, checked.report.diagnostics),
    [doc, checked.report.diagnostics],
  );
  const [selected, select] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [asking, setAsking] = useState(false);
  useFindingKeys(numbered.length, selected, select);
  return (
    <div className={styles.screen}>
      <SiteHeader about="检查结果">
        <span className="row g4 dim">
          <span className="grn">
            <Icon name="lock" />
          </span>
          没有上传，关掉页面即清除
        </span>
        <Button onClick={another}>换一份文件</Button>
      </SiteHeader>
      <section className={styles.summary} aria-label="概况">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {checked.name}
          </h1>
          <span className="mute">
            {wordCount(doc).toLocaleString('zh-CN')} 字 · {checked.report.claims.length} 个数字 ·
            {durationWords(checked.milliseconds)}
          </span>
          <span className="visually-hidden" aria-live="polite">
            检查完了，共 {numbered.length} 条意见
          </span>
          <PartsLine doc={doc} report={checked.report} />
        </div>
        <div className="row">
          <OpinionButtons checked={checked} write={write} />
        </div>
      </section>
      <main id="main" className={styles.desk}>
        <PaperView doc={doc} numbered={numbered} selected={selected} select={select} />
      </main>
      <aside className={styles.side} aria-label="意见">
        <div className={styles.findings} aria-live="off">
          <FindingList numbered={numbered} selected={selected} select={select} />
          {numbered.length === 0 && <NoFindings />}
          {checked.losses.length > 0 && (
            <details className={styles.note}>
              <summary>读入时有 {checked.losses.length} 处没有原样带入</summary>
              <LossList losses={checked.losses} />
            </details>
          )}
        </div>
        {!asking && (
          <GoOn numbers={checked.report.claims.length} signedIn={signedIn} onClick={() => setAsking(true)} />
        )}
        {asking && (
          <StartWriting
            checked={checked}
            signedIn={signedIn}
            onSignedIn={onSignedIn}
            onClose={() => setAsking(false)}
          />
        )}
      </aside>
      <OpinionSheet checked={checked} numbered={numbered} registryDate={registryDate} />
    </div>
  );
}

const durationWords = (milliseconds: number): string =>
  milliseconds < 100 ? '用时不到 0.1 秒' : `用时 ${(milliseconds / 1000).toFixed(1)} 秒`;

/** The way on from here: what writing in the product adds to this check. */
function GoOn({
  numbers,
  signedIn,
  onClick,
}: {
  readonly numbers: number;
  readonly signedIn: boolean;
  readonly onClick: () => void;
}) {
  return (
    <div className={styles.goOn}>
      <div>
        <div className="b">{numbers > 0 ? `${numbers} 个数字里有多少能拿出依据？` : '接着改这份报告'}</div>
        <p className="t12 dim">{signedIn ? '' : '登录后'}从这份报告起草，数字和台账对照着看。</p>
      </div>
      <Button icon="pen" aria-expanded={false} onClick={onClick}>
        从这份报告开始写
      </Button>
    </div>
  );
}

function NoFindings() {
  return (
    <div className={styles.none}>
      <div className="b">没有问题</div>
      <p className="dim">所有检查都过了。数字有没有依据，要登录后连到台账才能核对。</p>
    </div>
  );
}
