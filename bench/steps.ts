import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const password = 'bench-password-2026';

/** `npm run bench -- steps [--posts 500] [--readers 50]`: the built server, from POST to answer and to event. */
export async function run(args: string[]): Promise<void> {
  const posts = option(args, '--posts', 500);
  const readers = option(args, '--readers', 50);
  if (!existsSync('dist/serve.mjs')) {
    console.error('dist/serve.mjs is missing: run `npm run build` first');
    process.exit(2);
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'shibao-bench-'));
  const server = await start(folder);
  try {
    const client = await signedIn(server.link);
    const { id = '' } = await client.post('/api/reports', {
      kind: 'template',
      template: 'annual-report',
      year: 2026,
    });
    await measure(client, `/api/reports/${id}`, 50, 0);
    const alone = await measure(client, `/api/reports/${id}`, posts, 50);
    print(`POST to answer, ${posts} posts, nobody reading`, alone);
    const { answers, events } = await measureWithReaders(client, id, { posts, readers, from: posts + 50 });
    print(`POST to answer, ${readers} readers`, answers);
    print(`POST to event, ${readers} readers`, events);
  } finally {
    server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function option(args: readonly string[], name: string, otherwise: number): number {
  const at = args.indexOf(name);
  return at < 0 ? otherwise : Number(args[at + 1]);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 3999));
    });
  });
}

async function start(folder: string): Promise<{ link: URL; stop: () => void }> {
  const env = { ...process.env, SHIBAO_DATA: folder, PORT: String(await freePort()) };
  const child = spawn(process.execPath, ['dist/serve.mjs'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const link = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
      const found = /http\S+\/setup\?token=\S+/.exec(out);
      if (found) resolve(found[0]);
    });
    child.on('exit', () => reject(new Error('the server did not start')));
  });
  return { link: new URL(link), stop: () => child.kill() };
}

type Client = {
  readonly post: (path: string, body: unknown) => Promise<Record<string, string>>;
  readonly get: (path: string) => Promise<Response>;
};

async function signedIn(link: URL): Promise<Client> {
  let cookie = '';
  const post = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json', cookie };
    const response = await fetch(new URL(path, link), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const set = response.headers.getSetCookie()[0];
    if (set) cookie = set.split(';')[0] ?? '';
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, string>;
  };
  await post('/api/setup', {
    token: link.searchParams.get('token'),
    account: { name: '测试', username: 'bench', password },
    unit: {
      name: '青禾镇',
      level: 'town',
      organ: '青禾镇人民政府',
      superiors: ['云川县'],
      recipients: ['云川县人民政府'],
      villages: [],
      shortNames: [],
    },
    sample: 'no',
  });
  return { post, get: (path) => fetch(new URL(path, link), { headers: { cookie } }) };
}

const typing = (version: number) => ({
  version,
  steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: '字' }] } }],
  clientId: 'bench',
});

async function measure(client: Client, report: string, posts: number, from: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < posts; i++) {
    const begun = performance.now();
    await client.post(`${report}/steps`, typing(from + i));
    times.push(performance.now() - begun);
  }
  return times;
}

async function measureWithReaders(
  client: Client,
  id: string,
  { posts, readers, from }: { posts: number; readers: number; from: number },
): Promise<{ answers: number[]; events: number[] }> {
  const sent = new Map<number, number>();
  const events: number[] = [];
  const streams = await Promise.all(
    Array.from({ length: readers }, () => client.get(`/api/reports/${id}/stream?since=${from}`)),
  );
  const listening = streams.map((stream) =>
    follow(stream, from + posts, (version) => {
      const begun = sent.get(version);
      if (begun !== undefined) events.push(performance.now() - begun);
    }),
  );
  const answers: number[] = [];
  for (let i = 0; i < posts; i++) {
    const begun = performance.now();
    sent.set(from + i + 1, begun);
    await client.post(`/api/reports/${id}/steps`, typing(from + i));
    answers.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await Promise.all(listening);
  return { answers, events };
}

/** Calls back with the version of each event until `last` has come. */
async function follow(stream: Response, last: number, heard: (version: number) => void): Promise<void> {
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (let version = 0; reader && version < last; ) {
    const { done, value } = await reader.read();
    if (done) return;
    for (const [, id] of value.matchAll(/^id: (\d+)$/gm)) {
      version = Number(id);
      heard(version);
    }
  }
  await reader?.cancel();
}

function print(what: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
  console.log(`${what}: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms (${sorted.length} measured)`);
}
