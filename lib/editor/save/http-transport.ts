import { errorBodySchema, stepsSinceSchema } from '@/lib/workflow/wire';
import type { Trouble } from './machine';
import type { Transport } from './transport';

const offline: Trouble = { kind: 'offline' };

/** What an answer of the server that is no success means for saving. */
export function troubleOf(status: number, body: unknown): Trouble {
  const parsed = errorBodySchema.safeParse(body);
  if (status === 401) return { kind: 'signedOut' };
  if (status === 507) return { kind: 'diskFull' };
  if (status >= 500 || status === 429 || !parsed.success) return offline;
  return { kind: 'refused', ...parsed.data.error };
}

const readJson = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    return null;
  }
};

/** The steps of one report over HTTP and server-sent events. */
export function httpTransport(report: string, fetcher: typeof fetch): Transport {
  const base = `/api/reports/${encodeURIComponent(report)}`;
  return {
    submit: async (body) => {
      try {
        const response = await fetcher(`${base}/steps`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const answer = await readJson(response);
        if (response.ok) {
          const version = (answer as { version?: unknown } | null)?.version;
          return typeof version === 'number'
            ? { kind: 'accepted', version }
            : { kind: 'failed', trouble: offline };
        }
        if (response.status === 409) return { kind: 'stale' };
        const trouble = troubleOf(response.status, answer);
        if (response.status === 413 && trouble.kind === 'refused')
          return { kind: 'tooLarge', message: trouble.message };
        return { kind: 'failed', trouble };
      } catch {
        return { kind: 'failed', trouble: offline };
      }
    },
    since: async (version) => {
      try {
        const response = await fetcher(`${base}/steps?since=${version}`, { cache: 'no-store' });
        const answer = await readJson(response);
        if (!response.ok) return { kind: 'failed', trouble: troubleOf(response.status, answer) };
        const parsed = stepsSinceSchema.safeParse(answer);
        return parsed.success ? { kind: 'steps', since: parsed.data } : { kind: 'failed', trouble: offline };
      } catch {
        return { kind: 'failed', trouble: offline };
      }
    },
    listen: (version, receive) => {
      const source = new EventSource(`${base}/stream?since=${version()}`);
      source.addEventListener('steps', (event) => {
        try {
          const parsed = stepsSinceSchema.safeParse(JSON.parse(event.data));
          if (parsed.success) receive(parsed.data);
        } catch {
          // A torn event: the next one, or the next save, brings the same steps again.
        }
      });
      return () => source.close();
    },
  };
}
