// `npm run new:rule <id> [code]`: the two files of a rule and its line in the index. Its test fails until the
// page has examples.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [id, code = 'X00'] = process.argv.slice(2);
const folder = path.join(import.meta.dirname, '../lib/checker/rules');

if (!id || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
  console.error('usage: npm run new:rule <kebab-case-id> [code]');
  process.exit(2);
}
if (existsSync(path.join(folder, `${id}.ts`))) {
  console.error(`lib/checker/rules/${id}.ts is there already`);
  process.exit(2);
}

const name = id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

writeFileSync(
  path.join(folder, `${id}.ts`),
  `import { bases } from '../bases';
import type { Rule } from '../rule';

export const ${name}: Rule = {
  id: '${id}',
  code: '${code}',
  kind: 'language',
  glyph: '～',
  severity: 'info',
  about: '查什么。',
  why: '为什么要紧。',
  how: '怎么改。',
  basis: bases.ours,
  reads: 'block',
  check: () => [],
};
`,
);

writeFileSync(
  path.join(folder, `${id}.md`),
  `# ${code} ${id}

说明这条规则查什么、为什么、哪些情形不报。

## 应报

## 不报
`,
);

const index = path.join(folder, 'index.ts');
const lines = readFileSync(index, 'utf8').split('\n');
const line = `import { ${name} } from './${id}';`;
const at = lines.findIndex(
  (other) =>
    other.startsWith('import {') && other.includes("'./") && other.split("'./")[1] > line.split("'./")[1],
);
const lastImport = lines.findLastIndex((other) => other.startsWith('import '));
lines.splice(at < 0 ? lastImport + 1 : at, 0, line);
lines.splice(lines.indexOf('];'), 0, `  ${name},`);
writeFileSync(index, lines.join('\n'));

console.log(`lib/checker/rules/${id}.ts and .md are there; their test fails until the page has examples.`);
