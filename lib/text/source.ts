import data from './patterns/reading.json';

const MARKS = data.sourceMarks.split(' ');
const HEADS = data.sourceHeads.split(' ');
const BREAK = /[，。；：！？,;\n、]/;

/** The named source before 显示, 统计 or 通报 in the words in front of a figure; null when none is named. */
export function sourceOf(sentence: string): string | null {
  // 统计 also stands in 县统计局统计, so every place is looked at.
  for (const mark of MARKS)
    for (let at = sentence.indexOf(mark); at >= 0; at = sentence.indexOf(mark, at + 1)) {
      const name = namedBefore(sentence, at, mark);
      if (name !== null) return name;
    }
  return null;
}

function namedBefore(sentence: string, at: number, mark: string): string | null {
  const next = sentence.charAt(at + mark.length);
  if (next !== '，' && next !== '：' && next !== ',' && !mark.endsWith('显示')) return null;
  const clause = sentence.slice(0, at).split(BREAK).at(-1) ?? '';
  const head = HEADS.find((word) => clause.startsWith(word));
  const name = clause.slice(head?.length ?? 0).trim();
  return name.length >= 2 && (head !== undefined || mark.endsWith('显示')) ? name : null;
}
