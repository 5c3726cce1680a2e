import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Node } from 'prosemirror-model';
import { sequentialIds } from '@/lib/base/id';
import { type PartRole, partRoles } from '@/lib/schema/roles';
import { parseAuthoredReport } from '@/lib/template/authored-report';
import type { UnitProfile } from '@/lib/template/unit-profile';
import sampleUnit from '../../templates/sample/unit.json';
import units from './units.json';

/** A report without a defect: its lines in the plain form of `readDocument`, chapters with their `@role`. */
export type CleanReport = {
  readonly id: string;
  readonly year: number;
  readonly unit: UnitProfile;
  readonly lines: readonly string[];
};

const levels = ['town', 'township', 'subdistrict', 'county', 'department'] as const;

function profile(value: Omit<UnitProfile, 'level'> & { readonly level: string }): UnitProfile {
  const level = levels.find((known) => known === value.level);
  if (!level) throw new Error(`${value.name}: no such level as ${value.level}`);
  return { ...value, level };
}

function written(node: Node): string {
  const words = node.textContent.replaceAll('\n', ' / ');
  const { name } = node.type;
  if (name === 'heading') {
    const { level, role, runIn } = node.attrs;
    return `${'#'.repeat(level + 1)} ${role ? `@${role} ` : ''}${runIn ? '+ ' : ''}${words}`;
  }
  const mark = { title: '# ', recipient: '主送：', signature: '署名：', date: '日期：' }[name] ?? '';
  return mark + words;
}

/** The sample township's report of this year (last year's has defects on purpose), through the product's parser. */
function sample(): CleanReport {
  const year = 2026;
  const file = path.join(import.meta.dirname, `../../templates/sample/report-${year}.json`);
  const parsed = parseAuthoredReport(JSON.parse(readFileSync(file, 'utf8')), file, sequentialIds());
  if (!parsed.ok) throw new Error(`${file} cannot be read: ${JSON.stringify(parsed.error)}`);
  const title = `# ${parsed.value.title}`;
  const lines = parsed.value.doc.children.map((node, i) => (i === 0 ? title : written(node)));
  return { id: `qinghe-${year}`, year, unit: profile(sampleUnit), lines };
}

/** The sample township's report and those of the folder `clean`, in the order of their names. */
export function cleanReports(): readonly CleanReport[] {
  const folder = path.join(import.meta.dirname, 'clean');
  const own = readdirSync(folder)
    .sort()
    .map((file): CleanReport => {
      const [id = ''] = file.split('.');
      const [key = '', year = ''] = id.split('-');
      const unit = Object.entries(units).find(([name]) => name === key)?.[1];
      if (!unit) throw new Error(`${file}: units.json has no ${key}`);
      const lines = readFileSync(path.join(folder, file), 'utf8').trim().split('\n');
      return { id, year: Number(year), unit: profile(unit), lines };
    });
  return [sample(), ...own];
}

/** The part that each line stands in; null before the first chapter. A chapter's own line belongs to its part. */
export function partsOf(lines: readonly string[]): readonly (PartRole | null)[] {
  let part: PartRole | null = null;
  return lines.map((line) => {
    const named = /^## @(\w+)/.exec(line)?.[1];
    if (named !== undefined) part = partRoles.find((role) => role === named) ?? null;
    if (/^(?:署名|日期|附件)：/.test(line)) part = null;
    return part;
  });
}

/** The lines as one text without the roles: the checker has to find those itself. */
export const withoutRoles = (lines: readonly string[]): string =>
  lines.map((line) => line.replace(/^(## )@\w+ /, '$1')).join('\n');
