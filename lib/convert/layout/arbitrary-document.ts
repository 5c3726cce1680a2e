import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { block, doc, h1, h2, p, runIn, table, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';

/** Words as they stand in reports, with all the characters that formats are known to treat wrongly. */
const words = fc
  .array(
    fc.constantFrom(
      ...[
        '全年',
        '调解',
        '矛盾',
        '纠纷',
        '法治',
        '政府',
        '村',
        '（社区）',
        '“八五”',
        '‘一’',
        '——',
        '……',
        '·',
      ],
      ...[
        '312件',
        '98.5%',
        '3～5',
        '，',
        '。',
        '；',
        '、',
        '《条例》',
        '〔2025〕',
        'A&B',
        '<w:t>',
        '"',
        "'",
        '㎡',
        '𫟼',
      ],
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((list) => list.join(''));

/** Words without the marks at which a sentence or its part ends, as in a heading. */
const phrase = words.map((text) => [...text.replace(/[，。；、]/g, '')].slice(0, 24).join(''));

const by = { author: '张三', time: '2026-01-03T08:00:00Z' };
const marks = fc.constantFrom(
  [],
  [],
  [schema.marks.strong.create()],
  [schema.marks.evidence.create({ fact: 'f1' })],
  [schema.marks.evidence.create({ fact: 'f2' }), schema.marks.strong.create()],
  [schema.marks.insertion.create(by)],
  [schema.marks.deletion.create(by)],
);
const marked = fc.tuple(words, marks).map(([text, list]) => schema.text(text, list));

const paragraph = fc.array(marked, { minLength: 1, maxLength: 4 }).map((pieces) => p('正', ...pieces));
/** A comment has one place: its words are in one paragraph of a document. */
const remark = p('此处', schema.text('请核对', [schema.marks.comment.create({ thread: 't1' })]), '。');

const cells = fc.array(fc.array(words, { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 4 });
const body = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 2, arbitrary: phrase.map((text) => h1(`部分${text}`)) },
  { weight: 1, arbitrary: phrase.map((text) => h2(`方面${text}`)) },
  { weight: 1, arbitrary: words.map((text) => runIn(`机制。${text}`)) },
  { weight: 1, arbitrary: phrase.map((text) => block('heading', { level: 3 }, `事项${text}`)) },
  { weight: 1, arbitrary: phrase.map((text) => p(`其中${text}`, '\n', '【填写：件数】')) },
  { weight: 1, arbitrary: cells.map((rows) => table(rows.map((row) => [row[0] ?? '', row[1] ?? '']))) },
  { weight: 1, arbitrary: fc.constant(block('pageBreak', {})) },
);

/** Documents of every kind of block, marks and all: what a format must be able to write. */
export const arbitraryDocument: fc.Arbitrary<Node> = fc
  .tuple(words, fc.array(body, { minLength: 1, maxLength: 12 }), fc.boolean())
  .map(([name, blocks, signed]) =>
    doc(
      title(`关于${name}的报告`),
      block('recipient', {}, '云川县人民政府：'),
      ...blocks,
      remark,
      block('attachmentNote', {}, '指标表'),
      ...(signed ? [block('signature', {}, '青禾镇人民政府'), block('date', {}, '2026年1月15日')] : []),
    ),
  );
