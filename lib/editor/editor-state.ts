import { collab } from 'prosemirror-collab';
import { gapCursor } from 'prosemirror-gapcursor';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { search } from 'prosemirror-search';
import { EditorState } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { blockIds } from './plugins/block-ids';
import { type Check, type Checked, checking } from './plugins/checking';
import { clipboard, type Paste } from './plugins/clipboard';
import { clippedEvidence, type LedgerName } from './plugins/clipped-evidence';
import { compositionEnd } from './plugins/composition';
import { derived } from './plugins/derived';
import { evidence } from './plugins/evidence';
import { keys } from './plugins/keys';
import { numeralRules } from './plugins/numeral-rules';
import { placeholders } from './plugins/placeholders';
import { slots } from './plugins/slots';
import { spoken } from './plugins/spoken';
import { spotlight } from './plugins/spotlight';

/**
 * What an editor is made of. `version` is the server’s version of `doc`; `clientId` names this tab; `check` runs
 * after each change; `paste` reads foreign clipboard content; `ledger` is what the links of the text point into.
 */
export type EditorParts<R extends Checked> = {
  readonly doc: Node;
  readonly version: number;
  readonly clientId: string;
  readonly nextId: () => string;
  readonly check: Check<R>;
  readonly paste: Paste;
  readonly ledger: LedgerName;
};

/** The state of an editor on a report. */
export function editorState<R extends Checked>(parts: EditorParts<R>): EditorState {
  return EditorState.create({
    doc: parts.doc,
    plugins: [
      slots(),
      numeralRules(),
      keys(),
      clipboard(parts.paste),
      clippedEvidence(parts.ledger),
      blockIds(parts.nextId),
      evidence(),
      derived(),
      placeholders(),
      checking(parts.check),
      spoken(),
      spotlight(),
      search(),
      compositionEnd(),
      gapCursor(),
      tableEditing(),
      history(),
      collab({ version: parts.version, clientID: parts.clientId }),
    ],
  });
}
