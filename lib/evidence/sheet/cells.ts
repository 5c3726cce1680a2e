import type { Cell } from './grid';

export const emptyCell: Cell = { text: '', kind: 'empty', value: null, date: null };

export const textCell = (text: string): Cell =>
  text.trim() === '' ? emptyCell : { text, kind: 'text', value: null, date: null };

export const numberCell = (value: number, text = String(value)): Cell => ({
  text,
  kind: 'number',
  value,
  date: null,
});

/** `date`: ISO; `text` where the sheet shows only its month or year. */
export const dateCell = (date: string, text = date): Cell => ({ text, kind: 'date', value: null, date });

export const errorCell = (text: string): Cell => ({ text, kind: 'error', value: null, date: null });
