// `npx tsx scripts/refresh-laws.ts LAWS.json --as-of 2026-06-26 [--dry-run]`: validates a collected list of laws,
// prints what it changes and writes lib/laws/data/laws.json. Exit 1: the list is damaged and nothing was written.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Law } from '@/lib/laws/law';
import { nationalLaws } from '@/lib/laws/national-laws';
import { lawDifferences, normaliseLaws } from '@/lib/laws/normalise-laws';

const target = path.join(import.meta.dirname, '../lib/laws/data/laws.json');

/** The file's text as the formatter leaves it: a short list of names stays on one line. */
function lawsFile(asOf: string, laws: readonly Law[]): string {
  const text = JSON.stringify({ asOf, laws }, null, 2).replace(
    /^( *"short": )\[\n([^\]]*)\n *\](,?)$/gm,
    (whole, key: string, names: string, comma: string) => {
      const line = `${key}[${names.replace(/\n? +/g, ' ').trim()}]${comma}`;
      const width = [...line].reduce((sum, char) => sum + (char > '\u2e7f' ? 2 : 1), 0);
      return width <= 110 ? line : whole;
    },
  );
  return `${text}\n`;
}

function main(args: readonly string[]): number {
  const asOf = args[args.indexOf('--as-of') + 1] ?? '';
  const [file] = args.filter((arg, i) => !arg.startsWith('--') && args[i - 1] !== '--as-of');
  if (file === undefined || !args.includes('--as-of') || !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) {
    console.error('usage: refresh-laws.ts LAWS.json --as-of YYYY-MM-DD [--dry-run]');
    return 2;
  }
  const { laws, problems } = normaliseLaws(JSON.parse(readFileSync(file, 'utf8')), nationalLaws.laws);
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    console.error(`${problems.length} problems: nothing was written`);
    return 1;
  }
  const differences = lawDifferences(nationalLaws.laws, laws);
  for (const line of differences) console.log(line);
  console.log(
    `${laws.length} instruments as of ${asOf}, before as of ${nationalLaws.asOf}; ${differences.length} differences`,
  );
  if (!args.includes('--dry-run')) writeFileSync(target, lawsFile(asOf, laws));
  return 0;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = main(process.argv.slice(2));
