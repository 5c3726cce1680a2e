/** Why nothing goes to the server right now. `message` is the server’s sentence for the person. */
export type Trouble =
  | { readonly kind: 'offline' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'diskFull' }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string };

/**
 * How far saving is. `unsent` counts changes the server does not have; `journal` tells whether they are also
 * kept on this computer; `savedAt` is when the server last took or confirmed everything; `tries` counts the
 * failures in a row.
 */
export type Saving = {
  readonly phase: 'idle' | 'due' | 'sending' | 'catchingUp' | 'waiting' | 'stopped';
  readonly unsent: number;
  readonly savedAt: Date | null;
  readonly trouble: Trouble | null;
  readonly journal: 'kept' | 'failed';
  readonly tries: number;
};

export type SaveEvent =
  /** The document changed, or what is unsent did. */
  | { readonly kind: 'changed'; readonly unsent: number }
  /** The time to send, to try again, or a request to do so at once. */
  | { readonly kind: 'now' }
  | { readonly kind: 'accepted'; readonly unsent: number; readonly at: Date }
  /** The server has steps that are not here yet. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'caughtUp'; readonly unsent: number; readonly at: Date }
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  | { readonly kind: 'journal'; readonly journal: Saving['journal'] };

/** What the holder of the machine has to do; `wait` replaces an earlier wait, in milliseconds. */
export type SaveEffect =
  | { readonly kind: 'send' }
  | { readonly kind: 'catchUp' }
  | { readonly kind: 'wait'; readonly ms: number };

export type SaveTurn = { readonly saving: Saving; readonly effects: readonly SaveEffect[] };

/** Typing is sent in one piece after this pause. */
const pauseBeforeSending = 300;

const longestWait = 30_000;

/** 1 s, 2 s, 4 s … up to 30 s. */
export const retryDelay = (tries: number): number =>
  Math.min(longestWait, 1000 * 2 ** Math.max(0, tries - 1));

/** Nothing to send yet; `savedAt` is when the server’s copy was last written, where that is known. */
export const nothingUnsent = (savedAt: Date | null): Saving => ({
  phase: 'idle',
  unsent: 0,
  savedAt,
  trouble: null,
  journal: 'kept',
  tries: 0,
});

const stay = (saving: Saving): SaveTurn => ({ saving, effects: [] });

function onward(saving: Saving, unsent: number, at: Date): SaveTurn {
  const well = { ...saving, unsent, trouble: null, tries: 0 };
  if (unsent === 0) return stay({ ...well, phase: 'idle', savedAt: at });
  return { saving: { ...well, phase: 'sending' }, effects: [{ kind: 'send' }] };
}

function failed(saving: Saving, trouble: Trouble): SaveTurn {
  const tries = saving.tries + 1;
  if (trouble.kind === 'refused' || trouble.kind === 'signedOut')
    return stay({ ...saving, phase: 'stopped', trouble, tries });
  return {
    saving: { ...saving, phase: 'waiting', trouble, tries },
    effects: [{ kind: 'wait', ms: retryDelay(tries) }],
  };
}

/** One turn of the machine. It never drops what is unsent: only the server’s word takes changes off. */
export function turn(saving: Saving, event: SaveEvent): SaveTurn {
  switch (event.kind) {
    case 'changed': {
      const next = { ...saving, unsent: event.unsent };
      if (event.unsent === 0 || (saving.phase !== 'idle' && saving.phase !== 'due')) return stay(next);
      return { saving: { ...next, phase: 'due' }, effects: [{ kind: 'wait', ms: pauseBeforeSending }] };
    }
    case 'now':
      if (saving.phase === 'sending' || saving.phase === 'catchingUp') return stay(saving);
      if (saving.trouble !== null && saving.unsent === 0)
        return { saving: { ...saving, phase: 'catchingUp' }, effects: [{ kind: 'catchUp' }] };
      if (saving.unsent === 0) return stay({ ...saving, phase: 'idle' });
      return { saving: { ...saving, phase: 'sending' }, effects: [{ kind: 'send' }] };
    case 'stale':
      return { saving: { ...saving, phase: 'catchingUp' }, effects: [{ kind: 'catchUp' }] };
    case 'accepted':
    case 'caughtUp':
      return onward(saving, event.unsent, event.at);
    case 'failed':
      return failed(saving, event.trouble);
    case 'journal':
      return stay({ ...saving, journal: event.journal });
  }
}
