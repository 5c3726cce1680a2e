import type { RequiredRole } from '@/lib/schema/roles';
import type { CleanReport } from './clean-reports';
import { type Lines, withHeading } from './edit-lines';
import type { Mode, Planted } from './planted';
import type { Random } from './random';

/** One way of changing a whole report; ⟦…⟧ in its lines marks what must be found, without any the rule must speak. */
export type Change = {
  readonly words: string;
  readonly lines: (report: CleanReport, random: Random) => Lines;
  readonly also?: readonly string[];
};

/** The changes that carry a rule's defect, and those that only look like it. */
export type Changes = {
  readonly bad: readonly Change[];
  readonly near: readonly Change[];
  readonly mode?: Mode;
  /** How the report is brought into shape before it is changed. */
  readonly shape?: (report: CleanReport) => CleanReport;
};

export const change = (words: string, lines: Change['lines'], also: readonly string[] = []): Change => ({
  words,
  lines,
  also,
});
/** Another chapter heading: Y is the report's year, Y+1 the next. */
export const heading = (role: RequiredRole, words: string, also: readonly string[] = []): Change =>
  change(
    `${role}: ${words}`,
    (report) =>
      withHeading(
        report,
        role,
        words.replace(/Y([+-]\d)?/g, (_, by = '0') => String(report.year + Number(by))),
      ),
    also,
  );

/** `count` different items. */
export const picked = (random: Random, items: readonly string[], count: number): string[] => {
  const left = [...items];
  return Array.from({ length: count }, () => {
    const item = random.pick(left);
    left.splice(left.indexOf(item), 1);
    return item;
  });
};

/** Every change in report after report until there are enough different ones. */
function spread(
  changes: readonly Change[],
  clean: readonly CleanReport[],
  count: number,
): readonly [Change, CleanReport][] {
  const all = clean.flatMap((_, shift) =>
    changes.flatMap((one, i): [Change, CleanReport][] => {
      const report = clean[(i + shift) % clean.length];
      return report ? [[one, report]] : [];
    }),
  );
  return all.slice(0, count);
}

export function plantChanges(
  code: string,
  { bad, near, mode = 'check', shape = (report) => report }: Changes,
  clean: readonly CleanReport[],
  random: Random,
): readonly Planted[] {
  const plant =
    (verdict: Planted['verdict']) =>
    ([{ words, lines, also = [] }, report]: readonly [Change, CleanReport]): Planted => {
      const shaped = shape(report);
      return { code, verdict, report, lines: lines(shaped, random), words, also, mode };
    };
  return [...spread(bad, clean, 24).map(plant('bad')), ...spread(near, clean, 14).map(plant('near'))];
}
