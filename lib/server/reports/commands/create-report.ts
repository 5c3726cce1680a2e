import { newId } from '@/lib/base/id';
import { ok, type Result, refuse } from '@/lib/base/result';
import { reportYear } from '@/lib/checker/facts/report-year';
import { keepKnownLinks } from '@/lib/evidence/keep-known-links';
import { checkDocument } from '@/lib/schema/check-document';
import { instantiate } from '@/lib/template/instantiate';
import type { UnitProfile } from '@/lib/template/unit-profile';
import type { Actor } from '@/lib/workflow/actor';
import type { CreateReportBody } from '@/lib/workflow/wire';
import { appendAudit } from '../../audit/append-audit';
import { transact } from '../../db/transact';
import { factsOf } from '../../evidence/facts-of';
import type { World } from '../../world';
import { insertReport, type NewReport } from '../insert-report';
import { titleOf } from './append-steps';

/** The unit for which the report is made. */
export type HomeUnit = { readonly id: string; readonly path: string; readonly profile: UnitProfile };

const defaultTemplate = 'annual-report';

type Draft = Pick<NewReport, 'doc' | 'title' | 'template' | 'losses'>;

/** `unlinked`: how many numbers came with a link into another ledger and stand without it now. */
export type CreatedReport = { readonly id: string; readonly unlinked: number };

/** The document that a request describes; refuses an unknown template and a document the schema does not allow. */
function draftOf(world: World, unit: HomeUnit, body: CreateReportBody): Result<Draft> {
  if (body.kind === 'template') {
    const template = world.templates.get(body.template);
    if (!template) return refuse('bad-input', `没有名为“${body.template}”的模板。`);
    const doc = instantiate(template, {
      year: body.year,
      unit: unit.profile,
      nextId: () => newId(Math.random),
    });
    return ok({ doc, title: titleOf(doc, template.label), template: template.name, losses: [] });
  }
  const checked = checkDocument(body.doc);
  if (!checked.ok) return checked;
  return ok({
    doc: checked.value,
    title: titleOf(checked.value, body.title),
    template: defaultTemplate,
    losses: body.losses,
  });
}

/**
 * The links of an imported document, as far as they mean the unit’s ledger of that year: fact numbers begin anew every
 * year, so a document whose title speaks of another one keeps none.
 */
async function linksInto(
  world: World,
  unit: HomeUnit,
  year: number,
  draft: Draft,
): Promise<Draft & { readonly unlinked: number }> {
  const titled = reportYear(draft.doc.firstChild?.textContent ?? '');
  const facts = titled === null || titled === year ? await factsOf(world.db, unit.id, year) : [];
  const known = new Set(facts.map(({ id }) => id));
  const { doc, unlinked } = keepKnownLinks(draft.doc, (fact) => known.has(fact));
  if (unlinked.length === 0) return { ...draft, unlinked: 0 };
  const text = `${unlinked.length} 个数字的依据没有带入：${year}年度台账里没有那些条目。涉及 ${unlinked.join('、')}。`;
  const loss = { kind: 'other', text: text.slice(0, 2000) };
  return { ...draft, doc, losses: [...draft.losses, loss], unlinked: unlinked.length };
}

/** Makes a report and says so in the audit log, all or nothing. */
export async function createReport(
  world: World,
  actor: Actor,
  unit: HomeUnit,
  body: CreateReportBody,
): Promise<Result<CreatedReport>> {
  const read = draftOf(world, unit, body);
  if (!read.ok) return read;
  const { unlinked, ...draft } = await linksInto(world, unit, body.year, read.value);
  const made = { by: actor.id, at: world.clock().toISOString() };
  const id = await transact(world.db, async (tx) => {
    const report = await insertReport(tx, { scope: unit.id, year: body.year, ...draft, ...made });
    await appendAudit(tx, {
      at: made.at,
      actor: made.by,
      verb: 'create',
      subject: report,
      detail: { from: body.kind },
    });
    return report;
  });
  return ok({ id, unlinked });
}
