import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '@/lib/checker/diagnostic';
import type { Rule } from '@/lib/checker/rule';
import type { FileResult, FindingJson } from './checked-report';
import { lineIndex } from './line-index';
import type { Place } from './source-place';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const uriOf = (file: string): string =>
  path.isAbsolute(file)
    ? pathToFileURL(file).href
    : file
        .split(path.sep)
        .map((part) => encodeURIComponent(part))
        .join('/');

function regionsIn(text: string) {
  const at = lineIndex(text);
  return ({ start, end }: Place) => {
    const from = at(start);
    const to = at(end);
    return {
      startLine: from.line,
      startColumn: from.column,
      endLine: to.line,
      endColumn: to.column,
      charOffset: start,
      charLength: end - start,
      snippet: { text: text.slice(start, end) },
    };
  };
}

const descriptorOf = (rule: Rule) => ({
  id: rule.id,
  name: rule.code,
  shortDescription: { text: rule.about },
  fullDescription: { text: rule.why },
  help: { text: rule.how },
  defaultConfiguration: { level: levels[rule.severity] },
});

function resultOf(
  finding: FindingJson,
  uri: string,
  region: ReturnType<typeof regionsIn>,
  ruleIndex: ReadonlyMap<string, number>,
) {
  const artifactLocation = { uri };
  const location = (place: Place) => ({ physicalLocation: { artifactLocation, region: region(place) } });
  const index = ruleIndex.get(finding.rule);
  const fix = finding.fix?.edits ? { ...finding.fix, edits: finding.fix.edits } : null;
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[finding.severity],
    message: { text: [finding.what, finding.calc, finding.how].filter(Boolean).join('\n') },
    locations: [location(finding)],
    ...(finding.also.length > 0 ? { relatedLocations: finding.also.map(location) } : {}),
    partialFingerprints: { 'shibaoFinding/v1': finding.id },
    ...(fix
      ? {
          fixes: [
            {
              description: { text: fix.label },
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: fix.edits.map((edit) => ({
                    deletedRegion: { charOffset: edit.start, charLength: edit.end - edit.start },
                    insertedContent: { text: edit.insert },
                  })),
                },
              ],
            },
          ],
        }
      : {}),
    properties: { code: finding.code, why: finding.why, basis: finding.basis },
  };
}

/** One SARIF 2.1.0 run of `rules` over all files; a refused file is a notification of the invocation. */
export function formatSarif(results: readonly FileResult[], version: string, rules: readonly Rule[]): string {
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]));
  const refused = results.flatMap((result) => (result.ok ? [] : [result.refused]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'shibao', version, language: 'zh-CN', rules: rules.map(descriptorOf) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: refused.length === 0,
            toolExecutionNotifications: refused.map(({ file, error, code }) => ({
              level: 'error',
              descriptor: { id: code },
              message: { text: error },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results: results.flatMap((result) => {
          if (!result.ok) return [];
          const region = regionsIn(result.text);
          return result.report.findings.map((finding) =>
            resultOf(finding, uriOf(result.report.file), region, ruleIndex),
          );
        }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
