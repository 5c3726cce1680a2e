import type { Fact } from '../fact';
import type { ColumnRole } from './column-role';
import type { Gathering } from './gathering';
import { tidyWords } from './plain-words';

type Said = (role: ColumnRole) => string;

function sourceIn(said: Said): Partial<Fact> {
  const source = { title: said('source'), number: said('source-number'), date: said('source-date') };
  return source.title + source.number + source.date === '' ? {} : { source };
}

const plain = ['id', 'topic', 'office', 'holder', 'standard'] as const;

/** The fields that a row states beside its figures, blank cells left out; `topic` of rows that name none. */
export function rowFields({ cellAt, mapping }: Gathering, row: number, topic: string): Partial<Fact> {
  const textOf: Said = (role) => {
    const column = mapping.roles.indexOf(role);
    return column < 0 ? '' : cellAt(row, column).text;
  };
  const fields: Partial<Record<keyof Fact, unknown>> = sourceIn((role) => tidyWords(textOf(role)));
  for (const role of plain) {
    const words = tidyWords(textOf(role));
    if (words !== '') fields[role] = words;
  }
  if (fields.topic === undefined && topic !== '') fields.topic = topic;
  const note = textOf('note').replace(/\r\n?/g, '\n').trim();
  if (note !== '') fields.note = note;
  const formula = tidyWords(textOf('formula')).replace(/^=/, '');
  if (formula !== '') fields.formula = formula;
  return fields as Partial<Fact>;
}
