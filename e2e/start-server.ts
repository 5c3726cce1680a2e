import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startShibao } from './shibao-server';

/** One server with a fresh database for the whole run; its set-up link goes to the set-up test. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for one.
export default async function startServer(): Promise<() => Promise<void>> {
  const folder = process.env.SHIBAO_E2E_DIR ?? '';
  const data = path.join(folder, 'data');
  mkdirSync(data, { recursive: true });
  const server = await startShibao(Number(process.env.SHIBAO_E2E_PORT), data);
  if (!server.setupLink) {
    await server.kill();
    throw new Error('the server printed no set-up link for an empty database');
  }
  process.env.SHIBAO_E2E_SETUP = server.setupLink;
  return async () => {
    await server.kill();
    rmSync(data, { recursive: true, force: true });
  };
}
