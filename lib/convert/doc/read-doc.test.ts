import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../classify/outline-of';
import { understood } from '../json/understood';
import { readFile } from '../read-file';
import { compoundFault } from './compound-fault';
import { handMadeDoc } from './hand-made-doc';
import { handMadeFormattedDoc, type MadeDoc, type MadeParagraph } from './hand-made-formatted-doc';
import { readDoc } from './read-doc';
import { sprm } from './read-sprms';

const text =
  '青禾镇2024年度法治政府建设情况报告\r一、主要举措和成效\r（一）健全学法制度。全年组织学法4次，成效明显。\r';
const read = (bytes: Uint8Array) => readFile('报告.doc', bytes, { doc: readDoc });

describe('a binary Word file', () => {
  it('is read as words through the same classifier, and what that costs is told', async () => {
    const reading = await read(handMadeDoc(text));
    expect(reading.ok && outlineOf(reading.value.doc)).toEqual([
      'title 青禾镇2024年度法治政府建设情况报告',
      'h1 一、主要举措和成效',
      'h2 （一）健全学法制度。…',
    ]);
    expect(reading.ok && reading.value.losses.map(({ kind }) => kind)).toEqual(['formatting']);
  });

  it('is refused with a sentence where it has a password or no reader is at hand', async () => {
    const locked = await read(handMadeDoc(text, 0x0100));
    expect(locked.ok ? '' : locked.error.code).toBe('encrypted');
    const bare = await readFile('报告.doc', handMadeDoc(text));
    expect(bare.ok ? '' : bare.error.code).toBe('doc-file');
  });

  it('whose chains run in circles is never followed', async () => {
    const sectorOfTable = 33 * 512;
    for (const [entry, next] of [
      [1, 0],
      [5, 5],
      [33, 33],
    ] as const) {
      const circular = handMadeDoc(text);
      new DataView(circular.buffer).setInt32(sectorOfTable + 4 * entry, next, true);
      expect(compoundFault(circular)).toBe('circular');
      const reading = await read(circular);
      expect(reading.ok ? '' : reading.error.code).toBe('broken-file');
    }
    expect(compoundFault(handMadeDoc(text))).toBeNull();
  });

  it('gives a reading or a refusal however it is altered', async () => {
    const whole = handMadeDoc(text);
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(changes, async (altered) => {
        const copy = whole.slice();
        for (const [at, byte] of altered) copy[at] = byte;
        const reading = await read(copy);
        return reading.ok || /。$/.test(reading.error.message);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a binary Word file with formatting', () => {
  const title = { runs: [{ text: '青禾镇2024年度法治政府建设情况报告' }] };
  const body = { runs: [{ text: '全年组织学法4次，召开专题会议3次，各项工作平稳推进。' }] };
  const understand = async (made: MadeDoc) => {
    const reading = await read(handMadeFormattedDoc(made));
    if (!reading.ok) throw new Error(reading.error.message);
    return { ...understood(reading.value), doc: reading.value.doc };
  };

  it('keeps its automatic numbers, by list and by style', async () => {
    const listed = (text: string, level: number) => ({
      runs: [{ text }],
      sprms: [[sprm.list, 1, 0] as const, [sprm.listLevel, level] as const],
    });
    const list = [
      { format: 39, text: '\0、' },
      { format: 39, text: '（\x01）' },
    ];
    const paragraphs = [
      title,
      listed('主要举措', 0),
      listed('健全制度', 1),
      body,
      listed('存在问题', 0),
      body,
    ];
    const { headings, losses } = await understand({ paragraphs, list });
    expect(headings.map(({ level, number, text: words }) => [level, number, words])).toEqual([
      [1, '一、', '主要举措'],
      [2, '（一）', '健全制度'],
      [1, '二、', '存在问题'],
    ]);
    expect(losses).toEqual([]);
    const styles = ['Normal', '标题 1', '标题 2'];
    const styled = [title, { ...listed('专题工作', 0), style: 1, sprms: [] }, body];
    expect(
      (await understand({ paragraphs: styled, styles })).headings.map(({ text: words }) => words),
    ).toEqual(['专题工作']);
  });

  it('keeps tables with merged cells', async () => {
    const inTable = [sprm.inTable, 1] as const;
    const cell = (text: string): MadeParagraph => ({ runs: [{ text }], sprms: [inTable], mark: '\x07' });
    const rowEnd = (edges: readonly number[], flags: readonly number[]): MadeParagraph => {
      const shape = [
        flags.length,
        ...edges.flatMap((edge) => [edge & 0xff, edge >> 8]),
        ...flags.flatMap((flag) => [flag, ...new Array<number>(19).fill(0)]),
      ];
      const size = shape.length + 1;
      return {
        runs: [],
        sprms: [inTable, [sprm.rowEnd, 1], [sprm.rowShape, size & 0xff, size >> 8, ...shape]],
        mark: '\x07',
      };
    };
    const paragraphs = [
      title,
      ...[cell('类别'), cell('件数'), rowEnd([0, 1000, 3000], [0x60, 0])],
      ...[cell(''), cell('上年'), cell('今年'), rowEnd([0, 1000, 2000, 3000], [0x20, 0, 0])],
      body,
    ];
    const { tables, doc } = await understand({ paragraphs });
    expect(tables).toEqual([
      [
        ['类别', '件数'],
        ['上年', '今年'],
      ],
    ]);
    const [first, second] = doc.child(1).child(0).children;
    expect([first?.attrs.rowspan, second?.attrs.colspan]).toEqual([2, 2]);
  });

  it('keeps suggestions and comments with their authors and words', async () => {
    const words = [
      { text: '全年学法' },
      {
        text: '3次',
        sprms: [
          [sprm.deleted, 1],
          [sprm.deletedBy, 1, 0],
        ] as const,
      },
      {
        text: '4次',
        sprms: [
          [sprm.inserted, 1],
          [sprm.insertedBy, 1, 0],
        ] as const,
      },
      { text: '\x05' },
      { text: '。' },
    ];
    const before = title.runs[0]?.text.length ?? 0;
    const made = {
      paragraphs: [title, { runs: words }],
      authors: ['未知', '王镇长'],
      comment: { from: before + 7, to: before + 9, text: '请核对', owner: '李科长' },
    };
    const { revisions, comments, plainText } = await understand(made);
    expect(revisions).toEqual([
      { kind: 'del', text: '3次', author: '王镇长' },
      { kind: 'ins', text: '4次', author: '王镇长' },
    ]);
    expect(comments).toEqual([{ quote: '4次', text: '请核对', author: '李科长' }]);
    expect(plainText).toContain('全年学法4次。');
  });

  it('keeps the words of a text box behind the paragraph it is anchored in', async () => {
    const at = title.runs[0]?.text.length ?? 0;
    const anchored = { runs: [{ text: '\x08全年学法4次。' }] };
    const made = { paragraphs: [title, anchored, body], textBox: { at: at + 1, text: '内部资料' } };
    const { plainText, losses } = await understand(made);
    expect(plainText.split('\n').slice(1, 3)).toEqual(['全年学法4次。', '内部资料']);
    expect(losses.map(({ kind }) => kind)).toEqual(['shape']);
  });

  it('tells a picture and a shape, which are not read', async () => {
    const sealed = { runs: [{ text: '\x01青禾镇\x08' }] };
    const { losses } = await understand({ paragraphs: [title, body, sealed] });
    expect(losses.map(({ kind }) => kind)).toEqual(['picture', 'shape']);
  });

  it('is read as words where its tables do not hold together, and is never followed beyond its end', async () => {
    const whole = handMadeFormattedDoc({ paragraphs: [title, body], styles: ['Normal'] });
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, async (altered) => {
        const copy = whole.slice();
        for (const [at, byte] of altered) copy[at] = byte;
        const reading = await read(copy);
        return reading.ok || /。$/.test(reading.error.message);
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});
