import type { ExportInput } from '@/lib/convert/export-input';
import type { World } from '../world';
import type { ReportRow } from './find-report';

/** What the report’s template chooses for its pages; nothing when the template is no longer there. */
export function exportChoices(
  { templates }: World,
  { template }: ReportRow,
): Partial<Pick<ExportInput, 'geometry' | 'seal' | 'numerals'>> {
  const choices = templates.get(template)?.export;
  if (!choices) return {};
  const { geometry, sealed, numbering: numerals } = choices;
  return { geometry, seal: sealed ? 'sealed' : 'unsealed', numerals };
}
