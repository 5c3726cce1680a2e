import { z } from 'zod';
import { type UnitProfile, unitLevels } from '@/lib/template/unit-profile';
import { reportStatuses } from './report-status';

/**
 * The protocol between browser and server, as zod schemas and their types. Every body is JSON; every error is
 * `{ error: { code, message } }` with a Chinese sentence for the person. Messages in the schemas are such
 * sentences too: the wrapper shows the first one.
 */

/** Most steps one request may carry, and most bytes of its body: what is more is cut by the sender or refused (413). */
export const maxStepsPerRequest = 1000;
export const maxBodyBytes = 4 * 1024 * 1024;

const name = (what: string, max = 60) =>
  z.string().trim().min(1, `请填写${what}。`).max(max, `${what}不能超过 ${max} 个字。`);

const names = (what: string, most: number) => z.array(name(what)).max(most, `${what}最多填 ${most} 个。`);

export const yearSchema = z
  .int('年度应是四位数字。')
  .min(2000, '年度应在 2000 年以后。')
  .max(2100, '年度应在 2100 年以前。');

export const unitProfileSchema = z.object({
  name: name('单位名称', 40),
  level: z.enum(unitLevels, '请选择单位级别。'),
  organ: name('发文机关', 60),
  superiors: names('上级地名', 10),
  recipients: names('主送机关', 20),
  villages: names('村（社区）', 500),
  shortNames: names('简称', 20),
}) satisfies z.ZodType<UnitProfile>;

/** Login names: what better-auth’s username plugin accepts, said in one place for form and server. */
const usernameSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_.]{3,30}$/, '用户名用 3 到 30 个字母、数字、点或下划线。');

const passwordSchema = z
  .string()
  .min(10, '密码至少 10 个字符。')
  .max(128, '密码不能超过 128 个字符。')
  .refine((value) => new Set(value).size >= 4, '密码太简单，请混用不同的字符。');

export const setupBodySchema = z.object({
  token: z.string().min(1, '缺少设置口令，请用启动时打印的链接打开本页。'),
  account: z.object({ name: name('姓名', 30), username: usernameSchema, password: passwordSchema }),
  unit: unitProfileSchema,
  sample: z.enum(['yes', 'no']),
});
export type SetupBody = z.infer<typeof setupBodySchema>;

export const lossSchema = z.object({
  kind: z.enum([
    'debris',
    'joined',
    'picture',
    'shape',
    'footnote',
    'header',
    'formatting',
    'renumbered',
    'field',
    'encoding',
    'other',
  ]),
  text: z.string().max(20_000),
});

/** `POST /api/reports`. `doc` is the document’s JSON; the server passes it through `checkDocument`. */
export const createReportBodySchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('template'),
    template: z.string().regex(/^[a-z0-9-]{1,64}$/, '没有这个模板。'),
    year: yearSchema,
  }),
  z.object({
    kind: z.literal('document'),
    year: yearSchema,
    title: name('标题', 200),
    doc: z.unknown(),
    losses: z.array(lossSchema).max(2000),
  }),
]);
export type CreateReportBody = z.infer<typeof createReportBodySchema>;
export type CreatedReport = { readonly id: string };

/** One ProseMirror step as JSON: checked in full by `Step.fromJSON` in the authority. */
export const stepJsonSchema = z.looseObject({ stepType: z.string() });
export type StepJson = z.infer<typeof stepJsonSchema>;

/** Names one browser tab: prosemirror-collab’s client id, as a string. */
const clientIdSchema = z.string().min(1).max(64);

/** `POST /api/reports/:id/steps`: steps on top of `version` → `{ version }` after them. */
export const submitStepsBodySchema = z.object({
  version: z.int().min(0),
  steps: z.array(stepJsonSchema).min(1),
  clientId: clientIdSchema,
});
export type SubmitStepsBody = z.infer<typeof submitStepsBodySchema>;
export type SubmittedSteps = { readonly version: number };

/** Steps from `since` (exclusive) to `version`; `clientIds[i]` sent `steps[i]`. Also the data of `event: steps`. */
export type StepsSince = {
  readonly version: number;
  readonly steps: readonly StepJson[];
  readonly clientIds: readonly string[];
};

export const stepsSinceSchema = z.object({
  version: z.int().min(0),
  steps: z.array(stepJsonSchema),
  clientIds: z.array(clientIdSchema),
}) satisfies z.ZodType<StepsSince>;

export const sinceQuerySchema = z.object({ since: z.coerce.number().int().min(0) });

export const exportFormats = ['docx', 'pdf', 'html', 'txt'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** `GET …/export`: `version` absent = the latest; `draft=1` lets a report with slots left out of the house. */
export const exportQuerySchema = z.object({
  format: z.enum(exportFormats, '导出格式只有 docx、pdf、html、txt。'),
  version: z.coerce.number().int().min(0).optional(),
  draft: z.literal('1').optional(),
});
export type ExportQuery = z.infer<typeof exportQuerySchema>;

export const findingsFormats = ['xlsx', 'docx'] as const;
export type FindingsFormat = (typeof findingsFormats)[number];

/** `GET …/findings`: the findings as a list (xlsx) or as comments in a copy (docx); `version` absent = the latest. */
export const findingsQuerySchema = z.object({
  format: z.enum(findingsFormats, '问题只能导出为 xlsx（清单）或 docx（带批注的副本）。'),
  version: z.coerce.number().int().min(0).optional(),
});
export type FindingsQuery = z.infer<typeof findingsQuerySchema>;

const aroundSchema = z.strictObject({ before: z.string().max(100), after: z.string().max(100) });

/** The finding that an answer speaks of, as the checker’s `Subject` has it. */
const answered = {
  rule: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/, '没有这条规则。'),
  finding: z.string().min(1).max(64),
  block: z.string().min(1).max(64),
  words: z.string().max(20_000, '这条问题的原文太长，不能单独说明。请先分段。'),
  nth: z.int().min(0),
  of: z.int().min(1),
  around: aroundSchema,
};

/**
 * `POST …/answers`: a reason why the words stay (说明), or that the finding is not right (误报). The server signs it
 * and passes it through the checker’s `answerSchema`, which knows the categories and the shortest reason.
 */
export const answerBodySchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('waiver'),
    ...answered,
    category: z.string('请选择说明的类别。').min(1, '请选择说明的类别。').max(40),
    reason: z.string('请写明保留原文的理由。').trim().max(500, '说明不能超过 500 个字。'),
  }),
  z.strictObject({ kind: z.literal('notRight'), ...answered }),
]);
export type AnswerBody = z.infer<typeof answerBodySchema>;

/** Who did something, by name, and when (ISO). */
const doneBySchema = z.object({ name: z.string(), at: z.string() });

/** An answer as it is on record: `answer` is the checker’s `Answer`, `name` its author’s, `withdrawn` null while it holds. */
export const answerViewSchema = z.object({
  id: z.string(),
  answer: z.unknown(),
  name: z.string(),
  withdrawn: doneBySchema.nullable(),
});
export type AnswerView = Readonly<z.infer<typeof answerViewSchema>>;

/** `GET …/answers`: all of them, withdrawn ones too, in the order in which they were given. */
export const answerListSchema = z.object({ answers: z.array(answerViewSchema) });

/** Query of `POST /api/import`, whose body is the file’s bytes: for formats that a browser cannot read (.doc). */
export const importQuerySchema = z.object({ name: name('文件名', 255) });

/** Its answer: a document to write on, as JSON, and what could not be carried over. Nothing is stored. */
export type ImportedFile = {
  readonly doc: unknown;
  readonly losses: readonly { readonly kind: z.infer<typeof lossSchema>['kind']; readonly text: string }[];
};

/** `GET /api/reports/:id`. `updatedAt` is ISO; `doc` is the document’s JSON at `version`. */
export const reportViewSchema = z.object({
  id: z.string(),
  title: z.string(),
  year: yearSchema,
  status: z.enum(reportStatuses),
  version: z.int().min(0),
  doc: z.unknown(),
  unit: unitProfileSchema,
  template: z.string(),
  updatedAt: z.string(),
});
export type ReportView = Readonly<Omit<z.infer<typeof reportViewSchema>, 'unit'>> & {
  readonly unit: UnitProfile;
};

/** A line of the list of reports. */
export type ReportSummary = Pick<ReportView, 'id' | 'title' | 'year' | 'status' | 'version' | 'updatedAt'> & {
  readonly unitName: string;
};

/** Every refusal of the API by name, with its HTTP status: a refusal has a name and a number. */
export const refusalStatus = {
  'bad-input': 422,
  'signed-out': 401,
  forbidden: 403,
  'wrong-origin': 403,
  'not-found': 404,
  'stale-version': 409,
  'slots-left': 409,
  'no-numbers': 409,
  'already-set-up': 409,
  'too-many-answers': 409,
  'stale-fact': 409,
  'duplicate-fact': 409,
  'too-many-facts': 409,
  'history-gone': 410,
  'too-large': 413,
  'invalid-steps': 422,
  'invalid-document': 422,
  unreadable: 422,
  'not-editable': 403,
  'too-many-requests': 429,
  unexpected: 500,
  'not-available': 501,
  'not-set-up': 503,
  busy: 503,
  'disk-full': 507,
} as const;
export type RefusalCode = keyof typeof refusalStatus;

export const errorBodySchema = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
  version: z.int().optional(),
});
/** `version` accompanies `stale-version`: the server’s present one. */
export type ErrorBody = z.infer<typeof errorBodySchema>;

/** `GET /api/health`. */
export type Health = { readonly status: 'ok'; readonly database: 'sqlite' | 'postgres' };
