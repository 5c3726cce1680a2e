import { describe, expect, it } from 'vitest';
import { block, doc, h1, p, table, title } from '../schema/build';
import { schema } from '../schema/schema';
import { buildFact } from './build-fact';
import { certainLinks } from './certain-links';
import { linkCertain } from './link-certain';

const facts = [
  buildFact({ id: 'F1', indicator: '矛盾纠纷受理数', value: 286, unit: '件' }),
  buildFact({ id: 'F2', indicator: '矛盾纠纷化解数', value: 279, unit: '件' }),
  buildFact({ id: 'F3', indicator: '法治宣传活动场次', value: 43, unit: '场' }),
];

const linked = (words: string, fact: string) => schema.text(words, [schema.marks.evidence.create({ fact })]);

const said = (made: ReturnType<typeof doc>) =>
  certainLinks(made, facts).map(
    ({ block: id, from, to, words, fact }) => `${id} ${from}–${to} ${words}→${fact}`,
  );

describe('the links to propose', () => {
  it('name block, place, words and fact, in reading order', () => {
    expect(
      said(doc(title('题'), p('受理矛盾纠纷286件，化解279件。'), p('开展法治宣传活动40余场。'))),
    ).toEqual(['b2 6–10 286件→F1', 'b2 13–17 279件→F2', 'b3 8–12 40余场→F3']);
  });

  it('leave out what is linked, and go on beside it', () => {
    expect(said(doc(title('题'), p('受理矛盾纠纷', linked('286件', 'mine'), '，化解279件。')))).toEqual([
      'b2 13–17 279件→F2',
    ]);
  });

  it('are found in tables by the labels of their cells', () => {
    const made = doc(
      title('题'),
      table([
        ['事项', '受理数（件）', '化解数（件）'],
        ['矛盾纠纷', '286', '279'],
        ['合计', '286', '0'],
      ]),
    );
    const links = certainLinks(made, facts);
    expect(links.map(({ words, fact }) => `${words}→${fact}`)).toEqual(['286→F1', '279→F2']);
    const marked: string[] = [];
    linkCertain(made, facts).descendants((node) => {
      const mark = schema.marks.evidence.isInSet(node.marks);
      if (mark) marked.push(`${node.text}→${mark.attrs.fact}`);
    });
    expect(marked).toEqual(['286→F1', '279→F2']);
  });

  it('are none in next year’s plan, by its role or by its words', () => {
    const plan = p('开展法治宣传活动43场。');
    expect(said(doc(title('题'), h1('下一年度主要安排'), plan))).toEqual([]);
    expect(said(doc(title('题'), h1('打算', { role: 'plan' }), plan))).toEqual([]);
    expect(said(doc(title('题'), h1('主要举措和成效'), plan))).toHaveLength(1);
  });

  it('are none for words that a suggestion deletes', () => {
    const deletion = schema.marks.deletion.create({ author: '甲', time: '2026-12-01T00:00:00Z' });
    const made = doc(title('题'), block('paragraph', {}, schema.text('受理矛盾纠纷286件。', [deletion])));
    expect(said(made)).toEqual([]);
  });
});
