import type { Node } from 'prosemirror-model';
import { halfWidthDigits } from '@/lib/text/half-width-digits';
import { acceptedText } from '../accepted-text';
import { isOrganLine } from './organ-line';

/** What a document says of itself, suggestions accepted. `title` is its title in one line; `unit` and `year` null where it does not say. */
export type TitleFacts = {
  readonly title: string;
  readonly unit: string | null;
  readonly year: number | null;
};

const place = '[\\u4e00-\\u9fa5]';
/** An organ at the start of a title line, longest first: 云川县青禾镇人民政府, 中共青禾镇委员会, 青禾镇. */
const organAtStart = new RegExp(
  `^(?:中共)?${place}{2,24}?(?:人民政府(?:办公室)?|委员会|办事处|党工委|管委会|[县区市省]委|[镇乡]党委|[县区市]政府|[镇乡]政府|(?:司法|公安|教育|民政|财政|水利|农业农村|[^年度关于的]{2,6})局|街道|镇|乡)`,
);
const chineseDigits = '〇一二三四五六七八九';
const inName = /(?:关于|年度|情况|报告|法治|依法)/;

/** The year a text speaks of first: 2023年, 2023 年度, 二〇二三年; null where there is none. */
export function yearIn(written: string): number | null {
  const text = halfWidthDigits(written);
  const arabic = /(?<!\d)(20\d{2})\s*年/.exec(text)?.[1];
  if (arabic !== undefined) return Number(arabic);
  const chinese = /二[〇○零Oo0]([〇○零一二三四五六七八九Oo0]{2})年/.exec(text)?.[1];
  if (chinese === undefined) return null;
  const digits = [...chinese].map((c) => (/[○零Oo0]/.test(c) ? 0 : chineseDigits.indexOf(c)));
  return 2000 + (digits[0] ?? 0) * 10 + (digits[1] ?? 0);
}

/** The organ that a title names before its subject, or behind a dash at its end, or null. */
export function organIn(title: string): string | null {
  const behind = /[—\-―－]{1,2}([^—\-―－]{3,24})$/.exec(title)?.[1];
  if (behind !== undefined && isOrganLine(behind)) return behind;
  const words = halfWidthDigits(title)
    .replace(/^20\d{2}年度?/, '')
    .replace(/^关于/, '');
  const subject = /关于|20\d{2}(?:[-—－至~～]{1,2}20\d{2})?年|二[〇○零]|法治政府|依法行政/.exec(words);
  const head = words.slice(0, subject?.index ?? words.length).replace(/[—\-―:：]+$/, '');
  if (/^[\u4e00-\u9fa5]{2,12}[县区市镇乡]$/.test(head)) return head;
  const named = organAtStart.exec(head)?.[0];
  if (named === undefined || inName.test(named)) return null;
  const joint = /人民政府|委员会|办事处/.test(head.slice(named.length));
  return joint || head.length <= named.length + 6 ? head : named;
}

const textOfFirst = (doc: Node, name: string): string | null => {
  let found: string | null = null;
  doc.forEach((block) => {
    if (found === null && block.type.name === name) found = acceptedText(block).replace(/[\s\u3000]/g, '');
  });
  return found;
};

/** The first body paragraphs, where a report introduces itself. */
function opening(doc: Node): string[] {
  const texts: string[] = [];
  doc.forEach((block) => {
    if (block.type.name === 'paragraph' && texts.length < 3) texts.push(acceptedText(block));
  });
  return texts;
}

const start = '(?:^|[，,。；、：\\s（和]|\\d年)';
/** An organ that the opening calls by its full name (…，青禾镇人民政府…), else a place that it speaks of (…，青禾镇…). */
const organsInText: readonly RegExp[] = [
  new RegExp(`${start}(${place}{2,4}(?:镇|乡|街道|县|区|市)(?:人民政府|办事处))`),
  new RegExp(`${start}((?!各|全|我|本|在|该|乡镇)${place}{2,3}(?:镇|乡|街道))(?!镇|道|级|村)`),
];

const organOf = (texts: readonly string[]): string | null => {
  for (const pattern of organsInText)
    for (const text of texts) {
      const found = pattern.exec(text)?.[1];
      if (found !== undefined) return found;
    }
  return null;
};

const yearOf = (texts: readonly string[]): number | null =>
  texts.map(yearIn).find((year) => year !== null) ?? null;

/**
 * The title in one line, the organ it names (failing that, the signature's, failing that, the opening's) and its
 * year (failing that, the opening's). Names are as written; nothing is completed.
 */
export function titleFacts(doc: Node): TitleFacts {
  const lines = acceptedText(doc.child(0))
    .split('\n')
    .map((line) => line.trim());
  const title = lines.join('');
  const texts = opening(doc);
  const squeezed = title.replace(/[\s\u3000]/g, '');
  return {
    title,
    unit: organIn(squeezed) ?? textOfFirst(doc, 'signature') ?? organOf(texts),
    year: yearIn(squeezed) ?? yearOf(texts),
  };
}
