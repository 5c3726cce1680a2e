/**
 * Tells React that the selection in an element is not its to keep. Before each of its commits React walks through all
 * of a focused editable’s DOM, up to the selection, to put it back behind the commit; in a long report that takes
 * longer than the commit. ProseMirror keeps the selection of its text itself.
 */
export function keepsOwnSelection(editable: HTMLElement): void {
  // React asks the property, the browser and ProseMirror go by the attribute.
  Object.defineProperty(editable, 'contentEditable', { get: () => 'inherit', configurable: true });
}
