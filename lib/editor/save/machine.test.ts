import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nothingUnsent, retryDelay, type SaveEvent, type Saving, turn } from './machine';

const at = new Date('2026-11-21T10:42:00+08:00');

const having = (...events: SaveEvent[]) =>
  events.reduce((saving, event) => turn(saving, event).saving, nothingUnsent(null));

const anyEvent: fc.Arbitrary<SaveEvent> = fc.oneof(
  fc.nat(9).map((unsent): SaveEvent => ({ kind: 'changed', unsent })),
  fc.constant<SaveEvent>({ kind: 'now' }),
  fc.constant<SaveEvent>({ kind: 'stale' }),
  fc.nat(9).map((unsent): SaveEvent => ({ kind: 'accepted', unsent, at })),
  fc
    .constantFrom('offline' as const, 'signedOut' as const, 'diskFull' as const)
    .map((kind): SaveEvent => ({ kind: 'failed', trouble: { kind } })),
);

describe('saving', () => {
  it('sends after a pause in typing', () => {
    const { effects } = turn(nothingUnsent(null), { kind: 'changed', unsent: 1 });
    expect(effects).toEqual([{ kind: 'wait', ms: 300 }]);
    expect(turn(having({ kind: 'changed', unsent: 1 }), { kind: 'now' }).effects).toEqual([{ kind: 'send' }]);
  });

  it('says saved only when the server has everything', () => {
    const half = having({ kind: 'changed', unsent: 2 }, { kind: 'now' }, { kind: 'accepted', unsent: 1, at });
    expect(half).toMatchObject({ phase: 'sending', unsent: 1, savedAt: null });
    expect(turn(half, { kind: 'accepted', unsent: 0, at }).saving).toMatchObject({
      phase: 'idle',
      savedAt: at,
    });
  });

  it('tries again later and later while the server is away, without forgetting', () => {
    let saving: Saving = having({ kind: 'changed', unsent: 3 }, { kind: 'now' });
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      const { saving: next, effects } = turn(saving, { kind: 'failed', trouble: { kind: 'offline' } });
      for (const effect of effects) if (effect.kind === 'wait') waits.push(effect.ms);
      saving = turn(next, { kind: 'now' }).saving;
    }
    expect(waits).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
    expect(saving.unsent).toBe(3);
    expect(retryDelay(50)).toBe(30000);
  });

  it('catches up before it sends again when others were faster', () => {
    const stale = turn(having({ kind: 'changed', unsent: 1 }, { kind: 'now' }), { kind: 'stale' });
    expect(stale.effects).toEqual([{ kind: 'catchUp' }]);
    expect(turn(stale.saving, { kind: 'caughtUp', unsent: 1, at }).effects).toEqual([{ kind: 'send' }]);
  });

  it('stops at a refusal until somebody asks again', () => {
    const refused = having(
      { kind: 'changed', unsent: 1 },
      { kind: 'now' },
      { kind: 'failed', trouble: { kind: 'refused', code: 'not-editable', message: '已冻结。' } },
    );
    expect(turn(refused, { kind: 'changed', unsent: 2 }).effects).toEqual([]);
    expect(turn(refused, { kind: 'now' }).effects).toEqual([{ kind: 'send' }]);
  });

  it('never has two requests under way, and never forgets what is unsent', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let saving = nothingUnsent(null);
        for (const event of events) {
          const { saving: next, effects } = turn(saving, event);
          const requests = effects.filter(({ kind }) => kind !== 'wait').length;
          const busy = saving.phase === 'sending' || saving.phase === 'catchingUp';
          if (busy && (event.kind === 'now' || event.kind === 'changed')) expect(requests).toBe(0);
          expect(requests).toBeLessThanOrEqual(1);
          if (!('unsent' in event)) expect(next.unsent).toBe(saving.unsent);
          saving = next;
        }
      }),
    );
  });
});
