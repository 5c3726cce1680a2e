import type { AttributeSpec } from 'prosemirror-model';

/** Every block carries an id, unique in the document; '' only until the editor's id plugin or a reader sets it. */
export const blockId: Record<'id', AttributeSpec> = { id: { default: '', validate: 'string' } };

/** The id of a parsed element, from `data-id`. */
export const readId = (dom: HTMLElement): { id: string } => ({ id: dom.getAttribute('data-id') ?? '' });
