/** One line of JSON per event on the error stream: what people do not see and operators need. */
export type Log = (
  level: 'info' | 'error',
  event: string,
  details?: Readonly<Record<string, unknown>>,
) => void;

const plain = (value: unknown): unknown =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;

export const logTo =
  (stream: { write(line: string): unknown }): Log =>
  (level, event, details = {}) => {
    const fields = Object.fromEntries(Object.entries(details).map(([key, value]) => [key, plain(value)]));
    stream.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`);
  };
