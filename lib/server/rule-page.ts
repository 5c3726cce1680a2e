import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type RuleSection, ruleSections } from '@/lib/checker/examples/rule-sections';
import type { Rule } from '@/lib/checker/rule';
import { rules } from '@/lib/checker/rules/index';
import { theWorld } from './world';

/** A rule with the page beside its file; null for an id that none has. */
export async function rulePage(
  id: string,
): Promise<{ readonly rule: Rule; readonly sections: readonly RuleSection[] } | null> {
  const rule = rules.find((known) => known.id === id);
  if (!rule) return null;
  const { root } = await theWorld();
  const page = await readFile(path.join(root, 'lib/checker/rules', `${rule.id}.md`), 'utf8');
  return { rule, sections: ruleSections(page) };
}
