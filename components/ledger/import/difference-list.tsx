'use client';

import { useState } from 'react';
import type { Difference, ImportOptions } from '@/lib/evidence/sheet/import-preview';
import { fieldChanges } from '../revision-changes';
import type { DifferenceKind } from './difference-notes';
import styles from './import-drawer.module.css';
import { factWords } from './import-words';
import type { ShownPreview } from './import-work';

const title: Readonly<Record<DifferenceKind, string>> = {
  same: '与台账相同',
  changed: '有变化的',
  added: '新指标',
};

/** The facts of one kind, one by one; what is not wanted is left out. */
export function DifferenceList({
  preview,
  kind,
  options,
  decide,
}: {
  readonly preview: ShownPreview;
  readonly kind: DifferenceKind;
  readonly options: ImportOptions;
  readonly decide: (options: ImportOptions) => void;
}) {
  // What is left out leaves the preview; here it stays, so that it can be taken again.
  const [{ first, count }] = useState(preview[kind]);
  const left = new Set(options.left ?? []);
  const turn = (at: string) =>
    decide({ ...options, left: left.has(at) ? [...left].filter((each) => each !== at) : [...left, at] });
  return (
    <div className={styles.pad}>
      <h3>
        {title[kind]} {count} 条
      </h3>
      <table className={styles.list}>
        <thead>
          <tr>
            {kind !== 'same' && <th scope="col">导入</th>}
            <th scope="col">位置</th>
            <th scope="col">指标</th>
            <th scope="col">{kind === 'changed' ? '台账 → 表格' : '数值'}</th>
          </tr>
        </thead>
        <tbody>
          {first.map((difference) => (
            <tr key={difference.at}>
              {kind !== 'same' && (
                <td>
                  <input
                    type="checkbox"
                    aria-label={`导入 ${difference.fact.indicator}`}
                    checked={!left.has(difference.at)}
                    onChange={() => turn(difference.at)}
                  />
                </td>
              )}
              <td className="mute">{difference.at}</td>
              <td>{difference.fact.indicator}</td>
              <td>
                <Said difference={difference} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > first.length && <p className="mute">另有 {count - first.length} 条，没有一一列出。</p>}
    </div>
  );
}

function Said({ difference }: { readonly difference: Difference }) {
  const { fact, existing, kind } = difference;
  if (!existing || kind === 'same') return <>{factWords(difference)}</>;
  return (
    <>
      {fieldChanges(existing.fact, fact).map(({ name, from, to }) => (
        <div key={name}>
          {name}　{from} → <b>{to}</b>
        </div>
      ))}
    </>
  );
}
