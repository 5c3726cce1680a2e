import type { Node } from 'prosemirror-model';
import { dayInChina } from '@/lib/base/day-in-china';
import { ok, type Refusal, type Result, refuse } from '@/lib/base/result';
import { applyPack } from '@/lib/checker/apply-pack';
import type { CheckEnv } from '@/lib/checker/check-env';
import type { Rule } from '@/lib/checker/rule';
import { rules as allRules } from '@/lib/checker/rules/index';
import { nationalLaws } from '@/lib/laws/national-laws';
import { looksLikeReport } from '@/lib/template/looks-like-report';
import type { Pack } from '@/lib/template/pack';
import type { UnitProfile } from '@/lib/template/unit-profile';
import { unitProfileSchema } from '@/lib/workflow/wire';
import { annotatedName, saveAnnotated } from './annotated-file';
import { checkedReport, checkReading, type FileResult } from './checked-report';
import { collectFiles } from './collect-files';
import { formatJson } from './format-json';
import { formatSarif } from './format-sarif';
import { formatExtractedText, formatText } from './format-text';
import { checkHelp } from './help';
import type { ExitCode, Io } from './io';
import { formatPackHits, packHits } from './pack-hits';
import { chooseOption, parseOptions, yearOption } from './parse-options';
import { readInput, readJsonInput } from './read-input';
import { readLedger } from './read-ledger';
import { readPack } from './read-pack';
import { version } from './version';

const options = {
  format: { type: 'string' },
  ledger: { type: 'string' },
  previous: { type: 'string' },
  unit: { type: 'string' },
  year: { type: 'string' },
  pack: { type: 'string' },
  annotate: { type: 'string' },
  text: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const formats = ['text', 'json', 'sarif'] as const;

type Request = {
  readonly files: readonly string[];
  readonly format: (typeof formats)[number];
  readonly text: boolean;
  /** Where the copy with comments goes; null for none. */
  readonly annotate: string | null;
  readonly env: CheckEnv;
  readonly rules: readonly Rule[];
  readonly pack: Pack | null;
};

const today = (): string => dayInChina(new Date());

type UnderPack = Pick<Request, 'pack' | 'rules'> & Pick<CheckEnv, 'settings' | 'topics'>;

/** The rules to check by: all of them, or those of a pack, whose faults and dates go to stderr. */
async function chooseRules(given: string | undefined, io: Io): Promise<Result<UnderPack>> {
  if (given === undefined) return ok({ pack: null, rules: allRules });
  const read = await readPack(given, io, today());
  if (!read.ok) return read;
  const { pack, notices } = read.value;
  for (const notice of notices) io.err(`${notice}\n`);
  return ok({ pack, ...applyPack(pack, allRules) });
}

async function readUnit(file: string | undefined, cwd: string): Promise<Result<UnitProfile | null>> {
  if (file === undefined) return ok(null);
  const json = await readJsonInput(file, cwd);
  if (!json.ok) return json;
  const unit = unitProfileSchema.safeParse(json.value);
  if (unit.success) return ok(unit.data);
  const issue = unit.error.issues[0];
  const field = issue?.path.join('.');
  return refuse(
    'bad-unit',
    `单位资料“${file}”读不懂：${field ? `${field}，` : ''}${issue?.message ?? '格式不对'}`,
  );
}

/** Last year’s report; refuses a file that is about something else. */
async function readPrevious(file: string | undefined, cwd: string): Promise<Result<Node | null>> {
  if (file === undefined) return ok(null);
  const reading = await readInput(file, cwd);
  if (!reading.ok) return reading;
  const { doc } = reading.value;
  if (looksLikeReport(doc)) return ok(doc);
  return refuse(
    'not-a-report',
    `上年报告“${file}”不像是法治政府建设年度情况报告，没有检查。请确认是否选对了文件。`,
  );
}

async function readRequest(args: readonly string[], io: Io): Promise<Result<Request | 'help'>> {
  const parsed = parseOptions('check', args, options);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help) return ok('help');
  const format = chooseOption('check', '--format', values.format, formats);
  if (!format.ok) return format;
  const year = yearOption('check', values.year);
  if (!year.ok) return year;
  if (positionals.length === 0)
    return refuse('usage', '没有给出要检查的文件。用法见 npx shibao check --help。');
  const annotate = await annotatedName(values.annotate, positionals, io.cwd);
  if (!annotate.ok) return annotate;
  const unit = await readUnit(values.unit, io.cwd);
  if (!unit.ok) return unit;
  const ledger = values.ledger === undefined ? ok(null) : await readLedger(values.ledger, year.value, io);
  if (!ledger.ok) return ledger;
  const previous = await readPrevious(values.previous, io.cwd);
  if (!previous.ok) return previous;
  const chosen = await chooseRules(values.pack, io);
  if (!chosen.ok) return chosen;
  const { pack, rules, ...underPack } = chosen.value;
  const env = { year: year.value, unit: unit.value, laws: nationalLaws, ledger: ledger.value, ...underPack };
  return ok({
    files: positionals,
    format: format.value,
    text: values.text === true,
    annotate: annotate.value,
    env: { ...env, ...(previous.value && { previous: previous.value }), purpose: 'check' },
    rules,
    pack,
  });
}

const notReport: Refusal = {
  code: 'not-a-report',
  message: '这份文件不像是法治政府建设年度情况报告，没有检查。请确认是否选对了文件。',
};

const refused = (file: string, { code, message }: Refusal): FileResult => ({
  ok: false,
  refused: { file, error: message, code },
});

type Judge = Pick<Request, 'env' | 'rules' | 'annotate'>;

async function checkFile(file: string, { env, rules, annotate }: Judge, io: Io): Promise<FileResult> {
  const reading = await readInput(file, io.cwd);
  if (!reading.ok) return refused(file, reading.error);
  if (!looksLikeReport(reading.value.doc)) return refused(file, notReport);
  const checked = checkReading(reading.value, env, rules);
  const saved = annotate === null ? ok(null) : await saveAnnotated(annotate, reading.value, checked, io);
  if (!saved.ok) return refused(file, saved.error);
  return { ok: true, report: checkedReport(file, reading.value, checked, env), text: reading.value.text };
}

async function checkArgument(argument: string, judge: Judge, io: Io): Promise<FileResult[]> {
  const files = await collectFiles(argument, io.cwd);
  if (!files.ok) return [refused(argument, files.error)];
  const results: FileResult[] = [];
  for (const file of files.value) results.push(await checkFile(file, judge, io));
  return results;
}

function print(results: readonly FileResult[], { format, text, rules, pack }: Request): string {
  const underPack = pack && { pack, hits: packHits(results, rules, pack) };
  if (format === 'json') return formatJson(results, text ? 'with-text' : 'plain', underPack);
  if (format === 'sarif') return formatSarif(results, version, rules);
  if (text) return formatExtractedText(results);
  return formatText(results) + (underPack ? formatPackHits(underPack) : '');
}

function exitCode(results: readonly FileResult[]): ExitCode {
  if (results.some((result) => !result.ok)) return 2;
  const found = results.some(
    (result) => result.ok && result.report.findings.some((finding) => finding.severity === 'error'),
  );
  return found ? 1 : 0;
}

/** `shibao check FILE…`: findings on stdout in the format asked for, refusals also on stderr. */
export async function checkCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = await readRequest(args, io);
  if (!request.ok) {
    io.err(`${request.error.message}\n`);
    return 2;
  }
  if (request.value === 'help') {
    io.out(checkHelp);
    return 0;
  }
  const { files, format, text } = request.value;
  const results: FileResult[] = [];
  for (const argument of files) results.push(...(await checkArgument(argument, request.value, io)));
  io.out(print(results, request.value));
  if (format !== 'text' || text)
    for (const result of results) if (!result.ok) io.err(`${result.refused.file}：${result.refused.error}\n`);
  return exitCode(results);
}
