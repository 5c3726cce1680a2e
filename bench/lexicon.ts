import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkReport } from '@/lib/checker/check-report';
import words from '@/lib/checker/confusion-words.json';
import confusions from '@/lib/checker/confusions.json';
import { rules } from '@/lib/checker/rules/index';
import variants from '@/lib/checker/variant-glyphs.json';
import { nationalLaws } from '@/lib/laws/national-laws';
import { doc, p, title } from '@/lib/schema/build';

/** The rules that judge by words alone; whatever they find in published text is to be read and judged by hand. */
const lexical = [
  'W01',
  'W02',
  'W05',
  'W06',
  'W07',
  'W08',
  'W09',
  'W10',
  'W11',
  'W12',
  'W13',
  'W14',
  'W15',
  'L05',
  'L06',
  'L07',
  'P02',
  'P03',
  'N06',
  'N08',
];

/** The entries that a rule takes from data: an entry without a hit is reported too. */
const entries: Readonly<Record<string, readonly RegExp[]>> = {
  W05: [
    ...confusions.map(({ pattern }) => new RegExp(pattern)),
    ...Object.values(words).flatMap((list) => list.split(' ').map((word) => new RegExp(word))),
  ],
  W06: Object.keys(variants).map((glyph) => new RegExp(glyph)),
};

type Hit = { readonly file: string; readonly words: string; readonly context: string };

/**
 * `npm run bench -- lexicon DIR`: every lexical rule over the .txt files of a folder, one line of
 * which is one paragraph; prints the hits by rule and words, each with its neighbours. A file whose name holds a
 * year is judged for that year, the others for 2026.
 */
export function run(args: string[]): void {
  const [folder] = args;
  if (folder === undefined) {
    console.error('usage: npm run bench -- lexicon DIR');
    process.exit(2);
  }
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const hits = new Map<string, Hit[]>();
  let characters = 0;
  for (const name of files) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    characters += text.replace(/\s/g, '').length;
    for (const [code, found] of hitsIn(name, text)) hits.set(code, [...(hits.get(code) ?? []), ...found]);
  }
  console.log(`${files.length} files, ${characters} characters without spaces`);
  for (const code of lexical) print(code, hits.get(code) ?? []);
}

const selected = rules.filter(({ code }) => lexical.includes(code));

function hitsIn(file: string, text: string): Map<string, Hit[]> {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const year = Number(/(?:19|20)\d{2}/.exec(file)?.[0] ?? 2026);
  const made = doc(title(file), ...lines.map((line) => p(line)), p(''));
  const env = { year, unit: null, laws: nationalLaws, ledger: null, purpose: 'check' } as const;
  const hits = new Map<string, Hit[]>();
  for (const { code, at } of checkReport(made, env, undefined, selected).diagnostics) {
    const line = lines[Number(at.block.slice(1)) - 2] ?? file;
    const context = `${line.slice(Math.max(0, at.from - 14), at.from)}⟦${line.slice(at.from, at.to)}⟧${line.slice(at.to, at.to + 14)}`;
    hits.set(code, [...(hits.get(code) ?? []), { file, words: line.slice(at.from, at.to), context }]);
  }
  return hits;
}

function print(code: string, hits: readonly Hit[]): void {
  const byWords = new Map<string, Hit[]>();
  for (const hit of hits) byWords.set(hit.words, [...(byWords.get(hit.words) ?? []), hit]);
  console.log(`\n${code}: ${hits.length} hits`);
  for (const [words, same] of byWords) {
    console.log(`  ${same.length} × ${words}`);
    for (const { file, context } of same.slice(0, 5)) console.log(`      ${context}  (${file})`);
  }
  const data = entries[code] ?? [];
  const silent = data.filter((entry) => ![...byWords.keys()].some((words) => entry.test(words)));
  if (data.length > 0) console.log(`  ${silent.length} of ${data.length} entries without a hit`);
}
