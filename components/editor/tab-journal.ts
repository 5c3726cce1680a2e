import { idbJournal } from '@/lib/editor/save/idb-journal';
import type { Journal } from '@/lib/editor/save/journal';

const refuse = () => Promise.reject(new Error('this browser keeps nothing'));

/** The tab’s journal; where the browser offers none, one that refuses, so that the save state says so. */
export async function tabJournal(clientId: string): Promise<Journal & { close(): void }> {
  try {
    return await idbJournal(clientId);
  } catch {
    return { write: refuse, remove: refuse, orphans: async () => [], close: () => {} };
  }
}
