import type { Node } from 'prosemirror-model';
import type { HeadingAttrs } from '@/lib/schema/nodes/heading';
import { numbering } from '@/lib/schema/numbering';
import type { NodeName } from '@/lib/schema/schema';
import type { ExportInput } from '../export-input';
import { acceptedRuns, acceptedText, type Run } from '../layout/runs';
import { headingRows, type PlacedCell, tableGrid } from '../layout/table-grid';

type HtmlWriter =
  | { readonly block: (block: Node, label: string) => string }
  | { readonly inline: (run: Run) => string }
  | { readonly within: 'file' | 'table' };

/** Text for HTML content or a quoted attribute; control characters are dropped. */
function escapeHtml(text: string): string {
  return text
    .replace(/(?!\t)[\p{Cc}\p{Cs}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

const strong = (run: Run, html: string): string =>
  run.marks.some((mark) => mark.type.name === 'strong') ? `<strong>${html}</strong>` : html;

const inline = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      const writer = htmlWriters[run.name];
      return 'inline' in writer ? writer.inline(run) : '';
    })
    .join('');

const paragraph = (kind: string): HtmlWriter => ({
  block: (block, label) => `<p class="${kind}">${escapeHtml(label)}${inline(acceptedRuns(block))}</p>`,
});

/** A run-in heading stands in its paragraph; its role says what it is. */
function heading(block: Node, label: string): string {
  const { level, runIn } = block.attrs as HeadingAttrs;
  const runs = acceptedRuns(block);
  const head = `${escapeHtml(label)}${inline(runs.filter(({ part }) => part === 'head'))}`;
  if (!runIn) return `<h${level + 1}>${head}</h${level + 1}>`;
  const rest = inline(runs.filter(({ part }) => part === 'body'));
  return `<p class="text"><span class="heading" role="heading" aria-level="${level + 1}">${head}</span>${rest}</p>`;
}

function cell({ node, columns, rows }: PlacedCell, inHead: boolean): string {
  const tag = node.type.name === 'tableHeader' ? 'th' : 'td';
  const scope = tag === 'th' ? ` scope="${inHead ? 'col' : 'row'}"` : '';
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  const content = node.children.map((block) => inline(acceptedRuns(block))).join('<br>');
  return `<${tag}${scope}${spans}>${content}</${tag}>`;
}

function table(block: Node): string {
  const grid = tableGrid(block);
  const headed = headingRows(grid);
  const rows = grid.rows.map(
    ({ cells }, i) => `<tr>${cells.map((placed) => cell(placed, i < headed)).join('')}</tr>`,
  );
  const head = headed > 0 ? `<thead>\n${rows.slice(0, headed).join('\n')}\n</thead>\n` : '';
  const body = rows.length > headed ? `<tbody>\n${rows.slice(headed).join('\n')}\n</tbody>\n` : '';
  return `<table>\n${head}${body}</table>`;
}

const text: HtmlWriter = { inline: (run) => strong(run, escapeHtml(run.text)) };

/** Every node of the schema and how it gets into HTML. */
const htmlWriters: Readonly<Record<NodeName, HtmlWriter>> = {
  doc: { within: 'file' },
  title: { block: (block) => `<h1>${inline(acceptedRuns(block))}</h1>` },
  paragraph: paragraph('text'),
  heading: { block: heading },
  recipient: paragraph('recipient'),
  table: { block: table },
  tableRow: { within: 'table' },
  tableCell: { within: 'table' },
  tableHeader: { within: 'table' },
  attachmentNote: paragraph('attachment'),
  signature: paragraph('signature'),
  date: paragraph('date'),
  pageBreak: { block: () => '' },
  text,
  hardBreak: { inline: () => '<br>' },
  slot: { inline: (run) => `<mark>${escapeHtml(run.text)}</mark>` },
};

const style = `
  article { max-width: 44em; margin: 2em auto; line-height: 1.85; font-family: FangSong, "Noto Serif SC", serif; }
  h1 { text-align: center; font-size: 1.4em; }
  h2 { font-size: 1em; font-weight: normal; font-family: SimHei, sans-serif; text-indent: 2em; }
  h3, .heading { font-size: 1em; font-weight: normal; font-family: KaiTi, "Noto Serif SC", serif; }
  h3, h4, h5 { font-size: 1em; font-weight: normal; text-indent: 2em; }
  .text, .attachment { text-indent: 2em; }
  .signature, .date { text-align: right; padding-right: 2em; }
  table { border-collapse: collapse; margin: 1em auto; }
  th, td { border: 1px solid; padding: 0.2em 0.6em; }
  p, h1, h2, h3, h4, h5 { margin: 0.4em 0; }
`;

/**
 * The document as one HTML page for a web site, every suggestion accepted: semantic elements, no script, no
 * reference to anything outside; what goes into a site's own page is the `article`.
 */
export function writeHtml({ doc }: ExportInput): string {
  const labels = numbering(doc);
  const blocks = doc.children
    .map((block) => {
      const writer = htmlWriters[block.type.name as NodeName];
      return 'block' in writer ? writer.block(block, labels.get(block.attrs.id) ?? '') : '';
    })
    .filter((html) => html !== '');
  const title = escapeHtml(acceptedText(doc.child(0)).replaceAll('\n', ''));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<article>
${blocks.join('\n')}
</article>
</body>
</html>
`;
}
