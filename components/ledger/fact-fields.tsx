'use client';

import { useId } from 'react';
import { topics } from '@/lib/evidence/indicators';
import { editText } from './cell-text';
import { DraftField } from './draft-field';
import styles from './fact-drawer.module.css';
import type { LedgerActions } from './ledger-actions';
import type { WrittenColumn } from './ledger-column';
import type { LedgerLine } from './ledger-view';

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** The fields of a row, each taken as it is left, each one step that can be undone. */
export function FactFields({
  line,
  actions,
  writable,
}: {
  readonly line: LedgerLine;
  readonly actions: LedgerActions;
  readonly writable: 'yes' | 'no';
}) {
  const { key, fact } = line;
  const topicList = useId();
  const readOnly = writable === 'no';
  const cell = (column: WrittenColumn) => (text: string) => {
    const written = actions.write(key, column, text);
    return written.ok ? null : written.error.message;
  };
  const source = (part: keyof typeof fact.source, longest: number) => (text: string) => {
    if (text.length > longest) return `不能超过 ${longest} 个字。`;
    actions.patch(key, { source: { ...fact.source, [part]: text.trim() } }, '改来源');
    return null;
  };
  const day = (end: 'from' | 'to') => (text: string) => {
    if (!isoDate.test(text)) return '请选一个日期。';
    const period = { ...fact.period, [end]: text };
    if (period.from > period.to) return '起始日期晚于截止日期。';
    actions.patch(key, { period }, '改期间');
    return null;
  };
  const words = (field: 'topic' | 'note', label: string, longest: number) => (text: string) => {
    if (text.length > longest) return `不能超过 ${longest} 个字。`;
    actions.patch(key, { [field]: text.trim() }, label);
    return null;
  };
  const shared = { readOnly };
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <DraftField {...shared} label="指标" value={fact.indicator} take={cell('indicator')} />
      </div>
      <DraftField {...shared} label="数值" value={editText(fact, 'value')} take={cell('value')} />
      <DraftField {...shared} label="单位" value={fact.unit} take={cell('unit')} />
      <DraftField {...shared} label="期间自" type="date" value={fact.period.from} take={day('from')} />
      <DraftField {...shared} label="截止日期" type="date" value={fact.period.to} take={day('to')} />
      <div className={styles.wide}>
        <DraftField {...shared} label="来源文件" value={fact.source.title} take={source('title', 500)} />
      </div>
      <DraftField {...shared} label="文号" value={fact.source.number} take={source('number', 100)} />
      <DraftField
        {...shared}
        label="来源日期"
        type="date"
        value={fact.source.date}
        take={source('date', 10)}
      />
      <DraftField {...shared} label="科室" value={fact.office} take={cell('office')} />
      <DraftField {...shared} label="经手" value={fact.holder} take={cell('holder')} />
      <div className={styles.wide}>
        <DraftField
          {...shared}
          label="主题"
          list={topicList}
          value={fact.topic}
          take={words('topic', '改主题', 60)}
          {...(fact.topic === '' && line.topic !== '' && { hint: `空着时按标准指标归入“${line.topic}”` })}
        />
        <datalist id={topicList}>
          {topics.map((topic) => (
            <option key={topic} value={topic} />
          ))}
        </datalist>
      </div>
      <div className={styles.wide}>
        <DraftField
          {...shared}
          label="备注"
          lines={3}
          value={fact.note}
          take={words('note', '改备注', 2000)}
        />
      </div>
    </div>
  );
}
