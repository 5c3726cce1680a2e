import { ok, type Result, refuse } from '@/lib/base/result';
import { placeItems } from '../classify/place-items';
import { toReading } from '../classify/to-reading';
import type { Limits, Package } from '../package/open-parts';
import { child, childrenOf, type Element, parseXml } from '../package/xml';
import type { Loss, Reading } from '../reading';
import { openPackage } from './guard';
import { anchorByQuote } from './read/anchor-by-quote';
import { readBody } from './read/body';
import { type EvidenceNote, readEvidenceMap } from './read/evidence-map';
import { plainText, readComments, readNoteTexts, withQuotes } from './read/notes';
import { numberCounter } from './read/numbering';
import type { ReadState } from './read/state';
import { readStyles } from './read/styles';

const noDocument = refuse(
  'no-document-part',
  '文件里没有 Word 文档的正文，没有读入。请用 WPS 或 Word 打开，另存为 .docx 后再选择。',
);
const broken = refuse(
  'broken-xml',
  '文件的正文结构有损坏，没有读入。请用 WPS 或 Word 打开，另存为 .docx 后再选择。',
);

/** The name of the main part: what the package's relationships say, else where it usually lies. */
function mainPart({ xml }: Package): string | null {
  const rels = parseXml(xml.get('_rels/.rels') ?? '');
  const main = childrenOf(rels, 'Relationship').find(({ attrs }) => attrs.Type?.endsWith('/officeDocument'));
  const name = main?.attrs.Target?.replace(/^\.?\//, '');
  if (name !== undefined && xml.has(name)) return name;
  return xml.has('word/document.xml') ? 'word/document.xml' : null;
}

function newState(
  part: (name: string) => Element | null,
  notes: ReadonlyMap<string, EvidenceNote>,
): ReadState {
  const footnotes = [...readNoteTexts(part('footnotes.xml'), 'w:footnote')].map(([id, text]) => [
    `f${id}`,
    text,
  ]);
  const endnotes = [...readNoteTexts(part('endnotes.xml'), 'w:endnote')].map(([id, text]) => [
    `e${id}`,
    text,
  ]);
  return {
    styles: readStyles(part('styles.xml')),
    number: numberCounter(part('numbering.xml')),
    notes: readComments(part('comments.xml')),
    footnotes: new Map([...footnotes, ...endnotes] as [string, string][]),
    facts: new Map([...notes].map(([name, { fact }]) => [name, fact])),
    losses: [],
    revisions: [],
    fields: [],
    openComments: new Map(),
    quotes: new Map(),
    openEvidence: new Map(),
    foundFacts: new Set(),
    toldOnce: new Set(),
  };
}

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
  const main = mainPart(files);
  if (main === null) return noDocument;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = (name: string): Element | null => {
    const text = files.xml.get(name);
    return text === undefined ? null : parseXml(text);
  };
  const body = child(part(main), 'w:body');
  if (!body) return broken;
  const evidence = readEvidenceMap(part('docProps/custom.xml'));
  const state = newState((name) => part(`${folder}${name}`), evidence);
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
