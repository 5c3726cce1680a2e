import { securityHeaders } from '../security/content-security-policy';
import type { Hub } from './hub';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A proxy closes a connection on which nothing passes; a comment line every so often keeps it. */
const heartbeat = 25_000;

/** A stream ends after this long; the browser connects again and is let in, or not, anew. */
const longest = 15 * 60_000;

/**
 * Where a stream begins: at what the browser heard last, which it says when it connects again by itself, else at the
 * `since` of its address.
 */
export function streamStart(headers: Headers, since: number): number {
  const heard = headers.get('last-event-id') ?? '';
  return /^\d{1,15}$/.test(heard) ? Math.max(since, Number(heard)) : since;
}

/** Server-sent events: `event: steps` with `StepsSince` as data, from `since` on, until `signal` or the reader ends it. */
export function stepsStream(hub: Hub, report: string, since: number, signal: AbortSignal): Response {
  let end = (): boolean => false;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encode('retry: 2000\n\n'));
      const stop = hub.follow(report, since, (steps) =>
        controller.enqueue(encode(`event: steps\nid: ${steps.version}\ndata: ${JSON.stringify(steps)}\n\n`)),
      );
      const timer = setInterval(() => controller.enqueue(encode(':\n\n')), heartbeat);
      const finish = () => {
        if (end()) controller.close();
      };
      const limit = setTimeout(finish, longest);
      timer.unref();
      limit.unref();
      end = () => {
        end = () => false;
        stop();
        clearInterval(timer);
        clearTimeout(limit);
        return true;
      };
      signal.addEventListener('abort', finish);
    },
    cancel: () => void end(),
  });
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      ...securityHeaders,
    },
  });
}
