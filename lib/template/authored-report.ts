import { Fragment, type Node } from 'prosemirror-model';
import { z } from 'zod';
import { ok, type Result } from '../base/result';
import { assignIds } from '../schema/assign-ids';
import { block, type Inline } from '../schema/build';
import { partRoles } from '../schema/roles';
import { schema } from '../schema/schema';
import { chineseReason, problemsOf, type TemplateProblem } from './template-problem';

const text = z.string().min(1, '不能是空的');

/** One block by its kind; [64次](F15) inside a text links its words to the ledger's fact F15. */
const authoredBlockSchema = z.union([
  z.strictObject({ h1: text, role: z.enum(partRoles).optional() }),
  z.strictObject({ h2: text }),
  z.strictObject({ runIn: text }),
  z.strictObject({ p: text }),
]);
type AuthoredBlock = z.infer<typeof authoredBlockSchema>;

const authoredReportSchema = z.strictObject({
  year: z.int(),
  title: text,
  recipient: text,
  blocks: z.array(authoredBlockSchema),
  signature: text,
  date: text,
});

/** A report written by hand as data, such as those of the sample township. */
export type AuthoredReport = { readonly year: number; readonly title: string; readonly doc: Node };

const link = /\[([^\]]+)\]\((F\d+)\)/g;

function linked(source: string): Inline[] {
  const pieces: Inline[] = [];
  let at = 0;
  for (const match of source.matchAll(link)) {
    const [whole, words = '', fact = ''] = match;
    pieces.push(source.slice(at, match.index), schema.text(words, [schema.marks.evidence.create({ fact })]));
    at = match.index + whole.length;
  }
  pieces.push(source.slice(at));
  return pieces;
}

function build(item: AuthoredBlock): Node {
  if ('h1' in item) return block('heading', { level: 1, role: item.role ?? null }, ...linked(item.h1));
  if ('h2' in item) return block('heading', { level: 2 }, ...linked(item.h2));
  if ('runIn' in item) return block('heading', { level: 2, runIn: true }, ...linked(item.runIn));
  return block('paragraph', {}, ...linked(item.p));
}

/** Makes the document of an authored report; `title` is its title on one line, ids are drawn from `nextId`. */
export function parseAuthoredReport(
  json: unknown,
  file: string,
  nextId: () => string,
): Result<AuthoredReport, readonly TemplateProblem[]> {
  const parsed = authoredReportSchema.safeParse(json, { error: chineseReason });
  if (!parsed.success) return { ok: false, error: problemsOf(parsed.error, file) };
  const { year, title, recipient, blocks, signature, date } = parsed.data;
  const doc = schema.nodes.doc.create(
    null,
    Fragment.from([
      block('title', {}, title),
      block('recipient', {}, recipient),
      ...blocks.map(build),
      block('signature', {}, signature),
      block('date', {}, date),
    ]),
  );
  return ok({ year, title: title.replaceAll('\n', ''), doc: assignIds(doc, nextId) });
}

/** The ids of the facts that a document's evidence marks name. */
export function linkedFacts(doc: Node): ReadonlySet<string> {
  const facts = new Set<string>();
  doc.descendants((node) => {
    for (const mark of node.marks) if (mark.type === schema.marks.evidence) facts.add(mark.attrs.fact);
  });
  return facts;
}
