import { Fragment, type Node } from 'prosemirror-model';
import type { Range } from '@/lib/base/range';
import { blockText } from '@/lib/schema/block-text';
import type { Loss } from './reading';

/** What conversions leave behind in texts; none of it was ever written by a person. */
const debris: readonly RegExp[] = [
  /\[bookmark:[^\]\n]{0,80}\]/g,
  /_GoBack/g,
  /\bHYPERLINK\s+(?:\\l\s*)?["“][^"”\n]{0,500}["”](?:\s*\\[a-z](?:\s*"[^"\n]*")?)*/g,
  /\bPAGEREF\s+\w+(?:\s*\\[a-z])*/g,
  /\bTOC(?:\s+\\[a-z](?:\s*"[^"\n]*")?)+/g,
  /\\\*\s*MERGEFORMAT/g,
  /错误[！!]\s*(?:未找到引用源|未定义书签|未指定书签)。?/g,
  /Error!\s*(?:Reference source not found|Bookmark not defined)\.?/g,
  /&nbsp;?/g,
  /<!--\[if[^\]\n]*\]>|<!\[endif\]-->/g,
];
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** A page number left between paragraphs: — 3 —, 第 3 页, 第3页共8页. */
const pageNumber = /^(?:[—–－-]\s*\d{1,3}\s*[—–－-]|第\s*\d{1,3}\s*页(?:\s*[,，]?\s*共\s*\d{1,3}\s*页)?)$/;

/** The block without the given ranges of its content; ranges in order, not overlapping. */
function without(block: Node, ranges: readonly Range[]): Node {
  let content = Fragment.empty;
  let at = 0;
  for (const { from, to } of ranges) {
    content = content.append(block.content.cut(at, from));
    at = to;
  }
  return block.copy(content.append(block.content.cut(at)));
}

function rangesOf(text: string): { range: Range; words: string }[] {
  const found: { range: Range; words: string }[] = [];
  let blanked = text;
  for (const pattern of [...debris, invisible])
    blanked = blanked.replace(pattern, (words, ...rest: unknown[]) => {
      const at = rest.find((value): value is number => typeof value === 'number') ?? 0;
      found.push({ range: { from: at, to: at + words.length }, words });
      return '\u3000'.repeat(words.length);
    });
  return found.sort((a, b) => a.range.from - b.range.from);
}

/** A text block without what conversions left in it; each piece taken out is a loss. */
export function withoutDebris(block: Node): { block: Node; losses: Loss[] } {
  const found = rangesOf(blockText(block));
  if (found.length === 0) return { block, losses: [] };
  const visible = found.filter(({ words }) => !words.match(invisible));
  const hidden = found.length - visible.length;
  const losses: Loss[] = visible.map(({ words }) => ({ kind: 'debris', text: words }));
  if (hidden > 0) losses.push({ kind: 'debris', text: `${hidden} 处不可见字符` });
  return {
    block: without(
      block,
      found.map(({ range }) => range),
    ),
    losses,
  };
}

export const isPageNumber = (text: string): boolean => pageNumber.test(text.trim());
