import type { z } from 'zod';
import type { UnitProfile } from '@/lib/template/unit-profile';
import { type SetupBody, setupBodySchema } from '@/lib/workflow/wire';
import { splitNames } from './split-names';

/** What the person typed, field by field. */
export type SetupInput = {
  readonly name: string;
  readonly username: string;
  readonly password: string;
  readonly repeat: string;
  readonly unitName: string;
  readonly level: UnitProfile['level'];
  readonly organ: string;
  readonly superiors: string;
  readonly recipients: string;
  readonly villages: string;
  readonly shortNames: string;
  readonly sample: 'yes' | 'no';
};

export type SetupErrors = Partial<Record<keyof SetupInput, string>>;

const fieldOf: Readonly<Record<string, keyof SetupInput>> = {
  'account.name': 'name',
  'account.username': 'username',
  'account.password': 'password',
  'unit.name': 'unitName',
  'unit.level': 'level',
  'unit.organ': 'organ',
  'unit.superiors': 'superiors',
  'unit.recipients': 'recipients',
  'unit.villages': 'villages',
  'unit.shortNames': 'shortNames',
  sample: 'sample',
};

const fieldAt = (issue: z.core.$ZodIssue): keyof SetupInput | undefined =>
  fieldOf[issue.path.slice(0, 2).join('.')] ?? fieldOf[String(issue.path[0])];

/** The request's body, or one sentence for each field that cannot be sent as it is. */
export function setupBody(
  token: string,
  input: SetupInput,
): { readonly body: SetupBody } | { readonly errors: SetupErrors } {
  const errors: SetupErrors = {};
  const read = setupBodySchema.safeParse({
    token,
    account: { name: input.name, username: input.username, password: input.password },
    unit: {
      name: input.unitName,
      level: input.level,
      organ: input.organ,
      superiors: splitNames(input.superiors),
      recipients: splitNames(input.recipients),
      villages: splitNames(input.villages),
      shortNames: splitNames(input.shortNames),
    },
    sample: input.sample,
  });
  for (const issue of read.error?.issues ?? []) {
    const field = fieldAt(issue);
    if (field) errors[field] ??= issue.message;
  }
  if (input.password !== input.repeat && !errors.password) errors.repeat = '两次填的密码不一样，请再填一次。';
  if (splitNames(input.superiors).length === 0)
    errors.superiors = '请填写上级，由近到远，例如：云川县、临江市。';
  if (read.success && Object.keys(errors).length === 0) return { body: read.data };
  return { errors };
}
