'use client';

import type { Node } from 'prosemirror-model';
import { useMemo } from 'react';
import type { CheckedReport } from '../check/checked-report';
import { partName } from '../check/finding-words';
import { LossList } from '../check/loss-list';
import { PaperView } from '../check/paper-view';
import { readCheckedDocument } from '../check/read-checked-document';
import { CreateForm } from '../check/start-writing';
import { SiteHeader } from '../home/site-header';
import { Button } from '../ui/button';
import { PartState, partStateWord } from '../ui/part-state';
import styles from './new-report.module.css';

/** What was understood of the file, before anything is made of it: the text, the parts, what was tidied. */
export function ImportPreview({
  checked,
  another,
}: {
  readonly checked: CheckedReport;
  readonly another: () => void;
}) {
  const doc = useMemo(() => readCheckedDocument(checked.draft.doc), [checked.draft.doc]);
  const { losses } = checked.draft;
  return (
    <>
      <SiteHeader about={`读入“${checked.name}”`}>
        <Button onClick={another}>换一份文件</Button>
      </SiteHeader>
      <div className={styles.preview}>
        <main id="main" className={styles.desk}>
          <PaperView doc={doc} numbered={none} selected={null} select={ignore} />
        </main>
        <aside className={styles.side} aria-label="读出的内容">
          <div className={styles.found}>
            <h1 className="t14">读出的内容</h1>
            <Found doc={doc} checked={checked} />
            <h2>整理了什么</h2>
            {losses.length === 0 ? (
              <p className="dim">没有改动，照原样带入。</p>
            ) : (
              <LossList losses={losses} />
            )}
          </div>
          <div className={styles.create}>
            <CreateForm checked={checked} />
            <p className="t12 mute" style={{ marginTop: 6 }}>
              文字照上面的样子带入，年度只用于检查和列表，不改正文。
            </p>
          </div>
        </aside>
      </div>
    </>
  );
}

const none: readonly never[] = [];
const ignore = () => undefined;

function Found({ doc, checked }: { readonly doc: Node; readonly checked: CheckedReport }) {
  const count = (name: string) => doc.children.filter((block) => block.type.name === name).length;
  const parts = checked.report.parts;
  return (
    <>
      <h2>题目</h2>
      <p>{checked.title || '没有认出题目，正文第一行放在题目处'}</p>
      <h2>必备部分</h2>
      <ul>
        {parts.map((part) => (
          <li key={part.role}>
            <PartState state={part.state} /> {partName[part.role]}{' '}
            <span className={part.state === 'ok' ? 'mute' : 'och'}>{partStateWord(part.state)}</span>
          </li>
        ))}
      </ul>
      <h2>层次</h2>
      <p>
        {count('heading')} 个标题，{count('paragraph')} 段正文，{count('table')} 张表
      </p>
    </>
  );
}
