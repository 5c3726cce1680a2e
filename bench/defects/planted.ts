import type { PartRole } from '@/lib/schema/roles';
import { type CleanReport, partsOf } from './clean-reports';
import type { Random } from './random';

/** One report with something planted in it; ⟦…⟧ in its lines marks what must be found. */
export type Planted = {
  readonly code: string;
  /** `near`: looks like the defect and is none. */
  readonly verdict: 'bad' | 'near';
  readonly report: CleanReport;
  readonly lines: readonly string[];
  /** What was planted, for the error list. */
  readonly words: string;
  /** Rules that rightly speak up too. */
  readonly also: readonly string[];
  readonly mode: Mode;
};

/** How the report is checked: as a file, with an empty ledger, or as the copy that goes to the level above. */
export type Mode = 'check' | 'ledger' | 'submit';

/** A sentence or several lines (joined by ⏎): `{a|b}` is one of these, `{#10-99}` a number. */
export type Frame = string | ((random: Random) => string);

/** The sentences that carry a rule's defect, and those that only look like it. */
export type Sentences = {
  readonly bad: readonly Frame[];
  readonly near: readonly Frame[];
  /** The part they are put into; 主要举措和成效 unless said. */
  readonly part?: PartRole;
  /** The reports they may be put into: ids, or their beginnings or ends; every one unless said. */
  readonly reports?: readonly string[];
  readonly also?: readonly string[];
  readonly mode?: Mode;
};

const choose = (frame: Frame, random: Random): string =>
  (typeof frame === 'string' ? frame : frame(random))
    .replace(/\{#(\d+)-(\d+)\}/g, (_, least, most) => String(random.int(Number(least), Number(most))))
    .replace(/\{([^{}]*\|[^{}]*)\}/g, (_, words: string) => random.pick(words.split('|')));

/** `count` different sentences, as many of each frame as it has to give, the frames taking turns. */
function variants(frames: readonly Frame[], count: number, random: Random): readonly string[] {
  const made = new Set<string>();
  for (let round = 0; made.size < count && round < count * 8; round++)
    for (const frame of frames) if (made.size < count) made.add(choose(frame, random));
  return [...made];
}

const holdsText = (line: string): boolean => !/^(?:#{2,5} (?!\+)|\||# |主送|署名|日期|附件)/.test(line);

/** Puts a sentence at the end of a paragraph of the part, or behind one as a paragraph of its own. */
function put(report: CleanReport, part: PartRole, words: string, random: Random): readonly string[] {
  const parts = partsOf(report.lines);
  const places = report.lines.flatMap((line, i) => (parts[i] === part && holdsText(line) ? [i] : []));
  const at = random.pick(places.length > 0 ? places : [parts.indexOf(part)]);
  const own = words.includes('⏎') || words.startsWith('|') || places.length === 0 || random.int(0, 1) === 0;
  return report.lines.flatMap((line, i) => {
    if (i !== at) return [line];
    return own ? [line, ...words.split('⏎')] : [line + words];
  });
}

/** The planted reports of one rule. */
export function plantSentences(
  code: string,
  { bad, near, part = 'achievements', reports = [''], also = [], mode = 'check' }: Sentences,
  clean: readonly CleanReport[],
  random: Random,
): readonly Planted[] {
  const fit = clean.filter(({ id }) => reports.some((name) => id.startsWith(name) || id.endsWith(name)));
  const plant =
    (verdict: Planted['verdict']) =>
    (words: string, i: number): Planted[] => {
      const report = fit[i % fit.length];
      if (!report) throw new Error(`${code}: no clean report is called ${reports.join(' or ')}`);
      return [{ code, verdict, report, lines: put(report, part, words, random), words, also, mode }];
    };
  return [
    ...variants(bad, 24, random).flatMap(plant('bad')),
    ...variants(near, 14, random).flatMap(plant('near')),
  ];
}
