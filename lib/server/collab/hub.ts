import type { StepsSince } from '@/lib/workflow/wire';
import type { Database } from '../db/open-database';
import type { Log } from '../log';
import { readStepsSince } from './read-steps-since';

type Reader = { version: number; readonly listener: (steps: StepsSince) => void };

/** The readers of one report; `again`: something happened while they were being told. */
type Channel = { readonly readers: Set<Reader>; state: 'idle' | 'telling' | 'again' };

/**
 * Wakes the readers of a report: one query per report feeds them all. It carries no truth of its own; a reader
 * that misses a call learns everything from the next one.
 */
export type Hub = {
  /** Tells everyone who reads `report` in this process; costs nothing when nobody does. */
  readonly announce: (report: string) => void;
  /** Calls `listener` with all steps after `since`, in order, without gaps; gives back how to stop. */
  readonly follow: (report: string, since: number, listener: (steps: StepsSince) => void) => () => void;
  readonly close: () => void;
};

export type HubSettings = {
  readonly db: Database;
  readonly log: Log;
  /** `on` where other processes write to the same database. */
  readonly polling: 'on' | 'off';
};

const pollEvery = 500;

/** The part of `news` that a reader at `version` has not seen. */
const after = (news: StepsSince, version: number): StepsSince => {
  const known = version - (news.version - news.steps.length);
  return { version: news.version, steps: news.steps.slice(known), clientIds: news.clientIds.slice(known) };
};

export function createHub({ db, log, polling }: HubSettings): Hub {
  const channels = new Map<string, Channel>();

  async function tell(report: string, channel: Channel): Promise<void> {
    const readers = [...channel.readers];
    const oldest = Math.min(...readers.map((reader) => reader.version));
    if (!Number.isFinite(oldest)) return;
    const news = await readStepsSince(db, report, oldest);
    for (const reader of readers) {
      if (reader.version >= news.version) continue;
      const unseen = after(news, reader.version);
      reader.version = news.version;
      reader.listener(unseen);
    }
  }

  async function wake(report: string): Promise<void> {
    const channel = channels.get(report);
    if (!channel) return;
    if (channel.state !== 'idle') {
      channel.state = 'again';
      return;
    }
    do {
      channel.state = 'telling';
      await tell(report, channel).catch((error: unknown) => log('error', 'hub', { report, error }));
    } while (wasCalledAgain(channel));
    channel.state = 'idle';
  }

  function follow(report: string, since: number, listener: Reader['listener']): () => void {
    const channel: Channel = channels.get(report) ?? { readers: new Set(), state: 'idle' };
    channels.set(report, channel);
    const reader: Reader = { version: since, listener };
    channel.readers.add(reader);
    void wake(report);
    return () => {
      channel.readers.delete(reader);
      if (channel.readers.size === 0 && channels.get(report) === channel) channels.delete(report);
    };
  }

  const pollAll = () => {
    for (const report of channels.keys()) void wake(report);
  };
  const timer = polling === 'on' ? setInterval(pollAll, pollEvery) : null;
  timer?.unref();
  return {
    announce: (report) => void wake(report),
    follow,
    close: () => {
      if (timer) clearInterval(timer);
      channels.clear();
    },
  };
}

/** A question of its own because the state changes behind an await, which narrowing cannot see. */
const wasCalledAgain = (channel: Channel): boolean => channel.state === 'again';
