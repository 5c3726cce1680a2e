import { createServer, type Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { NextServer } from 'next/dist/server/next';
import { dayInChina } from '@/lib/base/day-in-china';
import { engineCode } from './db/database-error';
import { type Environment, readEnvironment } from './environment';
import { clientAddress, clientAddressHeader } from './security/client-address';
import { securityHeaders } from './security/content-security-policy';
import { setupToken } from './setup/setup-token';
import { openWorld, shareWorld, type World } from './world';

/** A sentence for the person at the terminal, and the end. */
function give(sentence: string): never {
  process.stderr.write(`\n实报没有启动。${sentence}\n\n`);
  process.exit(1);
}

/** Listens and gives the port, or gives up in words when it is taken or not ours to use. */
function listen(server: Server, { port, host }: Environment): Promise<number> {
  return new Promise((resolve) => {
    server.once('error', (error) => {
      const code = engineCode(error);
      if (code === 'EADDRINUSE')
        give(`端口 ${port} 已被占用。请先关掉占用它的程序，或换一个端口启动：PORT=${port + 1} npm start`);
      if (code === 'EACCES') give(`没有使用端口 ${port} 的权限。请换一个 1024 以上的端口，例如 PORT=3000。`);
      if (code === 'EADDRNOTAVAIL') give(`监听地址 HOST=${host} 不是这台机器的地址。`);
      give(`端口 ${port} 打不开（${error.message}）。`);
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

const addressOf = ({ origin, port }: Environment): string => origin ?? `http://localhost:${port}`;

/** Under which addresses colleagues reach a server that listens on all of them. */
const addressesForColleagues = (port: number): string[] =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`);

async function announce({ environment, db }: World): Promise<void> {
  const address = addressOf(environment);
  const { host, origin, port } = environment;
  const lines = [`实报已启动：${address}`];
  if (origin === null && /^(127\.|localhost$|::1$)/.test(host))
    lines.push('（只有这台机器能打开；要让同事也能用，请这样启动：HOST=0.0.0.0 npm start）');
  if (origin === null && /^(0\.0\.0\.0|::)$/.test(host))
    for (const other of addressesForColleagues(port)) lines.push(`同事可打开：${other}`);
  const token = await setupToken(db);
  if (token !== null)
    lines.push(
      '首次使用，请在浏览器打开下面的链接完成设置（只能用一次）：',
      `${address}/setup?token=${token}`,
    );
  process.stdout.write(`\n${lines.join('\n')}\n\n`);
}

/** What is wrong with the rule packs, or out of date: said, and no reason not to serve. */
async function announcePacks(world: World): Promise<void> {
  const { packSentences } = await import('./templates/load-packs');
  for (const sentence of packSentences(await world.packs(), dayInChina(world.clock())))
    process.stderr.write(`${sentence}\n`);
}

/** Stops taking requests, lets the running ones end for a moment, closes the database. */
function closeOnSignal(server: Server, world: World): void {
  const stop = () => {
    server.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1000).unref();
    setTimeout(() => void world.close().finally(() => process.exit(0)), 1200).unref();
    server.once('close', () => void world.close().finally(() => process.exit(0)));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

type Handler = ReturnType<NextServer['getRequestHandler']>;

/** Opens the world, shares it with the pages, prepares Next. */
async function open(environment: Environment, root: string): Promise<[World, Handler]> {
  const world = await openWorld({ environment, root });
  if (!world.ok) give(world.error.message);
  shareWorld(world.value);
  // Next reads these when it is loaded.
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  Object.assign(process.env, { NODE_ENV: 'production' });
  const { default: next } = await import('next');
  const app = next({
    dev: false,
    dir: root,
    hostname: environment.host,
    port: environment.port,
    quiet: true,
  });
  try {
    await app.prepare();
  } catch (error) {
    give(`页面没有准备好，请先运行 npm run build。原因：${error instanceof Error ? error.message : error}`);
  }
  return [world.value, app.getRequestHandler()];
}

/** Checks everything that can be wrong, opens the world, serves the built pages in this process. */
async function boot(): Promise<void> {
  const environment = readEnvironment(process.env, process.cwd());
  if (!environment.ok) give(environment.error.message);
  const proxy = environment.value.origin === null ? 'direct' : 'behind-proxy';
  const server = createServer();
  // The port comes first: whoever starts a second instance by mistake must not touch the first one’s data.
  const port = await listen(server, environment.value);
  const opening = open({ ...environment.value, port }, process.cwd());
  server.on('request', async (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    request.headers[clientAddressHeader] = clientAddress(
      request.headers,
      request.socket.remoteAddress,
      proxy,
    );
    try {
      const [, handle] = await opening;
      await handle(request, response);
    } catch (error) {
      process.stderr.write(`${String(error)}\n`);
      response.destroy();
    }
  });
  const [world] = await opening;
  closeOnSignal(server, world);
  await announce(world);
  await announcePacks(world);
  // The first requests go before; then load what the first sign-in would otherwise wait for.
  setTimeout(() => void world.auth(), 2000).unref();
}

await boot();
