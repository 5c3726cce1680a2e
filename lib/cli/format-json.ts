import type { FileResult } from './checked-report';
import type { PackResult } from './pack-hits';

/** Raised when a field of the JSON changes its meaning or goes away; new fields do not raise it. */
const contract = 1;

/**
 * `{version, reports}`; a refused file is `{file, error, code}`. `with-text`: each report carries its text. Under a
 * pack also `pack: {name, hits}`, findings by rule over all files.
 */
export function formatJson(
  results: readonly FileResult[],
  extras: 'plain' | 'with-text',
  underPack: PackResult | null,
): string {
  const reports = results.map((result) => {
    if (!result.ok) return result.refused;
    return extras === 'with-text' ? { ...result.report, text: result.text } : result.report;
  });
  const pack = underPack && {
    name: underPack.pack.name,
    hits: Object.fromEntries(underPack.hits.map(({ rule, places }) => [rule, places])),
  };
  return `${JSON.stringify({ version: contract, reports, ...(pack && { pack }) }, null, 2)}\n`;
}
