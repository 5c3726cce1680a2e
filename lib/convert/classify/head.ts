import { type Item, type Line, type Span, type TableItem, trimmed, words } from './line';
import { readNumeral } from './numeral';
import { isOrganLine } from './organ-line';
import { yearIn } from './title-facts';

/** The opening of a document: `consumed` items at its start are accounted for. */
export type Head = {
  readonly title: readonly Span[];
  /** The item that is the recipient, −1 where there is none. */
  readonly recipientAt: number;
  /** What stands around the title and is not the report's: letterhead, document number, a web page's crumbs. */
  readonly aside: readonly (Line | TableItem)[];
  readonly consumed: number;
};

const searched = 14;
const longestTitleLine = 60;
const genre =
  /(?:报告|总结|汇报|要点|方案|计划|说明|情况|自评|述职|材料)(?:[（(][^（）()]{1,12}[）)])?[》」]?$/;
/** What a title may still have on a line of its own: the genre, where the line before has named the subject. */
const titleRest = /^(?:的|年度|建设|工作|情况){0,3}(?:报告|总结|汇报)(?:[（(][^（）()]{1,12}[）)])?$/;
const crumbs = /[:：>＞|｜]|发布时间|来源|浏览|字号|索引|首页|签发人|文件$|〔\d{4}〕/;
const recipientWords =
  /(?:政府|党委|委员会|[区县市省]委|党工委|办公室|[\u4e00-\u9fa5]局|司法|厅|人大|[镇乡](?:各|直)|各[^。]{0,12}(?:单位|部门|村|科室|办))/;
const lead = /(?:如下|现将|报告|汇报|情况|主要|一是)/;

const isTitleCandidate = (line: Line): boolean => {
  if (line.label !== '') return false;
  const text = words(line);
  if (line.look.style !== null) return line.look.style === 'title';
  if (text.length > longestTitleLine || /[。；！？，,]$/.test(text)) return false;
  return !isRecipient(line) && readNumeral(text) === null;
};

/** 主送机关: short, ends in a colon, names organs, and is not the sentence that opens the report. */
function isRecipient(line: Line): boolean {
  if (line.look.style === 'recipient') return true;
  const text = words(line);
  return text.length <= 80 && /[：:]$/.test(text) && recipientWords.test(text) && !lead.test(text);
}

const squeezed = (line: Line): string => words(line).replace(/[\s\u3000]/g, '');

/** The index of the title's last line among the candidates, −1 where there is none. */
function titleEnd(candidates: readonly Line[]): number {
  const styled = candidates.findLastIndex((line) => line.look.style === 'title');
  if (styled >= 0) return styled;
  const named = (line: Line) => genre.test(squeezed(line)) && !crumbs.test(squeezed(line));
  const aboutLaw = (line: Line) => named(line) && /法治|依法/.test(line.text);
  for (const fits of [(line: Line) => aboutLaw(line) && yearIn(squeezed(line)) !== null, aboutLaw, named]) {
    let last = candidates.findLastIndex(fits);
    if (last < 0) continue;
    while (candidates[last + 1] && titleRest.test(squeezed(candidates[last + 1] as Line))) last++;
    return last;
  }
  const first = candidates.findIndex((line) => !crumbs.test(squeezed(line)));
  return first >= 0 && squeezed(candidates[first] as Line).length <= 40 ? first : -1;
}

/** Whether the line above belongs to the same title: the organ's name, or words that run on into the next line. */
function runsOn(above: Line, below: Line): boolean {
  const upper = squeezed(above);
  const lower = squeezed(below);
  if (above.look.style === 'title') return true;
  if (crumbs.test(upper)) return false;
  if (isOrganLine(upper) || titleRest.test(lower)) return true;
  if (genre.test(upper)) return false;
  return (
    /关于/.test(upper) ||
    (/20\d{2}年/.test(upper) && !/20\d{2}年/.test(lower)) ||
    /^(?:关于|情况|的)/.test(lower)
  );
}

function titleStart(candidates: readonly Line[], end: number): number {
  let start = end;
  while (start > 0 && end - start < 3) {
    const above = candidates[start - 1];
    const below = candidates[start];
    if (!above || !below || !runsOn(above, below)) break;
    start--;
  }
  return start;
}

/** （送审稿）, （2024年度）; not a date of issue. */
const isSubtitle = (line: Line): boolean =>
  /^[（(][^（）()]{1,20}[）)]$/.test(words(line)) && !/日[）)]$/.test(words(line));

const pageCrumbs =
  /^[-—·•\s]*(?:(?:发布|发表|更新|成文)?(?:时间|日期)|来源|作者|编辑|责任编辑|浏览|点击|阅读|字号|字体|分享|打印|收藏|索引号|信息来源)[^。]{0,60}$|^[-—\s]*[大中小]?$|^20\d{2}[-/.]\d{1,2}[-/.]\d{1,2}[\d:\s]*$/;
const longestCrumbs = 12;

/** What a web page puts under its title, up to the last such line: publication data, and the title once more. */
function crumbsBelow(items: readonly Item[], from: number, title: readonly Line[]): Line[] {
  const lines: Line[] = [];
  let end = 0;
  for (const item of items.slice(from, from + longestCrumbs)) {
    if (item.kind !== 'line' || item.label !== '' || item.look.style !== null) break;
    const text = words(item);
    if (text.length > longestTitleLine || /[。；]/.test(text) || readNumeral(text) !== null) break;
    lines.push(item);
    if (pageCrumbs.test(text) || title.some((line) => squeezed(line) === squeezed(item))) end = lines.length;
  }
  return lines.slice(0, end);
}

/** The first line behind the title that is a recipient; an organ's name and a date may stand between. */
function recipientAt(items: readonly Item[], start: number): number {
  for (let at = start; at < start + 3; at++) {
    const item = items[at];
    if (item?.kind !== 'line') return -1;
    if (isRecipient(item)) return at;
    const text = words(item);
    if (!isOrganLine(text) && !/^[（(]?20\d{2}年\d{1,2}月\d{1,2}日[）)]?$/.test(text)) return -1;
  }
  return -1;
}

const letterheadRows = 3;

/** The lines at the start that may be title or letterhead; page breaks and small tables may stand between them. */
function titleCandidates(items: readonly Item[]): Line[] {
  const candidates: Line[] = [];
  for (const item of items.slice(0, searched)) {
    if (item.kind === 'table' && item.rows.length > letterheadRows) break;
    if (item.kind !== 'line') continue;
    if (!isTitleCandidate(item)) break;
    candidates.push(item);
  }
  return candidates;
}

/** Finds title and recipient at the start of a document whose blank lines are already gone. */
export function readHead(items: readonly Item[]): Head {
  const candidates = titleCandidates(items);
  const end = titleEnd(candidates);
  if (end < 0) return { title: [], aside: [], recipientAt: recipientAt(items, 0), consumed: 0 };
  const subtitle = candidates[end + 1];
  const last = subtitle && isSubtitle(subtitle) ? end + 1 : end;
  const title = candidates.slice(titleStart(candidates, end), last + 1);
  const behind = items.indexOf(candidates[last] as Line) + 1;
  const consumed = behind + crumbsBelow(items, behind, title).length;
  const aside = items
    .slice(0, consumed)
    .filter(
      (item): item is Line | TableItem => item.kind !== 'pageBreak' && !title.some((line) => line === item),
    );
  return {
    title: title.map((line) => trimmed(line)),
    aside,
    recipientAt: recipientAt(items, consumed),
    consumed,
  };
}
