import { unitLevels } from '@/lib/template/unit-profile';
import type { SetupInput } from './setup-body';

/** What stands in the fields of the set-up form. */
export function typedInput(form: FormData): SetupInput {
  const text = (field: keyof SetupInput) => String(form.get(field) ?? '');
  return {
    name: text('name'),
    username: text('username'),
    password: text('password'),
    repeat: text('repeat'),
    unitName: text('unitName'),
    level: unitLevels.find((level) => level === text('level')) ?? 'town',
    organ: text('organ'),
    superiors: text('superiors'),
    recipients: text('recipients'),
    villages: text('villages'),
    shortNames: text('shortNames'),
    sample: text('sample') === 'no' ? 'no' : 'yes',
  };
}
