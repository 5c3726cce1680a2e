import type { Node } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { newId } from '@/lib/base/id';
import type { At, Diagnostic } from '@/lib/checker/diagnostic';
import { selectPlace } from '@/lib/editor/commands/select-place';
import { editorState } from '@/lib/editor/editor-state';
import { checkAnew, checkAsked, checkingOf, checkNow } from '@/lib/editor/plugins/checking';
import { asRequested } from '@/lib/editor/plugins/quiet';
import { light } from '@/lib/editor/plugins/spotlight';
import { httpTransport } from '@/lib/editor/save/http-transport';
import type { Journal } from '@/lib/editor/save/journal';
import { nothingUnsent, type Saving } from '@/lib/editor/save/machine';
import { Saver } from '@/lib/editor/save/saver';
import type { Transport } from '@/lib/editor/save/transport';
import { type AnswerBook, answerBook } from './answer-book';
import type { AnsweredReport } from './answered-report';
import { answersClient, type GivenAnswer } from './answers-client';
import type { EditorProps } from './editor-props';
import { type KnownLedger, knownAtFirst, type LedgerBook, ledgerBook } from './ledger-book';
import { ledgerClient } from './ledger-client';
import { openDocument } from './open-document';
import { keepsOwnSelection } from './own-selection';
import { publisher } from './publisher';
import { readClipboard } from './read-clipboard';
import { refresher } from './refresher';
import { reportCheck } from './report-check';
import { createStore, type Store } from './store';
import { submissionCheck } from './submission-check';
import { tabJournal } from './tab-journal';
import { type CaretView, caretView, type ReportView, reportView } from './views';

/** One open report: the ProseMirror view, what is shown beside it, and the verbs that act on it. */
export type Session = {
  /** The report’s id. */
  readonly id: string;
  readonly view: EditorView;
  readonly caret: Store<CaretView>;
  readonly report: Store<ReportView>;
  readonly saving: Store<Saving>;
  /** Runs a command on the text and gives the text the focus. */
  readonly run: (command: Command) => boolean;
  /** Puts the caret at a place, scrolls there and lights it for a moment. */
  readonly goTo: (at: At) => void;
  /** Lights a finding’s words for as long as its card is open; null puts the light out. */
  readonly point: (finding: Diagnostic | null) => void;
  readonly answers: AnswerBook;
  readonly ledger: LedgerBook;
  /** Whose ledger it is, of which year, and whether this person may change it. */
  readonly ledgerPlace: { readonly unit: string; readonly year: number; readonly writable: boolean };
  /** Brings what follows caret and text up to the text as it stands: before a key acts on what is shown. */
  readonly catchUp: () => void;
  /** What the text as it stands lacks of the outer form of a copy that is sent up. */
  readonly lacksToSend: () => readonly Diagnostic[];
  /** Changes found on this computer that had not reached the server, and how many of them fit no more. */
  readonly restored: { readonly steps: number; readonly dropped: number };
  /** Sends what is unsent at once. */
  readonly saveNow: () => void;
  /** Resolves when the server has everything; false where it cannot be reached in time. */
  readonly saved: () => Promise<boolean>;
  readonly close: () => void;
};

/** From so many blocks on, the browser leaves out of layout and paint what is far out of sight. */
const longText = 300;

const saveTimeout = 15_000;

/** Scrolls a position to the middle of the paper’s window when it is out of sight. */
function reveal(view: EditorView): boolean {
  const scroller = view.dom.closest<HTMLElement>('[data-scroller]');
  if (!scroller) return false;
  const caret = view.coordsAtPos(view.state.selection.head);
  const box = scroller.getBoundingClientRect();
  if (caret.top < box.top + 56) scroller.scrollTop += caret.top - box.top - box.height / 3;
  else if (caret.bottom > box.bottom - 40)
    scroller.scrollTop += caret.bottom - box.top - (box.height * 2) / 3;
  return true;
}

type SessionParts = {
  readonly props: EditorProps;
  readonly mount: HTMLElement;
  readonly clientId: string;
  readonly transport: Transport;
  readonly journal: Journal & { close(): void };
  readonly doc: Node;
  readonly restored: Awaited<ReturnType<typeof openDocument>>;
  readonly given: Store<readonly GivenAnswer[]>;
  readonly known: Store<KnownLedger>;
};

function createView(
  { props, mount, clientId, doc, restored, given, known }: SessionParts,
  onUpdate: () => void,
): EditorView {
  const state = editorState({
    doc,
    version: restored.version,
    clientId,
    nextId: () => newId(Math.random),
    check: reportCheck(props, known, given),
    paste: readClipboard,
    ledger: {
      name: `${props.ledger.unit}/${props.year}`,
      has: (fact) => known.get().facts.some(({ id }) => id === fact),
    },
  });
  // Too little room to write safely: reading only.
  const narrow = window.matchMedia('(max-width: 899px)');
  const view: EditorView = new EditorView(mount, {
    state,
    editable: () => props.readOnly === null && !narrow.matches,
    attributes: ({ doc: { childCount } }) => ({
      class: childCount > longText ? 'sb-text sb-text-long' : 'sb-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': '报告正文',
      spellcheck: 'false',
    }),
    handleScrollToSelection: reveal,
    dispatchTransaction: (tr) => {
      view.updateState(view.state.apply(tr));
      onUpdate();
    },
  });
  keepsOwnSelection(view.dom);
  if (restored.steps.length > 0) {
    const tr = view.state.tr;
    for (const step of restored.steps) tr.maybeStep(step);
    view.dispatch(asRequested(tr));
  }
  return view;
}

/** Opens a report in `mount`: first what this computer still holds unsent, then the text. */
export async function openSession(props: EditorProps, mount: HTMLElement): Promise<Session> {
  const clientId = newId(Math.random);
  const transport = httpTransport(props.id, (...args) => fetch(...args));
  const journal = await tabJournal(clientId);
  const restored = await openDocument(props, transport, journal);
  let update = () => {};
  const given = createStore<readonly GivenAnswer[]>([]);
  const known = createStore(knownAtFirst(props.facts));
  const view = createView(
    { props, mount, clientId, transport, journal, doc: restored.doc, restored, given, known },
    () => update(),
  );
  const caret = createStore(caretView(view.state));
  const report = createStore(reportView(view.state));
  const saving = createStore(nothingUnsent(new Date(props.updatedAt)));
  const saver = new Saver({
    view,
    report: props.id,
    clientId,
    transport,
    journal,
    clock: () => new Date(),
    savedAt: new Date(props.updatedAt),
    onChange: publisher(saving),
  });
  for (const record of restored.taken) await journal.remove(record.report, record.clientId).catch(() => {});
  const refresh = refresher(view, caret, report);
  update = () => {
    saver.changed();
    refresh.changed();
  };
  const ledger = ledgerBook(
    known,
    ledgerClient(props.ledger.unit, props.year, (...args) => fetch(...args)),
    () => !view.isDestroyed && checkAnew(view.state, view.dispatch),
  );
  // Whoever comes back from the ledger, here or in another window, finds the text checked against it.
  const returned = () => void ledger.refresh();
  returned();
  const resized = () => view.setProps({});
  const settled = () => setTimeout(() => saver.settled(), 100);
  const online = () => saver.now();
  view.dom.addEventListener('compositionend', settled);
  window.addEventListener('online', online);
  window.addEventListener('resize', resized);
  window.addEventListener('focus', returned);
  window.addEventListener('pageshow', returned);
  return {
    id: props.id,
    view,
    caret,
    report,
    saving,
    run: (command) => {
      view.focus();
      return command(view.state, view.dispatch, view);
    },
    goTo: (at) => {
      view.focus();
      selectPlace(at)(view.state, view.dispatch);
      light([at], 'flash')(view.state, view.dispatch);
    },
    point: (finding) => {
      light(finding ? [finding.at, ...finding.also] : [], 'selected')(view.state, view.dispatch);
    },
    answers: answerBook(
      view,
      given,
      answersClient(props.id, (...args) => fetch(...args)),
    ),
    ledger,
    ledgerPlace: { ...props.ledger, year: props.year },
    catchUp: () => {
      checkAsked(view.state, view.dispatch);
      refresh.now();
    },
    lacksToSend: () => submissionCheck(props, view.state.doc),
    restored: { steps: restored.steps.length, dropped: restored.dropped },
    saveNow: () => saver.now(),
    saved: () => untilSaved(saver, saving),
    close: () => {
      window.removeEventListener('online', online);
      window.removeEventListener('resize', resized);
      window.removeEventListener('focus', returned);
      window.removeEventListener('pageshow', returned);
      refresh.stop();
      saver.stop();
      view.destroy();
      journal.close();
    },
  };
}

async function untilSaved(saver: Saver, saving: Store<Saving>): Promise<boolean> {
  if (saving.get().unsent === 0) return true;
  saver.now();
  return new Promise((resolve) => {
    const done = (saved: boolean) => {
      clearTimeout(timer);
      stop();
      resolve(saved);
    };
    const stop = saving.subscribe(() => {
      const { unsent, trouble } = saving.get();
      if (unsent === 0) done(true);
      else if (trouble) done(false);
    });
    const timer = setTimeout(() => done(false), saveTimeout);
  });
}

/** The findings of the text as it stands, what was typed a moment ago included; the panel may be behind. */
export function shownNow({ view }: Session): readonly Diagnostic[] {
  checkNow(view.state, view.dispatch);
  return checkingOf<AnsweredReport>(view.state).shown;
}
