import { getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import { Step } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import type { Clock } from '@/lib/base/clock';
import { schema } from '@/lib/schema/schema';
import { maxStepsPerRequest, type StepJson, type StepsSince } from '@/lib/workflow/wire';
import type { Journal } from './journal';
import { nothingUnsent, type SaveEffect, type SaveEvent, type Saving, turn } from './machine';
import type { Transport } from './transport';

const written = new WeakMap<Step, StepJson>();

function stepJson(step: Step): StepJson {
  const known = written.get(step);
  if (known) return known;
  const json = step.toJSON() as StepJson;
  written.set(step, json);
  return json;
}

type SaverParts = {
  readonly view: EditorView;
  readonly report: string;
  readonly clientId: string;
  readonly transport: Transport;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly savedAt: Date | null;
  /** Called with each new state. */
  readonly onChange: (saving: Saving) => void;
};

/**
 * Brings what is typed to the server and what others type to the page, and keeps on this computer what the
 * server does not have yet. Everything is decided by `turn`; this is only its hands.
 */
export class Saver {
  readonly #parts: SaverParts;
  #saving: Saving;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #most = maxStepsPerRequest;
  #waiting: StepsSince[] = [];
  #journalling: Promise<void> | null = null;
  #journalStale = false;
  #journalled = false;
  #stopped = false;
  readonly #stopListening: () => void;

  constructor(parts: SaverParts) {
    this.#parts = parts;
    this.#saving = nothingUnsent(parts.savedAt);
    this.#stopListening = parts.transport.listen(
      () => getVersion(parts.view.state),
      (steps) => this.#receive(steps),
    );
    this.changed();
  }

  get saving(): Saving {
    return this.#saving;
  }

  /** To be called after each change of the view’s document. */
  changed(): void {
    const unsent = this.#unsent();
    if (unsent === this.#saving.unsent && unsent === 0) return;
    void this.#journal();
    this.#handle({ kind: 'changed', unsent });
  }

  /** Tries at once: Ctrl S, the network is back, somebody has signed in again. */
  now(): void {
    this.#handle({ kind: 'now' });
  }

  /** To be called when a composition ends: what arrived meanwhile is taken in. */
  settled(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const steps of waiting) this.#receive(steps);
  }

  /** Ends the work; what is unsent is offered to the server once more, and stays in the journal either way. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#stopListening();
    const { view, transport, clientId } = this.#parts;
    const sendable = sendableSteps(view.state);
    const idle = this.#saving.phase === 'due' || this.#saving.phase === 'waiting';
    this.#stopped = true;
    if (!sendable || !idle) return;
    const { version } = sendable;
    const steps = sendable.steps.slice(0, this.#most).map(stepJson);
    void this.#journal().then(() => transport.submit({ version, steps, clientId }));
  }

  #unsent(): number {
    return sendableSteps(this.#parts.view.state)?.steps.length ?? 0;
  }

  #handle(event: SaveEvent): void {
    if (this.#stopped) return;
    const { saving, effects } = turn(this.#saving, event);
    if (saving !== this.#saving) {
      this.#saving = saving;
      this.#parts.onChange(saving);
    }
    for (const effect of effects) this.#perform(effect);
  }

  #perform(effect: SaveEffect): void {
    clearTimeout(this.#timer);
    if (effect.kind === 'wait') this.#timer = setTimeout(() => this.#handle({ kind: 'now' }), effect.ms);
    else if (effect.kind === 'send') void this.#send();
    else void this.#catchUp();
  }

  async #send(): Promise<void> {
    const { view, transport, clientId, clock } = this.#parts;
    // What is sent is in the journal first, so that a lost answer can be recognised after a reload.
    await this.#journal();
    const sendable = sendableSteps(view.state);
    if (!sendable) return this.#handle({ kind: 'accepted', unsent: 0, at: clock() });
    const steps = sendable.steps.slice(0, this.#most);
    const answer = await transport.submit({
      version: sendable.version,
      steps: steps.map(stepJson),
      clientId,
    });
    switch (answer.kind) {
      case 'accepted':
        this.#most = maxStepsPerRequest;
        this.#confirm(sendable.version, steps);
        return this.#handle({ kind: 'accepted', unsent: this.#unsent(), at: clock() });
      case 'stale':
        return this.#handle({ kind: 'stale' });
      case 'tooLarge':
        if (steps.length === 1)
          return this.#fail({ kind: 'refused', code: 'too-large', message: answer.message });
        this.#most = Math.ceil(steps.length / 2);
        return void this.#send();
      case 'failed':
        return this.#fail(answer.trouble);
    }
  }

  #fail(trouble: Extract<SaveEvent, { kind: 'failed' }>['trouble']): void {
    this.#handle({ kind: 'failed', trouble });
  }

  /** The stream may have confirmed the same steps already. */
  #confirm(version: number, steps: readonly Step[]): void {
    const { view, clientId } = this.#parts;
    if (this.#stopped || getVersion(view.state) !== version) return;
    view.dispatch(
      receiveTransaction(
        view.state,
        steps,
        steps.map(() => clientId),
      ),
    );
    void this.#journal();
  }

  async #catchUp(): Promise<void> {
    const { view, transport, clock } = this.#parts;
    const answer = await transport.since(getVersion(view.state));
    if (answer.kind === 'failed') return this.#fail(answer.trouble);
    this.#receive(answer.since);
    if (view.composing) {
      this.#timer = setTimeout(() => void this.#catchUp(), 500);
      return;
    }
    this.#handle({ kind: 'caughtUp', unsent: this.#unsent(), at: clock() });
  }

  #receive({ version, steps, clientIds }: StepsSince): void {
    const { view } = this.#parts;
    if (this.#stopped) return;
    const here = getVersion(view.state);
    const known = here - (version - steps.length);
    if (known >= steps.length) return;
    if (known < 0) {
      this.#handle({ kind: 'stale' });
      return;
    }
    // Text that arrives in the middle of a composition would break it off.
    if (view.composing) {
      this.#waiting.push({ version, steps, clientIds });
      return;
    }
    const fresh = steps.slice(known).map((json) => Step.fromJSON(schema, json));
    view.dispatch(
      receiveTransaction(view.state, fresh, clientIds.slice(known), { mapSelectionBackward: true }),
    );
    void this.#journal();
    this.#handle({ kind: 'changed', unsent: this.#unsent() });
  }

  /** Writes what is unsent; while one write runs, the next is only remembered. */
  #journal(): Promise<void> {
    if (this.#journalling) {
      this.#journalStale = true;
      return this.#journalling;
    }
    this.#journalling = this.#writeJournal().finally(() => {
      this.#journalling = null;
    });
    return this.#journalling;
  }

  async #writeJournal(): Promise<void> {
    const { view, report, clientId, journal } = this.#parts;
    do {
      this.#journalStale = false;
      const sendable = sendableSteps(view.state);
      try {
        if (sendable)
          await journal.write({
            report,
            clientId,
            base: sendable.version,
            steps: sendable.steps.map(stepJson),
          });
        else if (this.#journalled) await journal.remove(report, clientId);
        this.#journalled = sendable !== null;
        if (this.#saving.journal === 'failed') this.#handle({ kind: 'journal', journal: 'kept' });
      } catch {
        if (this.#saving.journal === 'kept') this.#handle({ kind: 'journal', journal: 'failed' });
      }
    } while (this.#journalStale);
  }
}
