import { collab, getVersion, sendableSteps } from 'prosemirror-collab';
import { EditorState } from 'prosemirror-state';
import { Step } from 'prosemirror-transform';
import type { EditorView } from 'prosemirror-view';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doc, p, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import type { StepJson, StepsSince, SubmitStepsBody } from '@/lib/workflow/wire';
import type { JournalRecord } from './journal';
import type { Saving } from './machine';
import { Saver } from './saver';
import type { SubmitAnswer, Transport } from './transport';

/** An authority of a few lines: a log of steps, and a switch that takes the server away. */
class Authority {
  readonly log: { step: StepJson; clientId: string }[] = [];
  away = false;
  readonly listeners: ((steps: StepsSince) => void)[] = [];
  most = 1000;

  take(body: SubmitStepsBody): SubmitAnswer {
    if (this.away) return { kind: 'failed', trouble: { kind: 'offline' } };
    if (body.steps.length > this.most) return { kind: 'tooLarge', message: '一次太多。' };
    if (body.version !== this.log.length) return { kind: 'stale' };
    for (const step of body.steps) this.log.push({ step, clientId: body.clientId });
    for (const listener of this.listeners) listener(this.since(body.version));
    return { kind: 'accepted', version: this.log.length };
  }

  since(version: number): StepsSince {
    const rest = this.log.slice(version);
    return {
      version: this.log.length,
      steps: rest.map(({ step }) => step),
      clientIds: rest.map(({ clientId }) => clientId),
    };
  }

  get text(): string {
    return this.log.reduce((now, { step }) => Step.fromJSON(schema, step).apply(now).doc ?? now, start())
      .textContent;
  }
}

const start = () => doc(title('题目'), p('正文'));

/** One tab: the parts of a view that saving uses, its journal, and its words for a hand that types. */
function tab(authority: Authority, clientId: string) {
  const records = new Map<string, JournalRecord>();
  const view = {
    state: EditorState.create({ doc: start(), plugins: [collab({ version: 0, clientID: clientId })] }),
    composing: false,
    isDestroyed: false,
    dispatch(tr: EditorState['tr']) {
      view.state = view.state.apply(tr);
      saver?.changed();
    },
  };
  const transport: Transport = {
    submit: async (body) => authority.take(body),
    since: async (version) =>
      authority.away
        ? { kind: 'failed', trouble: { kind: 'offline' } }
        : { kind: 'steps', since: authority.since(version) },
    listen: (_version, receive) => {
      authority.listeners.push(receive);
      return () => {};
    },
  };
  let saving: Saving | null = null;
  let saver: Saver | undefined;
  saver = new Saver({
    view: view as unknown as EditorView,
    report: 'r',
    clientId,
    transport,
    journal: {
      write: async (record) => void records.set(record.clientId, record),
      remove: async (_report, client) => void records.delete(client),
      orphans: async () => [],
    },
    clock: () => new Date(0),
    savedAt: null,
    onChange: (next) => {
      saving = next;
    },
  });
  return {
    view,
    records,
    saver,
    type: (text: string) => view.dispatch(view.state.tr.insertText(text, 5)),
    unsent: () => sendableSteps(view.state)?.steps.length ?? 0,
    saving: () => saving as Saving | null,
    text: () => view.state.doc.textContent,
  };
}

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('the saver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('brings what was typed to the server and empties the journal', async () => {
    const authority = new Authority();
    const mine = tab(authority, 'me');
    mine.type('新');
    expect(mine.saving()).toMatchObject({ unsent: 1, phase: 'due' });
    await later(400);
    expect(authority.text).toBe('题目新正文');
    expect(mine.unsent()).toBe(0);
    expect(mine.records.size).toBe(0);
    expect(mine.saving()).toMatchObject({ unsent: 0, phase: 'idle', savedAt: new Date(0) });
  });

  it('keeps in the journal what the server did not take, and hands it in when it is back', async () => {
    const authority = new Authority();
    authority.away = true;
    const mine = tab(authority, 'me');
    mine.type('新');
    await later(400);
    expect(mine.records.get('me')?.steps).toHaveLength(1);
    expect(mine.saving()).toMatchObject({ unsent: 1, trouble: { kind: 'offline' } });
    authority.away = false;
    await later(1100);
    expect(authority.text).toBe('题目新正文');
    expect(mine.saving()).toMatchObject({ unsent: 0, trouble: null });
  });

  it('lets two tabs that type at once end with the same text, nothing lost', async () => {
    const authority = new Authority();
    const one = tab(authority, 'one');
    const two = tab(authority, 'two');
    one.type('甲');
    two.type('乙');
    await later(3000);
    expect(one.text()).toBe(two.text());
    expect(one.text()).toBe(authority.text);
    expect([...one.text()].sort()).toEqual([...'题目正文甲乙'].sort());
    expect(getVersion(one.view.state)).toBe(2);
  });

  it('takes nothing in while an input method composes', async () => {
    const authority = new Authority();
    const one = tab(authority, 'one');
    const two = tab(authority, 'two');
    two.view.composing = true;
    one.type('甲');
    await later(1000);
    expect(two.text()).toBe('题目正文');
    two.view.composing = false;
    two.saver.settled();
    expect(two.text()).toBe('题目甲正文');
  });

  it('sends fewer steps at once when the server finds them too many', async () => {
    const authority = new Authority();
    authority.most = 3;
    const mine = tab(authority, 'me');
    for (const character of '一二三四五六七八') mine.type(character);
    await later(3000);
    expect(mine.unsent()).toBe(0);
    expect(authority.log).toHaveLength(8);
  });

  it('offers what is unsent once more when the report is closed', async () => {
    const authority = new Authority();
    const mine = tab(authority, 'me');
    mine.type('末');
    mine.saver.stop();
    await later(10);
    expect(authority.text).toBe('题目末正文');
  });
});
