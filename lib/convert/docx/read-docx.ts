import { ok, type Result, refuse } from '@/lib/base/result';
import { placeItems } from '../classify/place-items';
import { toReading } from '../classify/to-reading';
import { type Limits, type Package, partNamed } from '../package/open-parts';
import { child, parseXml } from '../package/xml';
import type { Loss, Reading } from '../reading';
import { openPackage } from './guard';
import { anchorByQuote } from './read/anchor-by-quote';
import { readBody } from './read/body';
import { readEvidenceMap } from './read/evidence-map';
import { newState } from './read/new-state';
import { plainText, withQuotes } from './read/notes';
import { partsOf } from './read/parts-of';

const noDocument = refuse(
  'no-document-part',
  '文件里没有 Word 文档的正文，没有读入。请用 WPS 或 Word 打开，另存为 .docx 后再选择。',
);
const broken = refuse(
  'broken-xml',
  '文件的正文结构有损坏，没有读入。请用 WPS 或 Word 打开，另存为 .docx 后再选择。',
);

/** Words in headers and footers other than page numbers. */
function headerLosses({ xml }: Package): Loss[] {
  const texts = new Set<string>();
  for (const [name, part] of xml) {
    if (!/\/(?:header|footer)\d*\.xml$/.test(name)) continue;
    const root = parseXml(part);
    const text = root ? plainText(root) : '';
    if (text.replace(/[\d\s\-—–―－·.第页共/]|PAGE|NUMPAGES/gi, '') !== '') texts.add(text);
  }
  return [...texts].map((text) => ({ kind: 'header', text }));
}

/** Reads a DOCX; see `Reading`. The comment marks of the n-th comment (from 1) have thread `c<n>`. */
export function readDocx(bytes: Uint8Array, limits?: Limits): Result<Reading> {
  const opened = openPackage(bytes, limits);
  if (!opened.ok) return opened;
  const files = opened.value;
  const parts = partsOf(files);
  if (parts === null) return noDocument;
  const body = child(parts.main, 'w:body');
  if (!body) return broken;
  const evidence = readEvidenceMap(parseXml(partNamed(files, 'docProps/custom.xml') ?? ''));
  const state = newState(parts.part, evidence);
  const { items: anchored, lost } = anchorByQuote(readBody(body, state), evidence, state.foundFacts);
  const { items, text } = placeItems(anchored);
  const losses: Loss[] = [
    ...state.losses,
    ...lost.map(({ quote }): Loss => ({ kind: 'other', text: `依据没有找回原来的位置：${quote}` })),
    ...headerLosses(files),
  ];
  const comments = withQuotes(state.notes, state.quotes);
  return ok(toReading({ items, text, losses, comments, revisions: state.revisions }));
}
