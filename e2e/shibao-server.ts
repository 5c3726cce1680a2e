import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export type ShibaoServer = {
  readonly origin: string;
  /** The one-time set-up link that was printed, or null where the database is set up. */
  readonly setupLink: string | null;
  /** Ends the process at once, as a power cut would. */
  kill(): Promise<void>;
};

/** Starts the built server on `port` with its data in `folder`, and waits until it answers. */
export async function startShibao(port: number, folder: string): Promise<ShibaoServer> {
  const origin = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ['dist/serve.mjs'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      SHIBAO_DATA: folder,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  await answers(origin, child, () => said);
  const link = /\/setup\?token=\S+/.exec(said);
  return {
    origin,
    setupLink: link ? `${origin}${link[0]}` : null,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function answers(origin: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended (${child.exitCode}):\n${said()}`);
    const response = await fetch(`${origin}/api/health`).catch(() => null);
    if (response?.ok) return;
    if (Date.now() > deadline) throw new Error(`the server does not answer:\n${said()}`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}
