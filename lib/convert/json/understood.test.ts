import { describe, expect, it } from 'vitest';
import { block, doc, h1, h2, p, runIn, table, title } from '@/lib/schema/build';
import { schema } from '@/lib/schema/schema';
import { understood } from './understood';

const by = { author: '王', time: '' };
const made = doc(
  title('青禾镇人民政府\n关于2024年度法治政府建设情况的报告'),
  h1('主要举措和成效', { typed: '一、' }),
  runIn('健全学法制度。全年学法4次。', { typed: '（一）' }),
  h2('规范行政执法', { typed: '（二）' }),
  table([
    ['指标', '数值'],
    ['学法', '4次'],
  ]),
  h1('存在问题及下一步打算', { typed: '二、' }),
  p(
    '学法',
    schema.text('3次', [schema.marks.deletion.create(by)]),
    schema.text('4次', [schema.marks.insertion.create(by)]),
    '，执法【填写：次数】次。',
  ),
  block('signature', {}, '青禾镇人民政府'),
);
const reading = { doc: made, losses: [], text: '', source: new Map(), comments: [], revisions: [] };

describe('what was understood', () => {
  const told = understood(reading);

  it('names title, unit and year', () => {
    expect([told.title, told.unit, told.year]).toEqual([
      '青禾镇人民政府关于2024年度法治政府建设情况的报告',
      '青禾镇人民政府',
      2024,
    ]);
  });

  it('lists headings with numeral, level and the roles they open', () => {
    expect(
      told.headings.map(({ level, number, text, runIn: run, roles }) => [
        level,
        number,
        text,
        run,
        roles.join(),
      ]),
    ).toEqual([
      [1, '一、', '主要举措和成效', false, 'achievements'],
      [2, '（一）', '健全学法制度', true, ''],
      [2, '（二）', '规范行政执法', false, ''],
      [1, '二、', '存在问题及下一步打算', false, 'shortcomings,plan'],
    ]);
  });

  it('gives tables as rows of cells', () => {
    expect(told.tables).toEqual([
      [
        ['指标', '数值'],
        ['学法', '4次'],
      ],
    ]);
  });

  it('gives the text with numerals, suggestions accepted and slots as they print', () => {
    expect(told.plainText).toBe(
      '青禾镇人民政府\n关于2024年度法治政府建设情况的报告\n一、主要举措和成效\n（一）健全学法制度。全年学法4次。\n（二）规范行政执法\n指标\t数值\n学法\t4次\n二、存在问题及下一步打算\n学法4次，执法【填写：次数】次。\n青禾镇人民政府\n',
    );
  });
});
