import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText } from '@/lib/schema/block-text';
import { block, doc, h1, h2, p, table, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { arbitraryDocument } from '../layout/arbitrary-document';
import { sourceOffset } from '../source-offset';
import { writeText } from './write-text';

describe('plain text', () => {
  it('has a line for each block, with numerals, and tables as rows of tabs', () => {
    const { text } = writeText(
      doc(
        title('青禾镇人民政府\n关于法治建设的报告'),
        h1('举措'),
        h2('机制'),
        p('共', '【填写：件数】', '件。'),
        table([
          ['指标', '数'],
          ['调解', '3'],
        ]),
        block('pageBreak', {}),
        block('attachmentNote', {}, '名册'),
      ),
    );
    expect(text.split('\n')).toEqual([
      '青禾镇人民政府',
      '关于法治建设的报告',
      '一、举措',
      '（一）机制',
      '共【填写：件数】件。',
      '指标\t数',
      '调解\t3',
      '附件：名册',
      '',
    ]);
  });

  it('takes suggestions as accepted', () => {
    const by = { author: '张三', time: '2026-01-03T08:00:00Z' };
    const { text } = writeText(
      doc(
        title('报告'),
        p(
          schema.text('旧', [schema.marks.deletion.create(by)]),
          schema.text('新', [schema.marks.insertion.create(by)]),
        ),
      ),
    );
    expect(text).toBe('报告\n新\n');
  });

  it('maps every printed character of every block back to itself', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const { text, source } = writeText(document);
        document.descendants((node) => {
          if (!node.isTextblock) return;
          const segments = source.get(node.attrs.id) ?? [];
          const content = blockText(node);
          for (const { at, length } of segments)
            for (let i = at; i < at + length; i++) {
              const printed = text[sourceOffset(segments, i)];
              if (content[i] === '\uFFFC') expect(printed).toBe('【');
              else expect(printed).toBe(content[i]);
            }
        });
      }),
    );
  });
});
