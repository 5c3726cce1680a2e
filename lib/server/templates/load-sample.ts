import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result } from '@/lib/base/result';
import type { Fact } from '@/lib/evidence/fact';
import { parseLedger } from '@/lib/evidence/parse-ledger';
import { type AuthoredReport, linkedFacts, parseAuthoredReport } from '@/lib/template/authored-report';
import type { TemplateProblem } from '@/lib/template/template-problem';
import type { UnitProfile } from '@/lib/template/unit-profile';
import { unitProfileSchema } from '@/lib/workflow/wire';

/** The sample township: its profile, last year's and this year's report, this year's ledger. */
export type Sample = {
  readonly unit: UnitProfile;
  readonly lastYear: AuthoredReport;
  readonly thisYear: AuthoredReport;
  readonly ledger: readonly Fact[];
};

type Loaded<T> = Result<T, readonly TemplateProblem[]>;

const problem = (file: string, reason: string, field = '') => ({
  ok: false as const,
  error: [{ file, field, reason }],
});

async function readJson(file: string): Promise<Loaded<unknown>> {
  try {
    return ok(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    return problem(file, `读不出来（${error instanceof Error ? error.message : String(error)}）`);
  }
}

async function readReport(file: string, nextId: () => string): Promise<Loaded<AuthoredReport>> {
  const json = await readJson(file);
  return json.ok ? parseAuthoredReport(json.value, file, nextId) : json;
}

async function readLedger(file: string): Promise<Loaded<readonly Fact[]>> {
  const json = await readJson(file);
  if (!json.ok) return json;
  const ledger = parseLedger(json.value);
  return ledger.ok ? ledger : problem(file, ledger.error.message);
}

async function readUnit(file: string): Promise<Loaded<UnitProfile>> {
  const json = await readJson(file);
  if (!json.ok) return json;
  const unit = unitProfileSchema.safeParse(json.value);
  if (unit.success) return ok(unit.data);
  const issue = unit.error.issues[0];
  return problem(file, issue?.message ?? '格式不对', issue?.path.join('.'));
}

/** Reads `<dir>` (templates/sample); block ids are drawn from `nextId`. Refuses a link to a fact that is not there. */
export async function loadSample(dir: string, nextId: () => string): Promise<Loaded<Sample>> {
  const thisFile = path.join(dir, 'report-2026.json');
  const unit = await readUnit(path.join(dir, 'unit.json'));
  if (!unit.ok) return unit;
  const lastYear = await readReport(path.join(dir, 'report-2025.json'), nextId);
  if (!lastYear.ok) return lastYear;
  const thisYear = await readReport(thisFile, nextId);
  if (!thisYear.ok) return thisYear;
  const ledger = await readLedger(path.join(dir, 'ledger-2026.json'));
  if (!ledger.ok) return ledger;
  const known = new Set(ledger.value.map((fact) => fact.id));
  for (const fact of linkedFacts(thisYear.value.doc))
    if (!known.has(fact)) return problem(thisFile, `台账里没有 ${fact}`, 'blocks');
  return ok({ unit: unit.value, lastYear: lastYear.value, thisYear: thisYear.value, ledger: ledger.value });
}
