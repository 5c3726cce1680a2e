import { describe, expect, it } from 'vitest';
import { block, doc, p, title } from '@/lib/schema/build';
import { organIn, titleFacts, yearIn } from './title-facts';

describe('what a title says', () => {
  it('names the organ before its subject', () => {
    const titles: readonly (readonly [string, string | null])[] = [
      ['青禾镇人民政府关于2024年度法治政府建设情况的报告', '青禾镇人民政府'],
      ['云川县青禾镇人民政府2024年度法治政府建设报告', '云川县青禾镇人民政府'],
      ['青禾镇2024年度法治政府建设情况报告', '青禾镇'],
      ['青禾街道办事处2024年法治政府建设年度报告', '青禾街道办事处'],
      ['中共青禾镇委员会青禾镇人民政府关于2024年度法治政府建设情况的报告', '中共青禾镇委员会青禾镇人民政府'],
      ['2024年度青禾镇法治政府建设情况报告', '青禾镇'],
      ['云川县司法局2024年法治政府建设工作报告', '云川县司法局'],
      ['关于青禾镇2024年法治政府建设情况的报告', '青禾镇'],
      ['2024年法治政府建设情况报告——青禾镇人民政府', '青禾镇人民政府'],
      ['2024年法治政府建设情况报告——以治理促发展', null],
      ['青禾镇2021—2025年法治政府建设情况报告', '青禾镇'],
      ['2024年法治政府建设情况报告', null],
      ['关于2024年度法治政府建设情况的报告', null],
    ];
    expect(titles.map(([words]) => organIn(words))).toEqual(titles.map(([, organ]) => organ));
  });

  it('names the year in either kind of figures', () => {
    expect(
      ['2024年度报告', '2024 年度报告', '二〇二四年度报告', '二○二四年报告', '年度报告', '120245年'].map(
        yearIn,
      ),
    ).toEqual([2024, 2024, 2024, 2024, null, null]);
  });

  it('is completed by the signature and the opening', () => {
    const made = doc(
      title('法治政府建设\n情况报告'),
      p('2023年，在县委领导下，青禾镇人民政府认真履职。'),
      block('signature', {}, '青禾镇人民政府'),
    );
    expect(titleFacts(made)).toEqual({ title: '法治政府建设情况报告', unit: '青禾镇人民政府', year: 2023 });
    const unsigned = doc(title('情况报告'), p('2023年，在县委领导下，青禾镇人民政府认真履职。'));
    expect(titleFacts(unsigned).unit).toBe('青禾镇人民政府');
  });
});
