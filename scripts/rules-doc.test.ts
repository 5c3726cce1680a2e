import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rulesDocument } from './rules-doc';

it('docs/rules.md is what the rules say; npm run docs:rules writes it', () => {
  const file = path.join(import.meta.dirname, '../docs/rules.md');
  expect(readFileSync(file, 'utf8')).toBe(rulesDocument());
});
