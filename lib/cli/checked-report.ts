import type { Node } from 'prosemirror-model';
import type { CheckEnv } from '@/lib/checker/check-env';
import { checkReport, type Report } from '@/lib/checker/check-report';
import type { Support } from '@/lib/checker/claim-support';
import type { At, Basis, Diagnostic } from '@/lib/checker/diagnostic';
import { newMemory } from '@/lib/checker/memory';
import type { Rule } from '@/lib/checker/rule';
import { titleFacts } from '@/lib/convert/classify/title-facts';
import type { Loss, Reading } from '@/lib/convert/reading';
import { linkCertain } from '@/lib/evidence/link-certain';
import type { PartRole } from '@/lib/schema/roles';
import type { Claim } from '@/lib/text/claim';
import { type FixJson, fixJson } from './fix-json';
import { type Place, type SourcePlaces, sourcePlaces } from './source-place';

type Span = Place & { readonly text: string };

export type FindingJson = Place & {
  readonly id: string;
  readonly rule: string;
  readonly code: string;
  readonly kind: Diagnostic['kind'];
  readonly severity: Diagnostic['severity'];
  readonly also: readonly Place[];
  readonly what: string;
  readonly calc: string | null;
  readonly why: string;
  readonly basis: Basis | null;
  readonly how: string;
  readonly fix: FixJson | null;
};

/** One checked file, as `--format json` gives it. Offsets are UTF-16 units of the file (.txt) or of `--text`. */
export type CheckedReport = {
  readonly file: string;
  readonly title: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly parts: readonly {
    readonly role: PartRole;
    readonly state: string;
    readonly heading: string | null;
  }[];
  readonly headings: readonly (Span & { readonly level: number; readonly role: PartRole | null })[];
  readonly claims: readonly (Span &
    Pick<Claim, 'value' | 'min' | 'max' | 'approx' | 'unit' | 'kind'> & {
      readonly part: PartRole | null;
      /** What the number stands on; `fact` is the ledger’s row it is linked to. */
      readonly support: Support;
      readonly fact: string | null;
    })[];
  readonly relations: readonly {
    readonly kind: string;
    readonly verdict: string;
    readonly spans: readonly (Span & { readonly role: string })[];
    readonly calc: string;
  }[];
  readonly findings: readonly FindingJson[];
  readonly losses: readonly Loss[];
};

/** A file that could not be checked, and why. */
export type RefusedFile = { readonly file: string; readonly error: string; readonly code: string };

/** A file with its text and, where it could be read, what was found. */
export type FileResult =
  | { readonly ok: true; readonly report: CheckedReport; readonly text: string }
  | { readonly ok: false; readonly refused: RefusedFile };

/** A reading's document, numbers linked to the ledger where there is one, and what was found in it. */
export type CheckedReading = { readonly doc: Node; readonly checked: Report };

export function checkReading(reading: Reading, env: CheckEnv, rules: readonly Rule[]): CheckedReading {
  const doc = env.ledger ? linkCertain(reading.doc, env.ledger) : reading.doc;
  const year = env.year ?? titleFacts(reading.doc).year;
  return { doc, checked: checkReport(doc, { ...env, year }, newMemory(), rules) };
}

/** What was found in a file, every place led back to it. */
export function checkedReport(
  file: string,
  reading: Reading,
  { checked }: CheckedReading,
  env: CheckEnv,
): CheckedReport {
  const { title, unit } = titleFacts(reading.doc);
  const places = sourcePlaces(reading);
  const at = ({ block, from, to }: At): Place => places(block, from, to);
  const span = (place: At): Span => {
    const { start, end } = at(place);
    return { start, end, text: reading.text.slice(start, end) };
  };
  const headings = checked.headings.map((heading) => ({
    ...span({ block: heading.block, from: 0, to: heading.text.replace(/[。：]$/, '').length }),
    level: heading.level,
    role: heading.level === 1 ? heading.part : null,
  }));
  const words = new Map(checked.headings.map(({ block }, i) => [block, headings[i]?.text ?? null]));
  return {
    file,
    title,
    unit: env.unit?.organ ?? unit,
    year: checked.year,
    parts: checked.parts.map(({ role, state, heading }) => ({
      role,
      state,
      heading: heading === null ? null : (words.get(heading) ?? null),
    })),
    headings,
    claims: checked.claims.map((claim) => ({
      ...span(claim),
      value: claim.value,
      min: claim.min,
      max: claim.max,
      approx: claim.approx,
      unit: claim.unit,
      kind: claim.kind,
      part: claim.part,
      support: claim.support,
      fact: claim.fact,
    })),
    relations: checked.relations.map(({ kind, verdict, operands, calc }) => ({
      kind,
      verdict,
      spans: operands.map((operand) => ({ role: operand.role, ...span(operand.at) })),
      calc,
    })),
    findings: checked.diagnostics.map((diagnostic) => findingJson(diagnostic, at, reading, places)),
    losses: reading.losses,
  };
}

function findingJson(
  found: Diagnostic,
  at: (place: At) => Place,
  reading: Reading,
  places: SourcePlaces,
): FindingJson {
  const { id, rule, code, kind, severity, what, calc, why, basis, how } = found;
  const [fix] = found.fixes;
  return {
    id,
    rule,
    code,
    kind,
    severity,
    ...at(found.at),
    also: found.also.map(at),
    what,
    calc,
    why,
    basis,
    how,
    fix: fix ? fixJson(fix, reading.doc, places) : null,
  };
}
