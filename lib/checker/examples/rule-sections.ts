import { type Example, readExample } from './rule-page';

/** A piece of an example’s line: `marked` is where the finding stands, `linked` has a ledger row behind it. */
export type Segment = { readonly words: string; readonly look: 'plain' | 'marked' | 'linked' };

export type ExampleLine = {
  readonly kind: 'title' | 'heading' | 'row' | 'text';
  readonly segments: readonly Segment[];
};

/** What a rule’s page is made of, in its order. */
export type RuleSection =
  | { readonly kind: 'heading' | 'paragraph'; readonly words: string }
  | { readonly kind: 'example'; readonly example: Example; readonly lines: readonly ExampleLine[] };

/** The words of a line without the marks of the plain form. */
function segmentsOf(words: string): Segment[] {
  const segments: Segment[] = [];
  let look: Segment['look'] = 'plain';
  for (const piece of words.split(/(⟦|⟧|⟨[^⟩]*⟩)/)) {
    const linked = /^⟨([^→]*)→[^⟩]*⟩$/.exec(piece);
    if (piece === '⟦') look = 'marked';
    else if (piece === '⟧') look = 'plain';
    else if (linked) segments.push({ words: linked[1] ?? '', look: 'linked' });
    else if (piece !== '') segments.push({ words: piece, look });
  }
  return segments;
}

function readLine(line: string): ExampleLine {
  const heading = /^#{2,5}\s*(?:@\w+\s*)?(?:\{([^}]*)\})?\+?\s*(.*)$/.exec(line);
  if (heading) return { kind: 'heading', segments: segmentsOf(`${heading[1] ?? ''}${heading[2] ?? ''}`) };
  if (line.startsWith('# ')) return { kind: 'title', segments: segmentsOf(line.slice(2)) };
  if (line.startsWith('|'))
    return { kind: 'row', segments: segmentsOf(line.slice(1, -1).replaceAll('|', '　')) };
  return { kind: 'text', segments: segmentsOf(line.replace(/^(?:主送|署名|日期)：/, '')) };
}

const fence = /^```(✗|✓)([^\n]*)\n([\s\S]*?)^```$/m;

/** Prose between two examples: `## ` headings, and paragraphs whose lines are joined. */
function readProse(text: string): RuleSection[] {
  return text
    .split(/\n{2,}/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !piece.startsWith('# '))
    .map((piece) =>
      piece.startsWith('## ')
        ? { kind: 'heading', words: piece.slice(3) }
        : { kind: 'paragraph', words: piece.replaceAll('\n', '') },
    );
}

/** A rule’s page, for showing it: the same file whose examples run as tests. */
export function ruleSections(page: string): readonly RuleSection[] {
  const sections: RuleSection[] = [];
  let rest = page;
  for (let match = fence.exec(rest); match; match = fence.exec(rest)) {
    const [whole, sign = '', options = '', body = ''] = match;
    const example = readExample(sign, options, body);
    const lines = example.text.split('\n').filter((line) => line.trim() !== '');
    sections.push(...readProse(rest.slice(0, match.index)));
    sections.push({ kind: 'example', example, lines: lines.map(readLine) });
    rest = rest.slice(match.index + whole.length);
  }
  return [...sections, ...readProse(rest)];
}
