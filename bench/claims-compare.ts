import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadPeers, type Peer, type PeerSpan } from './claims-peers';
import { GOLD, SETS } from './claims-sets';

/** One row a tool: characters a second on `text`, and how many times faster `ours` (characters a second) is. */
export async function compare(text: string, ours: number): Promise<void> {
  const loaded = await loadPeers();
  if (!loaded) return;
  console.log(`\n${'tool'.padEnd(18)}${'chars/s'.padStart(12)}${'ours ÷ theirs'.padStart(16)}  does`);
  const row = (name: string, speed: number, does: string) => {
    const ratio = `${(ours / speed).toFixed(1)}×`;
    console.log(
      `${name.padEnd(18)}${Math.round(speed).toLocaleString('en').padStart(12)}${ratio.padStart(16)}  ${does}`,
    );
  };
  row('extractClaims', ours, 'quantities with value, unit and hedge');
  for (const peer of loaded.peers) row(peer.name, await charsPerSecond(peer, text), peer.does);
  scorePeer('Recognizers-Text', loaded.recognize);
}

/** The best of three runs after two to warm up. */
async function charsPerSecond(peer: Peer, text: string): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = process.hrtime.bigint();
    await peer.read(text);
    if (i > 1) best = Math.min(best, Number(process.hrtime.bigint() - start));
  }
  return (text.length / best) * 1e9;
}

/** The peer's exact-span F1 on the known sets, as it comes: no glue of ours. */
function scorePeer(name: string, recognize: (text: string) => PeerSpan[]): void {
  for (const set of SETS) {
    const file = path.join(GOLD, set.gold);
    if (!existsSync(file)) {
      console.log(`${name}: no gold sets beside the project, nothing to score`);
      return;
    }
    const gold = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    const want = new Set(
      gold.map((line) => {
        const { doc, start, end } = JSON.parse(line) as { doc: string; start: number; end: number };
        return `${doc} ${start} ${end}`;
      }),
    );
    const found = set.docs.flatMap((doc) =>
      recognize(readFileSync(path.join(set.folder, `${doc}.txt`), 'utf8')).map(
        (s) => `${doc} ${s.start} ${s.end}`,
      ),
    );
    const right = found.filter((key) => want.has(key)).length;
    console.log(
      `${name} on ${set.name}: exact-span F1 ${((2 * right) / (found.length + want.size)).toFixed(3)}`,
    );
  }
}
