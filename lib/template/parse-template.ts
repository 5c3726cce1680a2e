import { z } from 'zod';
import { ok, type Result } from '../base/result';
import {
  guidancePointSchema,
  programmeSchema,
  type Template,
  type TemplatePart,
  templateFields,
  templatePartSchema,
  templateSchema,
} from './template';
import { chineseReason, problemsOf, type TemplateProblem } from './template-problem';

/**
 * A county's variant: `extends` names the template it starts from; every field given replaces the base's.
 * Parts are matched by role (`other` parts by heading): given fields replace, `addPoints` are appended, a part
 * that the base has not is added before `plan`. `addProgrammes` are appended.
 */
const variantPartSchema = templatePartSchema
  .partial()
  .extend({ role: templatePartSchema.shape.role, addPoints: z.array(guidancePointSchema).default([]) });

const variantSchema = z.strictObject({
  ...templateFields.partial().shape,
  name: templateFields.shape.name,
  label: templateFields.shape.label,
  extends: z.string(),
  parts: z.array(variantPartSchema).default([]),
  addProgrammes: z.array(programmeSchema).default([]),
});
type Variant = z.infer<typeof variantSchema>;
type VariantPart = Variant['parts'][number];

type Parsed<T> = Result<T, readonly TemplateProblem[]>;

const failed = (problems: readonly TemplateProblem[]) => ({ ok: false as const, error: problems });

function read<T>(schema: z.ZodType<T>, json: unknown, file: string): Parsed<T> {
  const parsed = schema.safeParse(json, { error: chineseReason });
  return parsed.success ? ok(parsed.data) : failed(problemsOf(parsed.error, file));
}

/** The template that a variant says it extends, or null for one that stands alone. */
export function baseName(json: unknown): string | null {
  const named = z.object({ extends: z.string() }).safeParse(json);
  return named.success ? named.data.extends : null;
}

/** Without the keys whose value is undefined, so that spreading does not erase the base's. */
const given = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Partial<T>;

function mergeParts(base: readonly TemplatePart[], changes: readonly VariantPart[]): unknown[] {
  const meets = (part: TemplatePart, change: VariantPart) =>
    part.role === change.role && (part.role !== 'other' || part.heading === change.heading);
  const merged: unknown[] = base.map((part) => {
    const change = changes.find((candidate) => meets(part, candidate));
    if (!change) return part;
    const { addPoints, ...fields } = change;
    const points = [...(fields.points ?? part.points), ...addPoints];
    return { ...part, ...given(fields), points };
  });
  for (const change of changes) {
    if (base.some((part) => meets(part, change))) continue;
    const { addPoints, ...fields } = change;
    const plan = base.findIndex((part) => part.role === 'plan');
    const added = { ...fields, points: [...(fields.points ?? []), ...addPoints] };
    merged.splice(plan < 0 ? merged.length : plan, 0, added);
  }
  return merged;
}

function extend(base: Template, variant: Variant): unknown {
  const { extends: _base, addProgrammes, parts, ...fields } = variant;
  return {
    ...base,
    ...given(fields),
    parts: mergeParts(base.parts, parts),
    programmes: [...(fields.programmes ?? base.programmes), ...addProgrammes],
  };
}

/**
 * The one door through which JSON becomes a template. `file` is named in problems; `bases` holds the templates
 * that a variant may extend, by name. The field of a problem found only after merging is the merged one.
 */
export function parseTemplate(
  json: unknown,
  file: string,
  bases: ReadonlyMap<string, Template> = new Map(),
): Parsed<Template> {
  const wanted = baseName(json);
  if (wanted === null) return read(templateSchema, json, file);
  const variant = read(variantSchema, json, file);
  if (!variant.ok) return variant;
  const base = bases.get(wanted);
  if (!base) return failed([{ file, field: 'extends', reason: `没有名为 ${wanted} 的模板` }]);
  return read(templateSchema, extend(base, variant.value), file);
}
