import type { Fact } from '../fact';
import type { ColumnRole } from './column-role';
import type { Gathering } from './gathering';
import { tidyWords } from './plain-words';

/** The fields that a row states beside its figures; '' for one that it leaves blank. */
export type RowFields = Pick<Fact, 'id' | 'topic' | 'office' | 'holder' | 'note' | 'source'> & {
  readonly standard: string;
  readonly formula: string;
};

export const noFields: RowFields = {
  id: '',
  topic: '',
  office: '',
  holder: '',
  note: '',
  source: { title: '', number: '', date: '' },
  standard: '',
  formula: '',
};

/** Reads the fields of a row; `topic` is that of rows that name none. */
export function rowFields({ cellAt, mapping }: Gathering, row: number, topic: string): RowFields {
  const textOf = (role: ColumnRole): string => {
    const column = mapping.roles.indexOf(role);
    return column < 0 ? '' : cellAt(row, column).text;
  };
  const words = (role: ColumnRole): string => tidyWords(textOf(role));
  return {
    id: words('id'),
    topic: words('topic') || topic,
    office: words('office'),
    holder: words('holder'),
    note: textOf('note').replace(/\r\n?/g, '\n').trim(),
    source: { title: words('source'), number: words('source-number'), date: words('source-date') },
    standard: words('standard'),
    formula: words('formula').replace(/^=/, ''),
  };
}
