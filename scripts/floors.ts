// The floors gate: imports go down only, type imports too. `npm run check:floors` runs it over this house.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';

/** Floor by floor, lowest first; folders of one floor that are strangers stand in separate groups. */
const floors: readonly (readonly (readonly string[])[])[] = [
  [['lib/base']],
  [['lib/text', 'lib/schema']],
  [['lib/evidence', 'lib/template', 'lib/workflow', 'lib/laws']],
  [['lib/checker']],
  [['lib/editor'], ['lib/convert']],
  [['lib/server'], ['lib/cli'], ['components']],
  [['app']],
];

const within = (folders: readonly string[]) => `^(${folders.join('|')})/`;
const test = '\\.test\\.tsx?$';

function forbidden(): IForbiddenRuleType[] {
  const rules: IForbiddenRuleType[] = [];
  floors.forEach((groups, floor) => {
    const above = floors.slice(floor + 1).flat(2);
    const here = groups.flat();
    if (above.length)
      rules.push({
        name: `floor-${floor + 1}-looks-up`,
        severity: 'error',
        from: { path: within(here) },
        to: { path: within(above) },
      });
    groups.forEach((group) => {
      const strangers = here.filter((folder) => !group.includes(folder));
      if (groups.length > 1)
        rules.push({
          name: `strangers-meet-${group[0]?.replace('/', '-')}`,
          severity: 'error',
          from: { path: within(group) },
          to: { path: within(strangers) },
        });
    });
  });
  const pure = floors.slice(0, 4).flat(2);
  rules.push(
    {
      name: 'pure-floors-touch-the-world',
      severity: 'error',
      from: { path: within(pure), pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-floors-know-a-framework',
      severity: 'error',
      from: { path: within(pure), pathNot: test },
      to: { path: 'node_modules/(react|react-dom|next|kysely|libsql|pg|better-auth|prosemirror-(?!model))' },
    },
    {
      name: 'convert-knows-the-editor-framework',
      severity: 'error',
      from: { path: '^lib/convert/' },
      to: { path: 'node_modules/(react|react-dom|next|prosemirror-(?!model))' },
    },
    {
      name: 'rules-are-strangers',
      severity: 'error',
      from: { path: '^lib/checker/rules/([^/]+)\\.ts$', pathNot: ['^lib/checker/rules/index\\.ts$', test] },
      to: { path: '^lib/checker/rules/[^/]+\\.ts$' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  );
  return rules;
}

/** The cruiser's swc parser never turns JSX on; without it the first .tsx file is a syntax error. */
function parseJsxToo(): void {
  const swc = createRequire(import.meta.url)('@swc/core');
  if (swc.parsesJsxToo) return;
  const parse = swc.parseFileSync;
  swc.parsesJsxToo = true;
  swc.parseFileSync = (file: string, options: object) => parse(file, { ...options, tsx: file.endsWith('x') });
}

/**
 * Cruises `root` and gives the number of modules read and the broken rules as `rule: from → to`.
 * Fewer than one module read means that the parser saw nothing: the gate must then fail, not pass.
 */
export async function checkFloors(root: string): Promise<{ modules: number; broken: string[] }> {
  const folders = ['app', 'components', 'lib'].filter((folder) => existsSync(path.join(root, folder)));
  parseJsxToo();
  const cruised = await cruise(
    folders,
    {
      baseDir: root,
      parser: 'swc',
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '\\.(css|json|md|typ)$' },
      ruleSet: { forbidden: forbidden() },
      validate: true,
    },
    { alias: { '@': root }, extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  );
  const output = cruised.output as ICruiseResult;
  const broken = output.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`);
  return { modules: output.summary.totalCruised, broken };
}
