import type { ExportComment } from './export-input';
import type { Reading } from './reading';

/** The comments of a read file as remarks: the thread of the n-th is c<n>, and it has no time of its own. */
export const readRemarks = ({ comments }: Reading): readonly ExportComment[] =>
  comments.map(({ text, author }, n) => ({ thread: `c${n + 1}`, author, time: '', text }));
