import { type Command, TextSelection } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { schema } from '@/lib/schema/schema';
import { asRequested } from '../plugins/quiet';

/** Inserts an empty table behind the block at the caret; its first row is the heading row. */
export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    const { $head } = state.selection;
    if (isInTable(state) || $head.depth === 0) return false;
    if (!dispatch) return true;
    const { table, tableRow, tableHeader, tableCell, paragraph } = schema.nodes;
    const made = table.create(
      null,
      Array.from({ length: rows }, (_row, r) =>
        tableRow.create(
          null,
          Array.from({ length: columns }, () =>
            (r === 0 ? tableHeader : tableCell).create(null, paragraph.create()),
          ),
        ),
      ),
    );
    const at = $head.after(1);
    const tr = state.tr.insert(at, made);
    tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)));
    dispatch(asRequested(tr).scrollIntoView());
    return true;
  };
}
