import type { Node } from 'prosemirror-model';
import { basisWords } from '@/lib/checker/basis-words';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { schema } from '@/lib/schema/schema';
import type { ExportComment } from '../export-input';
import { gravest, severityName } from '../finding-words';
import { textblocks } from '../words-at';
import { type MarkedWords, markWords } from './mark-words';

export type Annotation = {
  /** Who the comments are by. */
  readonly author: string;
  /** ISO timestamp. */
  readonly date: string;
  /** Finding's id → what somebody has answered to it. */
  readonly notes?: ReadonlyMap<string, string>;
};

/** A document and its remarks, as an `ExportInput` wants them. */
export type Annotated = { readonly doc: Node; readonly comments: readonly ExportComment[] };

/** [from, to) of a block's content and the findings on it. */
type Passage = {
  readonly block: string;
  readonly from: number;
  readonly to: number;
  readonly findings: Diagnostic[];
};

/**
 * The findings by the words they stand on, in reading order. One without words of its own stands on its whole
 * block, one whose block has none, or is not there, on the first words of the document.
 */
function passages(doc: Node, diagnostics: readonly Diagnostic[]): readonly Passage[] {
  const blocks = [...textblocks(doc)].filter(([, { content }]) => content.size > 0);
  const sizes = new Map(blocks.map(([id, { content }]) => [id, content.size]));
  const order = new Map(blocks.map(([id], i) => [id, i]));
  const [[first] = []] = blocks;
  if (first === undefined) return [];
  const found = new Map<string, Passage>();
  for (const finding of diagnostics) {
    const size = sizes.get(finding.at.block);
    const block = size === undefined ? first : finding.at.block;
    const to = Math.min(finding.at.to, size ?? 0);
    const words =
      finding.at.from < to ? { from: finding.at.from, to } : { from: 0, to: sizes.get(block) ?? 0 };
    const key = `${block}:${words.from}:${words.to}`;
    const there = found.get(key);
    if (there) there.findings.push(finding);
    else found.set(key, { block, ...words, findings: [finding] });
  }
  const place = ({ block }: Passage): number => order.get(block) ?? 0;
  return [...found.values()].sort((a, b) => place(a) - place(b) || a.from - b.from || a.to - b.to);
}

function findingWords(finding: Diagnostic, note: string | undefined): string {
  const { severity, code, what, calc, why, basis, how } = finding;
  return [
    `【${severityName[severity]}】${what}（${code}）`,
    ...(calc === null ? [] : [`算式：${calc}`]),
    `为什么：${why}${basis ? `（${basisWords(basis)}）` : ''}`,
    `怎么改：${how}`,
    ...(note === undefined ? [] : [`说明：${note}`]),
  ].join('\n');
}

/** The text of one comment: several findings are numbered, the gravest first. */
function commentText(findings: readonly Diagnostic[], notes: Annotation['notes']): string {
  const texts = [...findings].sort(gravest).map((finding) => findingWords(finding, notes?.get(finding.id)));
  return texts.length === 1 ? (texts[0] ?? '') : texts.map((text, i) => `${i + 1}. ${text}`).join('\n');
}

/**
 * The document with every finding as a remark on its words; findings on the same words share one remark. Threads
 * are named `finding-<n>`, so they stand beside those that the document has. A document without any words has no
 * place for a remark and stays as it is.
 */
export function annotate(
  doc: Node,
  diagnostics: readonly Diagnostic[],
  { author, date, notes }: Annotation,
): Annotated {
  const marks = new Map<string, MarkedWords[]>();
  const comments = passages(doc, diagnostics).map(({ block, from, to, findings }, i): ExportComment => {
    const thread = `finding-${i + 1}`;
    const words = { from, to, mark: schema.marks.comment.create({ thread }) };
    const there = marks.get(block);
    if (there) there.push(words);
    else marks.set(block, [words]);
    return { thread, author, time: date, text: commentText(findings, notes) };
  });
  return { doc: markWords(doc, marks), comments };
}
