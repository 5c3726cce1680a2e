import { attr, type Element, textOf } from '../../package/xml';
import { readSymbol } from './read-symbol';
import { type ReadState, tellOnce } from './state';

/** Stands for a page break inside a paragraph until the paragraph is cut there. */
export const pageBreakMark = '\f';

/** The characters of one child of a run. */
export function runContent(node: Element, state: ReadState): string {
  switch (node.name) {
    case 'w:fldChar':
      fieldChar(node, state);
      return '';
    case 'w:instrText': {
      const field = state.fields.at(-1);
      if (field) field.instruction += textOf(node);
      return '';
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const key = `${node.name === 'w:footnoteReference' ? 'f' : 'e'}${attr(node, 'id') ?? ''}`;
      state.losses.push({ kind: 'footnote', text: state.footnotes.get(key) ?? '' });
      return '';
    }
  }
  if (!state.fields.every(({ stage }) => stage === 'result')) return '';
  switch (node.name) {
    case 'w:t':
    case 'w:delText':
      return textOf(node);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:br':
      return attr(node, 'type') === 'page' ? pageBreakMark : '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return readSymbol(node, (loss) => tellOnce(state, loss));
    default:
      return '';
  }
}

const deepestField = 40;

/** Opens, divides and closes complex fields; one that has no result is told. */
function fieldChar(node: Element, state: ReadState): void {
  switch (attr(node, 'fldCharType')) {
    case 'begin':
      if (state.fields.length < deepestField) state.fields.push({ instruction: '', stage: 'instruction' });
      break;
    case 'separate': {
      const field = state.fields.at(-1);
      if (field) field.stage = 'result';
      break;
    }
    case 'end': {
      const field = state.fields.pop();
      const instruction = field?.instruction.trim() ?? '';
      if (field?.stage === 'instruction' && !/^(?:XE|TC|RD|SET|ADVANCE|PAGE|$)/i.test(instruction))
        state.losses.push({ kind: 'field', text: instruction });
      break;
    }
  }
}

/** Whether a paragraph lies in the table of contents: inside a TOC field, or as one of its entries. */
export const inContents = (state: ReadState): boolean =>
  state.fields.some(({ instruction }) => /^\s*TOC\b/i.test(instruction));
