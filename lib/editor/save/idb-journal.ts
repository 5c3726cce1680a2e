import { type DBSchema, openDB } from 'idb';
import type { Journal, JournalRecord } from './journal';

type JournalDb = DBSchema & {
  unsent: { key: [string, string]; value: JournalRecord; indexes: { report: string } };
};

type Call = { readonly ask: string } | { readonly alive: string };

const answerTime = 250;

/**
 * A journal in IndexedDB for the tab named `clientId`. Tabs tell one another over a broadcast channel that they
 * are open: IndexedDB itself cannot tell a closed tab’s record from that of a tab still writing.
 */
export async function idbJournal(clientId: string): Promise<Journal & { close(): void }> {
  const db = await openDB<JournalDb>('shibao', 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('unsent', { keyPath: ['report', 'clientId'] }).createIndex('report', 'report');
    },
  });
  const channel = new BroadcastChannel('shibao-tabs');
  const alive = new Set<string>();
  channel.onmessage = ({ data }: MessageEvent<Call>) => {
    if ('alive' in data) alive.add(data.alive);
    else if (data.ask === clientId) channel.postMessage({ alive: clientId } satisfies Call);
  };
  return {
    write: async (record) => {
      await db.put('unsent', record);
    },
    remove: (report, client) => db.delete('unsent', [report, client]),
    orphans: async (report) => {
      const records = await db.getAllFromIndex('unsent', 'report', report);
      const others = records.filter((record) => record.clientId !== clientId);
      if (others.length === 0) return [];
      for (const record of others) channel.postMessage({ ask: record.clientId } satisfies Call);
      await new Promise((resolve) => setTimeout(resolve, answerTime));
      return others.filter((record) => !alive.has(record.clientId));
    },
    close: () => {
      channel.close();
      db.close();
    },
  };
}
