import { z } from 'zod';
import type { KnownRule, Pack } from './pack';
import { type ParsedPack, parsePack } from './parse-pack';
import type { TemplateProblem } from './template-problem';

/** A pack’s file as it was read. */
export type PackSource = { readonly file: string; readonly json: unknown };

/** The name of the pack that one says it extends; null for one that stands alone. */
export function packBase(json: unknown): string | null {
  const named = z.object({ extends: z.string() }).safeParse(json);
  return named.success ? named.data.extends : null;
}

/**
 * All packs of `sources` (by name), each over what it extends, with its own problems. One whose base is missing or
 * leads back to itself stands alone, and its problems say so.
 */
export function resolvePacks(
  sources: ReadonlyMap<string, PackSource>,
  known: readonly KnownRule[],
): ReadonlyMap<string, ParsedPack> {
  const done = new Map<string, ParsedPack>();
  const resolve = (name: string, { file, json }: PackSource, path: readonly string[]): ParsedPack => {
    const before = done.get(name);
    if (before) return before;
    const problems: TemplateProblem[] = [];
    const say = (reason: string) => problems.push({ file, field: 'extends', reason });
    const wanted = packBase(json);
    const source = wanted === null ? undefined : sources.get(wanted);
    const here = [...path, name];
    let base: Pack | null = null;
    if (wanted !== null && here.includes(wanted))
      say(`循环引用：${[...here.slice(here.indexOf(wanted)), wanted].join(' → ')}`);
    else if (wanted !== null && !source) say(`没有名为 ${wanted} 的规则包，或者它读不出来`);
    else if (wanted !== null && source) base = resolve(wanted, source, here).pack;
    const parsed = parsePack(json, file, known, base);
    if (parsed.pack && parsed.pack.name !== '' && parsed.pack.name !== name)
      problems.push({ file, field: 'name', reason: `应与文件夹同名（${name}），现在是 ${parsed.pack.name}` });
    const result = { pack: parsed.pack, problems: [...problems, ...parsed.problems] };
    done.set(name, result);
    return result;
  };
  for (const [name, source] of sources) resolve(name, source, []);
  return done;
}
