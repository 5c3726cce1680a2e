import { attr, child, childrenOf, type Element, onOff, val } from '../../package/xml';
import { formatNumber } from './number-format';

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  /** The style that carries this level, for styles that name no level of their own. */
  readonly style: string | null;
  readonly arabic: 'on' | 'off' | null;
  /** This level starts anew only after a level this high (1-based) or higher; 0 = never. */
  readonly restart: number | null;
};

type Num = {
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
  readonly starts: ReadonlyMap<number, number>;
};

/** A paragraph's place in a list. `level` null = to be found by the style. */
export type NumberingRef = { readonly num: string; readonly level: number | null };

/** Gives each numbered paragraph, asked in reading order, its printed number; '' for bullets and `none`. */
export type NumberCounter = (ref: NumberingRef, style: string | null) => string;

const deepest = 9;

function readLevel(lvl: Element): Level {
  const restart = val(lvl, 'w:lvlRestart');
  return {
    start: Number(val(lvl, 'w:start') ?? 1) || 0,
    format: val(lvl, 'w:numFmt') ?? 'decimal',
    text: val(lvl, 'w:lvlText') ?? '',
    style: val(lvl, 'w:pStyle'),
    arabic: onOff(lvl, 'w:isLgl'),
    restart: restart === null ? null : Number(restart),
  };
}

/** Levels by their `w:ilvl`, or by their order where a writer leaves it out. */
function readLevels(parent: Element): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  childrenOf(parent, 'w:lvl').forEach((lvl, order) => {
    const at = Number(attr(lvl, 'ilvl') ?? order);
    if (at >= 0 && at < deepest) levels[at] = readLevel(lvl);
  });
  return levels;
}

function readNums(root: Element): Map<string, Num> {
  const abstracts = new Map<string, Element>();
  const byStyleLink = new Map<string, Element>();
  for (const abstract of childrenOf(root, 'w:abstractNum')) {
    abstracts.set(attr(abstract, 'abstractNumId') ?? '', abstract);
    const link = val(abstract, 'w:styleLink');
    if (link) byStyleLink.set(link, abstract);
  }
  const nums = new Map<string, Num>();
  for (const num of childrenOf(root, 'w:num')) {
    const named = abstracts.get(val(num, 'w:abstractNumId') ?? '');
    const abstract = byStyleLink.get(val(named, 'w:numStyleLink') ?? '') ?? named;
    if (!abstract) continue;
    const levels = readLevels(abstract);
    const starts = new Map<number, number>();
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const at = Number(attr(override, 'ilvl') ?? 0);
      const start = val(override, 'w:startOverride');
      const lvl = child(override, 'w:lvl');
      if (start !== null && at >= 0 && at < deepest) starts.set(at, Number(start));
      if (lvl && at >= 0 && at < deepest) levels[at] = readLevel(lvl);
    }
    nums.set(attr(num, 'numId') ?? '', { abstract: attr(abstract, 'abstractNumId') ?? '', levels, starts });
  }
  return nums;
}

/** The number text of a level with `%1` … `%9` filled in from the counts. */
function print(
  levels: readonly (Level | undefined)[],
  at: number,
  counts: readonly (number | undefined)[],
): string {
  const level = levels[at];
  if (!level || level.format === 'bullet' || level.format === 'none') return '';
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1;
    const format = level.arabic === 'on' ? 'decimal' : (levels[index]?.format ?? 'decimal');
    return formatNumber(format, counts[index] ?? levels[index]?.start ?? 1);
  });
}

/** Reads `word/numbering.xml` (null: the file has none) into a counter. */
export function numberCounter(root: Element | null): NumberCounter {
  const nums = root ? readNums(root) : new Map<string, Num>();
  const countsOf = new Map<string, (number | undefined)[]>();
  const started = new Set<string>();
  return (ref, style) => {
    const num = nums.get(ref.num);
    if (!num) return '';
    const styled = style === null ? -1 : num.levels.findIndex((level) => level?.style === style);
    const at = Math.min(deepest - 1, Math.max(0, ref.level ?? styled));
    const counts = countsOf.get(num.abstract) ?? [];
    countsOf.set(num.abstract, counts);
    const override = started.has(`${ref.num}/${at}`) ? undefined : num.starts.get(at);
    started.add(`${ref.num}/${at}`);
    const current = counts[at];
    counts[at] = override ?? (current === undefined ? (num.levels[at]?.start ?? 1) : current + 1);
    for (let lower = at + 1; lower < deepest; lower++) {
      const restart = num.levels[lower]?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) counts[lower] = undefined;
    }
    return print(num.levels, at, counts);
  };
}
