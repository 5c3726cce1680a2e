import { Fragment, type Node } from 'prosemirror-model';
import { blockText } from '@/lib/schema/block-text';
import { schema } from '@/lib/schema/schema';
import { readNumeral } from './classify/numeral';
import type { Loss } from './reading';

const ended = /[。！？：；…”’）)】》!?:;.]$/;
/** A line cannot end in one of these. */
const dangling = /[，、,的和与及或对将把被在以为是了向从由并而其各、]$/;
const startsAnew = /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]|附件|注[：:]|其[一二三][，是])/;
const longLine = 40;

/** How wide a text stands on the page, in half characters. */
const widthOf = (text: string): number => {
  let width = 0;
  for (const c of text) width += c < '\u2000' ? 1 : 2;
  return width;
};

const wrapped = { lines: 8, share: 0.5, slack: 5, narrowest: 40, widest: 120 } as const;

/**
 * The least width of a full line where a file has a line end after every printed line (text taken from a PDF):
 * half of its lines or more are about equally wide. Infinity where it has not.
 */
function fullLine(texts: readonly string[]): number {
  const widths = texts.map((text) => widthOf(text.trimEnd())).sort((a, b) => a - b);
  const full = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const near = widths.filter((width) => Math.abs(width - full) <= wrapped.slack).length;
  const isWrapped = near >= wrapped.lines && near >= widths.length * wrapped.share;
  if (!isWrapped || full < wrapped.narrowest || full > wrapped.widest) return Number.POSITIVE_INFINITY;
  return full - wrapped.slack;
}

/**
 * Whether `next` goes on in the sentence that `text` broke off: `text` has no end mark and is more than a
 * subheading (it holds a whole sentence already, ends in a word that nothing ends in, is long, or fills a line
 * of at least `full` half characters).
 */
export function breaksOff(text: string, next: string, full = Number.POSITIVE_INFINITY): boolean {
  const line = text.trimEnd();
  const following = next.trimStart();
  if (line === '' || following === '' || ended.test(line)) return false;
  if (readNumeral(following) !== null || startsAnew.test(following)) return false;
  return (
    /[。！？；]/.test(line) ||
    (line.length >= 12 && dangling.test(line)) ||
    line.length >= longLine ||
    widthOf(line) >= full
  );
}

const around = (text: string, next: string): string =>
  `${text.trimEnd().slice(-10)}｜${next.trimStart().slice(0, 10)}`;

const isBody = (block: Node): boolean => block.type === schema.nodes.paragraph;

const canGoOn = (block: Node): boolean =>
  isBody(block) || (block.type === schema.nodes.heading && block.attrs.runIn === true);

/** Joins paragraphs that were broken in mid-sentence; each joint is a loss, shown as its words with ｜ between. */
export function joinBroken(blocks: readonly Node[]): { blocks: Node[]; losses: Loss[] } {
  const out: Node[] = [];
  const losses: Loss[] = [];
  const full = fullLine(blocks.filter(canGoOn).map(blockText));
  let line = '';
  for (const block of blocks) {
    const last = out.at(-1);
    const next = blockText(block);
    if (last && canGoOn(last) && isBody(block) && breaksOff(line, next, full)) {
      losses.push({ kind: 'joined', text: around(line, next) });
      out[out.length - 1] = last.copy(last.content.append(block.content));
    } else out.push(block);
    line = next;
  }
  return { blocks: out, losses };
}

/** Takes line breaks in mid-sentence out of a paragraph; those behind an end mark stay. */
export function joinSoftLines(block: Node): { block: Node; losses: Loss[] } {
  const text = blockText(block);
  if (!canGoOn(block) || !text.includes('\n')) return { block, losses: [] };
  const lines = text.split('\n');
  const losses: Loss[] = [];
  const children: Node[] = [];
  let n = 0;
  block.forEach((child) => {
    if (child.type !== schema.nodes.hardBreak) {
      children.push(child);
      return;
    }
    const [before = '', after = ''] = [lines[n], lines[n + 1]];
    n++;
    if (breaksOff(before, after)) losses.push({ kind: 'joined', text: around(before, after) });
    else children.push(child);
  });
  return { block: losses.length > 0 ? block.copy(Fragment.from(children)) : block, losses };
}
