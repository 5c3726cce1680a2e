import { textWidth } from './text-width';

/** Full-width characters of 小标宋 二号 that stand well on one line of the type area. */
const lineWidth = 19;
/** A longer title is none that could be set with taste; it breaks where it must. */
const mostLines = 3;

/** Seams of a report's title beside the best one, before 关于: before the first group, after the second. */
const before = /^(\d{4}年|二〇|法治政府建设|推进法治|履行)/;
const after = /(人民政府|办事处|委员会|管委会|委|局|镇|乡|街道|年度|年)$/;
/** Words that a new line must not cut. */
const solid = [
  '法治',
  '政府',
  '建设',
  '年度',
  '情况',
  '报告',
  '工作',
  '推进',
  '人民',
  '履行',
  '责任',
  '职责',
  '主要',
];

/** The offsets at which an over-long title of one line is best broken; none when it fits or is broken already. */
export function titleBreaks(title: string): readonly number[] {
  if (title.includes('\n') || textWidth(title) <= lineWidth) return [];
  const lines = Math.ceil(textWidth(title) / lineWidth);
  if (lines > mostLines) return [];
  return best(title, 0, lines, textWidth(title) / lines).breaks;
}

type Breaking = { readonly breaks: readonly number[]; readonly cost: number };

/** Breaks the rest of the title from `start` into `lines` lines, near `ideal` in width and where the sense allows. */
function best(title: string, start: number, lines: number, ideal: number): Breaking {
  const rest = textWidth(title.slice(start));
  if (lines === 1) return { breaks: [], cost: unevenness(rest, ideal) };
  let found: Breaking = { breaks: [], cost: Number.POSITIVE_INFINITY };
  for (let at = start + 1; at < title.length; at++) {
    const cost = unevenness(textWidth(title.slice(start, at)), ideal) + roughness(title, at);
    if (cost >= found.cost) continue;
    const tail = best(title, at, lines - 1, ideal);
    if (cost + tail.cost < found.cost) found = { breaks: [at, ...tail.breaks], cost: cost + tail.cost };
  }
  return found;
}

const unevenness = (width: number, ideal: number): number =>
  (width - ideal) ** 2 + (width > lineWidth ? 10_000 : 0);

/** What a break costs by its sense: little at a seam, much inside a number or word. */
function roughness(title: string, at: number): number {
  const left = title.slice(0, at);
  const right = title.slice(at);
  if (/[\w.]$/.test(left) && /^[\w.年]/.test(right)) return 1000;
  if (left.endsWith('关于')) return 1000;
  if (/^[\uDC00-\uDFFF，。、；：”’》）的]/.test(right) || /[“‘《（]$/.test(left)) return 1000;
  if (solid.some((word) => left.endsWith(word.slice(0, 1)) && right.startsWith(word.slice(1)))) return 400;
  if (right.startsWith('关于')) return 0;
  return before.test(right) || after.test(left) ? 20 : 50;
}
