import { newId } from '@/lib/base/id';
import { ok, type Result, refuse } from '@/lib/base/result';
import { checkDocument } from '@/lib/schema/check-document';
import { instantiate } from '@/lib/template/instantiate';
import type { UnitProfile } from '@/lib/template/unit-profile';
import type { Actor } from '@/lib/workflow/actor';
import type { CreateReportBody } from '@/lib/workflow/wire';
import { appendAudit } from '../../audit/append-audit';
import { transact } from '../../db/transact';
import type { World } from '../../world';
import { insertReport, type NewReport } from '../insert-report';
import { titleOf } from './append-steps';

/** The unit for which the report is made. */
export type HomeUnit = { readonly id: string; readonly path: string; readonly profile: UnitProfile };

const defaultTemplate = 'annual-report';

type Draft = Pick<NewReport, 'doc' | 'title' | 'template' | 'losses'>;

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

/** Makes a report and says so in the audit log, all or nothing; gives its id. */
export async function createReport(
  world: World,
  actor: Actor,
  unit: HomeUnit,
  body: CreateReportBody,
): Promise<Result<string>> {
  const draft = draftOf(world, unit, body);
  if (!draft.ok) return draft;
  const made = { by: actor.id, at: world.clock().toISOString() };
  const id = await transact(world.db, async (tx) => {
    const report = await insertReport(tx, { scope: unit.id, year: body.year, ...draft.value, ...made });
    await appendAudit(tx, {
      at: made.at,
      actor: made.by,
      verb: 'create',
      subject: report,
      detail: { from: body.kind },
    });
    return report;
  });
  return ok(id);
}
