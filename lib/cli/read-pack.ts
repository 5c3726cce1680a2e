import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refuse } from '@/lib/base/result';
import { packSet } from '@/lib/checker/pack-set';
import { rules } from '@/lib/checker/rules/index';
import type { Pack } from '@/lib/template/pack';
import { packNotice } from '@/lib/template/pack-notice';
import { parseJson } from '@/lib/template/parse-json';
import { type PackSource, packBase } from '@/lib/template/resolve-packs';
import { problemSentence } from '@/lib/template/template-problem';
import type { Io } from './io';

/** A pack without what is faulty in it, and the sentences that say what is, or that its time is over. */
export type ReadPack = { readonly pack: Pack; readonly notices: readonly string[] };

const isFile = async (file: string): Promise<boolean> =>
  stat(file).then(
    (found) => found.isFile(),
    () => false,
  );

const shipped = (root: string) => path.join(root, 'templates', 'packs');

/** The file that `given` means: a pack’s file or folder, else a pack that came with the program. */
async function fileOf(given: string, { cwd, root }: Io): Promise<string | null> {
  const full = path.resolve(cwd, given);
  const places = [full, path.join(full, 'pack.json'), path.join(shipped(root), given, 'pack.json')];
  for (const place of places) if (await isFile(place)) return place;
  return null;
}

const namesIn = (dir: string): Promise<readonly string[]> =>
  readdir(dir).then(
    (names) => names.sort(),
    () => [],
  );

const nameIn = (json: unknown, file: string): string =>
  typeof json === 'object' && json !== null && 'name' in json && typeof json.name === 'string'
    ? json.name
    : path.basename(path.dirname(file));

async function readSource(file: string): Promise<Result<PackSource>> {
  try {
    const json = parseJson(await readFile(file, 'utf8'));
    return json.ok ? ok({ file, json: json.value }) : refuse('bad-pack', `${file}：${json.error.message}`);
  } catch {
    return refuse('bad-pack', `${file}：打不开，请检查权限，或者它是否正被别的程序占用`);
  }
}

type Chain = { readonly sources: ReadonlyMap<string, PackSource>; readonly faults: readonly string[] };

/**
 * The pack’s own file first, then those of the packs it stands on: beside it, else among those that came with the
 * program. Refuses when its own cannot be read; that another one cannot is a fault.
 */
async function readChain(file: string, root: string): Promise<Result<Chain>> {
  const own = await readSource(file);
  if (!own.ok) return own;
  const sources = new Map([[nameIn(own.value.json, file), own.value]]);
  const folders = [path.dirname(path.dirname(file)), shipped(root)];
  let base = packBase(own.value.json);
  while (base !== null && !sources.has(base)) {
    const places = folders.map((folder) => path.join(folder, base ?? '', 'pack.json'));
    const there = await Promise.all(places.map(isFile));
    const place = places.find((_, i) => there[i]);
    if (place === undefined) break;
    const source = await readSource(place);
    if (!source.ok) return ok({ sources, faults: [source.error.message] });
    sources.set(base, source.value);
    base = packBase(source.value.json);
  }
  return ok({ sources, faults: [] });
}

/** The pack named by `--pack`; refuses only what cannot be found or read as a pack at all. */
export async function readPack(given: string, io: Io, today: string): Promise<Result<ReadPack>> {
  const file = await fileOf(given, io);
  if (file === null) {
    const names = (await namesIn(shipped(io.root))).join('、');
    return refuse('no-pack', `找不到规则包“${given}”。请检查名称或路径；随实报来的有 ${names}。`);
  }
  const chain = await readChain(file, io.root);
  if (!chain.ok) return refuse('bad-pack', `规则包用不了：${chain.error.message}`);
  const { sources, faults } = chain.value;
  const { packs, problems } = packSet(sources, rules);
  const [wanted = ''] = sources.keys();
  const pack = packs.get(wanted);
  if (!pack) return refuse('bad-pack', `规则包用不了：${problems.map(problemSentence).join('；')}`);
  const wrong = [...faults, ...problems.map(problemSentence)].map((sentence) => `规则包有错：${sentence}`);
  const dates = packNotice(pack, today);
  return ok({ pack, notices: [...wrong, ...(dates === null ? [] : [dates])] });
}
