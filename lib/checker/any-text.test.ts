import fc from 'fast-check';
import { expect, it } from 'vitest';
import { block, doc, h1, h2, p, runIn, table, title } from '@/lib/schema/build';
import { longRunOf, repeatingPieces } from '@/lib/text/examples/repeating-pieces';
import { checkReport } from './check-report';
import { sampleEnv } from './examples/sample-env';

const pieces = [
  '《',
  '》',
  '“',
  '”',
  '（',
  '）',
  '【',
  '】',
  '〔',
  '〕',
  '，',
  '。',
  '、',
  '：',
  '\n',
  ' ',
  '\u3000',
  '一是',
  '二是',
  '第一责任人',
  '存在的不足',
  '下一步',
  '原因',
  '主要举措和成效',
  '信访条例',
  '合同法',
  '《《宪法》',
  '2026年',
  '20212025年',
  '1.5万余人',
  '100%',
  '一百万元',
  '其中',
  '办结率',
  '近',
  '余',
  '13812345678',
  '×××',
  '\uD800',
  '\uDC00',
  '\uFFFC',
  '\u0000',
  '𠮷',
  'and',
  'XX',
  '[bookmark: x]',
  '共',
  '件',
  '12件',
  '8件',
  '整改',
];

const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string({ maxLength: 6 })), {
    maxLength: 40,
  })
  .map((words) => words.join(''));

const node = fc.oneof(
  text.map((words) => p(words)),
  text.map((words) => h1(words)),
  text.map((words) => h2(words, { typed: words.slice(0, 4) })),
  text.map((words) => runIn(words)),
  text.map((words) => block('signature', {}, words)),
  fc.tuple(text, text).map(([a, b]) => table([[a, b]])),
);

it('never fails on any text: no rule throws, and every finding lies in its block', () => {
  fc.assert(
    fc.property(text, fc.array(node, { minLength: 1, maxLength: 8 }), (head, nodes) => {
      const made = doc(title(head), ...nodes);
      const { diagnostics } = checkReport(made, sampleEnv({ unit: 'yes', ledger: 'yes', year: '2026' }));
      const sizes = new Map<string, number>();
      made.descendants((child) => {
        if (child.isTextblock) sizes.set(child.attrs.id, child.content.size);
      });
      for (const { what, at, also, fixes } of diagnostics) {
        expect(what).not.toContain('未能运行');
        for (const { block: id, from, to } of [at, ...also]) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(sizes.get(id) ?? -1);
        }
        for (const { edits } of fixes)
          for (const edit of edits)
            if (edit.kind === 'replace') expect(edit.to).toBeLessThanOrEqual(sizes.get(edit.block) ?? -1);
      }
    }),
    { numRuns: 300 },
  );
});

it.each(repeatingPieces)('comes to an end in a long run of %s', (_, piece) => {
  const words = longRunOf(piece, 20_000);
  const made = doc(title('青禾镇2026年报告'), h1('主要举措和成效'), p(words));
  const { diagnostics } = checkReport(made, sampleEnv({ ledger: 'yes' }));
  expect(diagnostics.filter(({ what }) => what.includes('未能运行'))).toEqual([]);
});
