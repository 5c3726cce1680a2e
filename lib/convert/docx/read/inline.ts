import type { Mark } from 'prosemirror-model';
import { schema } from '@/lib/schema/schema';
import type { Piece } from '../../classify/line';
import type { RawItem } from '../../classify/raw-item';
import {
  attr,
  child,
  chosen,
  type Element,
  findAll,
  isElement,
  textOf,
  val,
  type XmlNode,
} from '../../package/xml';
import type { ReadRevision } from '../../reading';
import { anchor } from './anchors';
import { readDrawing } from './drawing';
import { seenInFont } from './read-symbol';
import { runContent } from './run-content';
import type { ReadState } from './state';
import { mergeRunFacts, type RunFacts, readRunFacts } from './styles';

/** Who suggested the words being read, while inside `w:ins`, `w:del` or a move. */
type Suggestion = { readonly kind: ReadRevision['kind']; readonly mark: Mark; readonly author: string };

export type InlineContent = {
  readonly pieces: Piece[];
  /** The facts of the visible runs, in order. */
  readonly runs: RunFacts[];
  /** Paragraphs of text boxes anchored here: they come behind the paragraph. */
  readonly boxed: RawItem[];
};

/** Reads the block content of a text box; passed in because blocks contain inline content and the reverse. */
type ReadBlocks = (element: Element) => RawItem[];

const suggestions: Readonly<Record<string, ReadRevision['kind']>> = {
  'w:ins': 'ins',
  'w:del': 'del',
  'w:moveTo': 'move',
  'w:moveFrom': 'move',
};

const containers = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:customXml',
  'w:fldSimple',
  'w:sdtContent',
  'w:bdo',
  'w:dir',
  'w:rubyBase',
  'mc:Choice',
]);

class InlineReader {
  readonly out: InlineContent = { pieces: [], runs: [], boxed: [] };
  private suggestion: Suggestion | null = null;
  /** The suggestion being collected; it may go on over several runs as long as nothing stands between them. */
  private revised: { readonly by: Suggestion; text: string; end: number } | null = null;

  constructor(
    private readonly state: ReadState,
    private readonly base: RunFacts,
    private readonly readBlocks: ReadBlocks,
  ) {}

  read(nodes: readonly XmlNode[]): void {
    for (const node of nodes) if (isElement(node)) this.element(node);
  }

  /** Tells the suggestion that has been collected; a move is told where it arrived. */
  closeRevision(): void {
    if (!this.revised) return;
    const { by, text } = this.revised;
    const isSource = by.mark.type === schema.marks.deletion && by.kind === 'move';
    if (text !== '' && !isSource) this.state.revisions.push({ kind: by.kind, text, author: by.author });
    this.revised = null;
  }

  private element(node: Element): void {
    const kind = suggestions[node.name];
    if (kind) this.suggested(node, kind);
    else if (node.name === 'w:r') this.run(node);
    else if (node.name === 'w:sdt') this.read(child(node, 'w:sdtContent')?.children ?? []);
    else if (node.name === 'm:oMath' || node.name === 'm:oMathPara') this.formula(node);
    else if (containers.has(node.name)) this.read(node.children);
    else if (node.name === 'mc:AlternateContent') this.read(chosen(node)?.children ?? []);
    else anchor(node, this.state);
  }

  private run(element: Element): void {
    const own = child(element, 'w:rPr');
    const near = mergeRunFacts(readRunFacts(own), this.state.styles.run(val(own, 'w:rStyle')));
    const facts = mergeRunFacts(near, this.base);
    const font = attr(child(own, 'w:rFonts'), 'ascii');
    let text = '';
    for (const node of element.children) {
      if (!isElement(node)) continue;
      if (node.name === 'w:ruby') {
        this.words(text, near, facts);
        text = '';
        this.ruby(node);
      } else if (node.name === 'w:drawing' || node.name === 'w:pict' || node.name === 'w:object')
        this.drawing(node);
      else if (node.name === 'w:commentReference') {
        this.words(text, near, facts);
        text = '';
        this.pointComment(attr(node, 'id') ?? '');
      } else if (node.name === 'mc:AlternateContent') {
        for (const inner of chosen(node)?.children ?? []) if (isElement(inner)) this.drawing(inner);
      } else text += seenInFont(runContent(node, this.state), node.name === 'w:t' ? font : null);
    }
    this.words(text, near, facts);
  }

  /** The words of a run; `near` is what the run itself says, `facts` also what its paragraph's style says. */
  private words(text: string, near: RunFacts, facts: RunFacts): void {
    if (text === '') return;
    if (facts.hidden === 'on') {
      this.state.losses.push({ kind: 'formatting', text: `隐藏文字：${text}` });
      return;
    }
    if (/\S/.test(text)) this.out.runs.push(facts);
    this.push(text, near.bold === 'on' ? [schema.marks.strong.create()] : []);
  }

  private push(text: string, own: readonly Mark[]): void {
    let marks = own;
    for (const mark of this.state.openEvidence.values()) marks = mark.addToSet(marks);
    for (const [id, quote] of this.state.openComments) {
      const thread = this.state.notes.threads.get(id) ?? id;
      marks = schema.marks.comment.create({ thread }).addToSet(marks);
      if (this.suggestion?.mark.type !== schema.marks.deletion) this.state.openComments.set(id, quote + text);
    }
    if (this.suggestion) marks = this.suggestion.mark.addToSet(marks);
    this.collect(text);
    this.out.pieces.push({ text, marks });
  }

  /** Adds words to the suggestion they stand in, a new one where the last has ended. */
  private collect(text: string): void {
    const { pieces } = this.out;
    if (
      this.revised &&
      (this.revised.by.mark !== this.suggestion?.mark || this.revised.end !== pieces.length)
    )
      this.closeRevision();
    if (!this.suggestion) return;
    this.revised ??= { by: this.suggestion, text: '', end: 0 };
    this.revised.text += text;
    this.revised.end = pieces.length + 1;
  }

  private suggested(element: Element, kind: ReadRevision['kind']): void {
    const author = attr(element, 'author') ?? '';
    const isDeleted = element.name === 'w:del' || element.name === 'w:moveFrom';
    const type = isDeleted ? schema.marks.deletion : schema.marks.insertion;
    const mark = type.create({ author, time: attr(element, 'date') ?? '' });
    const open = this.revised?.by;
    const outer = this.suggestion;
    this.suggestion = open?.kind === kind && open.mark.eq(mark) ? open : { kind, mark, author };
    this.read(element.children);
    this.suggestion = outer;
  }

  private ruby(element: Element): void {
    this.read(child(element, 'w:rubyBase')?.children ?? []);
    const sound = child(element, 'w:rt');
    if (sound) this.state.losses.push({ kind: 'formatting', text: `拼音标注：${textOf(sound)}` });
  }

  private drawing(element: Element): void {
    const { boxed, losses } = readDrawing(element, this.readBlocks);
    this.out.boxed.push(...boxed);
    this.state.losses.push(...losses);
  }

  /** A comment that stands on no words is hung on the character before it, so that it is carried along. */
  private pointComment(id: string): void {
    const { notes, openComments, quotes } = this.state;
    const thread = notes.threads.get(id);
    const last = this.out.pieces.at(-1);
    if (thread === undefined || openComments.has(id) || quotes.has(id) || !last) return;
    const character = [...last.text].at(-1) ?? '';
    const before = last.text.slice(0, last.text.length - character.length);
    const marks = schema.marks.comment.create({ thread }).addToSet(last.marks);
    this.out.pieces.pop();
    if (before !== '') this.out.pieces.push({ ...last, text: before });
    this.out.pieces.push({ text: character, marks });
  }

  private formula(element: Element): void {
    const text = findAll(element, 'm:t').map(textOf).join('');
    if (text === '') return;
    this.push(text, []);
    this.state.losses.push({ kind: 'formatting', text: `公式改为文字：${text}` });
  }
}

/** Reads the inline content of one paragraph. `base` is what its style says of runs. */
export function readInline(
  paragraph: Element,
  state: ReadState,
  base: RunFacts,
  readBlocks: ReadBlocks,
): InlineContent {
  const reader = new InlineReader(state, base, readBlocks);
  reader.read(paragraph.children);
  reader.closeRevision();
  for (const [id, quote] of state.openComments) state.openComments.set(id, `${quote}\n`);
  return reader.out;
}
