import { child, childrenOf, type Element } from '../package/xml';
import { type NumberLook, numberLookOf } from './number-look';

/** The looks of numbers by the style index that cells carry. */
export function readNumberLooks(styles: Element | null): readonly NumberLook[] {
  const codes = new Map(
    childrenOf(child(styles, 'numFmts'), 'numFmt').map(({ attrs }) => [
      Number(attrs.numFmtId),
      attrs.formatCode ?? '',
    ]),
  );
  return childrenOf(child(styles, 'cellXfs'), 'xf').map(({ attrs }) => {
    const id = Number(attrs.numFmtId ?? 0);
    return numberLookOf(id, codes.get(id));
  });
}
