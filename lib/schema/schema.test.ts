import { describe, expect, it } from 'vitest';
import { sequentialIds } from '../base/id';
import { assignIds } from './assign-ids';
import { blockText } from './block-text';
import { block, doc, h1, h2, p, runIn, table, title } from './build';
import { checkDocument } from './check-document';
import { migrate } from './migrations/migrate';
import { chineseOrdinal, numbering } from './numbering';
import { headLength } from './run-in';
import { schema } from './schema';

const report = () =>
  doc(title('青禾镇报告'), h1('成效'), runIn('健全机制。开展活动3次。'), h2('执法'), p('一段'), h1('打算'));

describe('the document', () => {
  it('survives a JSON round trip through the one door', () => {
    const checked = checkDocument(report().toJSON());
    expect(checked.ok && checked.value.eq(report())).toBe(true);
  });

  it('refuses a repeated block id by name', () => {
    const json = report().toJSON();
    json.content[1].attrs.id = 'b1';
    const checked = checkDocument(json);
    expect(checked.ok ? '' : checked.error.code).toBe('invalid-document');
  });

  it('refuses a block without a title before it', () => {
    const json = { type: 'doc', content: [p('孤段').toJSON()] };
    expect(checkDocument(json).ok).toBe(false);
  });

  it('gives every block, also inside cells, an id of its own', () => {
    const made = assignIds(
      schema.nodes.doc.create(null, [
        title('题'),
        table([
          ['甲', '乙'],
          ['1', '2'],
        ]),
      ]),
      sequentialIds('x'),
    );
    expect(checkDocument(made.toJSON()).ok).toBe(true);
  });

  it('keeps block text aligned with positions across slots and line breaks', () => {
    const block = p('全年【填写：次数】次\n完');
    expect(blockText(block)).toBe('全年\uFFFC次\n完');
    expect(blockText(block).length).toBe(block.content.size);
  });
});

describe('numbering', () => {
  it('numbers the levels and starts anew under each higher heading', () => {
    expect([...numbering(report()).values()]).toEqual(['一、', '（一）', '（二）', '二、']);
  });

  it('prints a typed numeral as it was read', () => {
    const made = doc(title('题'), h1('甲', { typed: '三、' }), h1('乙'));
    expect([...numbering(made).values()]).toEqual(['三、', '二、']);
  });

  it('prints nothing of the number that an attachment had', () => {
    const note = (typed: string | null) => block('attachmentNote', { typed }, '名册');
    expect([...numbering(doc(title('题'), p('甲'), note('3.'), note(null))).values()]).toEqual([
      '附件：1.',
      '2.',
    ]);
    expect([...numbering(doc(title('题'), p('甲'), note('1.'))).values()]).toEqual(['附件：']);
  });

  it('writes Chinese ordinals up to ninety-nine', () => {
    expect([1, 10, 11, 20, 21, 99].map(chineseOrdinal)).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '二十一',
      '九十九',
    ]);
  });

  it('ends a run-in heading at the first full stop', () => {
    expect(headLength('健全机制。开展活动3次。')).toBe(5);
    expect(headLength('健全机制')).toBe(4);
  });
});

describe('migrations', () => {
  it('run in order up to the present version', () => {
    const result = migrate({ version: 1, doc: 'a' }, { 1: (d) => `${d}b`, 2: (d) => `${d}c` }, 3);
    expect(result.ok && result.value).toBe('abc');
  });

  it('refuse a document from the future', () => {
    expect(migrate({ version: 9, doc: {} }).ok).toBe(false);
  });
});
