'use client';

import { useState } from 'react';
import { columnLetters } from '@/lib/evidence/sheet/address';
import { type ColumnRole, columnRoles, roleName } from '@/lib/evidence/sheet/column-role';
import type { Mapping } from '@/lib/evidence/sheet/mapping';
import { classNames } from '../../ui/class-names';
import styles from './import-drawer.module.css';
import { mostLines, type ShownPreview } from './import-work';
import type { PreviewGap, PreviewLine } from './preview-lines';

/** Rows above which headings can be looked for. */
const deepestHeading = 12;

const stateWord: Partial<Record<PreviewLine['state'], string>> = {
  total: '合计行，不导入',
  part: '已计入合计',
};

const withRole = (mapping: Mapping, at: number, role: ColumnRole): Mapping => ({
  ...mapping,
  roles: Array.from({ length: Math.max(mapping.roles.length, at + 1) }, (_, index) =>
    index === at ? role : (mapping.roles[index] ?? 'ignore'),
  ),
});

/** The sheet as it was read: what each column is taken for, what each row is, where something is to be said. */
export function SheetTable({
  preview,
  remap,
  lines,
}: {
  readonly preview: ShownPreview;
  readonly remap: (mapping: Mapping) => void;
  readonly lines: (from: number, to: number) => Promise<readonly PreviewLine[]>;
}) {
  const { mapping, parts } = preview;
  const first = parts.find((part) => part.kind === 'line');
  const count = first?.kind === 'line' ? first.line.cells.length : mapping.roles.length;
  const columns = Array.from({ length: count }, (_, index) => index);
  return (
    <>
      <Reading mapping={mapping} remap={remap} />
      <section className={styles.sheet} aria-label="表格内容">
        <table style={{ minWidth: 30 + count * 92 }}>
          <thead>
            <tr className={styles.map}>
              <td className={styles.rowNumber} />
              {columns.map((column) => (
                <td key={column}>
                  <select
                    aria-label={`${columnLetters(column)} 列是`}
                    value={mapping.roles[column] ?? 'ignore'}
                    onChange={(event) => {
                      const role = columnRoles.find((each) => each === event.target.value);
                      if (role) remap(withRole(mapping, column, role));
                    }}
                  >
                    {columnRoles.map((role) => (
                      <option key={role} value={role}>
                        {roleName[role]}
                      </option>
                    ))}
                  </select>
                </td>
              ))}
            </tr>
            <tr>
              <th className={styles.rowNumber}>
                <span className="visually-hidden">行号</span>
              </th>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part) =>
              part.kind === 'line' ? (
                <Line key={part.line.row} line={part.line} />
              ) : (
                <Gap key={`gap:${part.gap.from}`} gap={part.gap} count={count} lines={lines} />
              ),
            )}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** How the sheet lies and where its headings are; both may be put right. */
function Reading({
  mapping,
  remap,
}: {
  readonly mapping: Mapping;
  readonly remap: (mapping: Mapping) => void;
}) {
  const { headings, layout } = mapping;
  const rows = Array.from({ length: deepestHeading }, (_, index) => index);
  return (
    <div className={styles.reading}>
      <label>
        表头在{' '}
        <select
          value={headings?.to ?? -1}
          onChange={(event) => {
            const to = Number(event.target.value);
            const from = headings && headings.from <= to ? headings.from : to;
            remap({ ...mapping, headings: to < 0 ? null : { from, to } });
          }}
        >
          <option value={-1}>没有表头</option>
          {rows.map((row) => (
            <option key={row} value={row}>
              {headings && headings.from < row && headings.to === row
                ? `第 ${headings.from + 1}—${row + 1} 行`
                : `第 ${row + 1} 行`}
            </option>
          ))}
        </select>
      </label>
      <label>
        排法{' '}
        <select
          value={layout}
          onChange={(event) =>
            remap({ ...mapping, layout: event.target.value === 'across' ? 'across' : 'down' })
          }
        >
          <option value="down">一行一条</option>
          <option value="across">一列一个指标</option>
        </select>
      </label>
    </div>
  );
}

function Line({ line }: { readonly line: PreviewLine }) {
  const { row, state, span, cells } = line;
  const isAside = state === 'title' || state === 'heading' || state === 'section' || state === 'note';
  const word = stateWord[state];
  return (
    <tr
      data-row={row + 1}
      data-state={state}
      className={classNames(isAside && styles.aside, (state === 'total' || state === 'part') && styles.skip)}
      title={word}
    >
      <td className={styles.rowNumber}>{row + 1}</td>
      {span !== null ? (
        <td colSpan={cells.length}>
          {span}
          {state === 'title' && '（标题，已跳过）'}
        </td>
      ) : (
        cells.map(({ text, align, mark }, column) => (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: a column of a sheet is its place.
            key={column}
            title={text}
            className={classNames(
              align === 'right' && styles.right,
              mark === 'converted' && styles.converted,
              (mark === 'problem' || mark === 'missing') && styles.problem,
              mark === 'covered' && styles.covered,
            )}
          >
            {mark === 'missing' && text === '' ? '缺单位' : text}
            {word && column === cells.length - 1 && text === '' && <i className={styles.word}>{word}</i>}
          </td>
        ))
      )}
    </tr>
  );
}

/** Rows that need no look; they are fetched when somebody wants to see them, some hundred at a time. */
function Gap({
  gap,
  count,
  lines,
}: {
  readonly gap: PreviewGap;
  readonly count: number;
  readonly lines: (from: number, to: number) => Promise<readonly PreviewLine[]>;
}) {
  const [shown, setShown] = useState<readonly PreviewLine[]>([]);
  const next = gap.from + shown.length;
  const left = gap.to - next + 1;
  const more = async () => {
    const fetched = await lines(next, Math.min(gap.to, next + mostLines - 1));
    setShown([...shown, ...fetched]);
  };
  return (
    <>
      {shown.map((line) => (
        <Line key={line.row} line={line} />
      ))}
      {left > 0 && (
        <tr className={styles.aside}>
          <td className={styles.rowNumber}>…</td>
          <td colSpan={count} className={styles.gap}>
            {shown.length === 0 ? `其余 ${gap.count} 行识别正常` : `还有 ${left} 行`}　
            <button type="button" className={styles.link} onClick={() => void more()}>
              {left > mostLines ? `展开 ${mostLines} 行` : '展开'}
            </button>
          </td>
        </tr>
      )}
    </>
  );
}
