import { describe, expect, it } from 'vitest';
import type { PartRole } from '@/lib/schema/roles';
import { inferRoles } from './infer-role';

const cases: Readonly<Record<PartRole, readonly string[]>> = {
  achievements: [
    '主要举措和成效',
    '工作成效及措施',
    '法治政府建设完成情况',
    '本年度推进法治政府建设的主要举措和成效',
    '2023年法治政府建设工作开展情况',
    '主要做法',
    '工作总结',
    '主要举措',
    '2024年度主要工作情况',
  ],
  firstResponsible: [
    '主要负责人履职情况',
    '党政主要负责人履行推进法治建设第一责任人职责情况',
    '主要负责人履行推进法治建设第一责任人职责情况',
    '党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
    '切实履行法治建设第一责任人职责',
    '第一责任人职责落实情况',
  ],
  shortcomings: [
    '存在的不足和原因',
    '存在问题',
    '存在的主要问题及原因',
    '存在不足和原因',
    '法治政府建设存在的不足和原因',
    '问题与不足',
    '存在的短板',
    '存在的困难和问题',
    '主要问题和原因分析',
    '面临的形势和问题',
    '短板和不足',
  ],
  plan: [
    '2024年工作打算',
    '下一步工作计划',
    '2025年工作措施',
    '下一年度推进法治政府建设的主要安排',
    '2023年工作计划',
    '下步工作思路',
    '下一步工作措施',
    '今后努力方向',
    '2026年重点工作',
    '2026年工作展望',
    '明年工作安排',
  ],
  other: ['其他需要报告的情况', '其他需要说明的事项'],
};

describe('the role of a level-1 heading', () => {
  for (const [role, headings] of Object.entries(cases))
    it(`${role} is known by the words of ${headings.length} headings`, () => {
      expect(headings.map((heading) => [heading, inferRoles(heading)])).toEqual(
        headings.map((heading) => [heading, [role]]),
      );
    });

  it('is several where parts are merged in one heading', () => {
    expect(inferRoles('存在问题及下一步打算')).toEqual(['shortcomings', 'plan']);
    expect(inferRoles('存在的不足、原因及改进措施')).toEqual(['shortcomings', 'plan']);
    expect(inferRoles('主要成效和存在的不足')).toEqual(['achievements', 'shortcomings']);
    expect(inferRoles('主要举措成效及党政主要负责人履行第一责任人职责情况')).toEqual([
      'achievements',
      'firstResponsible',
    ]);
  });

  it('follows the year where the words alone are ambiguous', () => {
    expect(inferRoles('2024年工作举措', [], 2024)).toEqual(['achievements']);
    expect(inferRoles('2025年工作举措', [], 2024)).toEqual(['plan']);
  });

  it('is not taken from words used in another sense', () => {
    expect(inferRoles('着力解决群众反映强烈的突出问题')).toEqual([]);
    expect(inferRoles('坚持问题导向，补齐法治短板')).toEqual([]);
    expect(inferRoles('聚焦存在问题，强化整改落实')).toEqual([]);
    expect(inferRoles('加强党的领导')).toEqual([]);
    expect(inferRoles('健全行政执法工作体系')).toEqual([]);
  });

  it('falls back to the content', () => {
    const past = ['组织学法4次，召开会议3次，调解纠纷12件，发放资料300份。'];
    const future = ['下一步，青禾镇将继续加强学习，进一步规范执法，力争实现全覆盖。'];
    const lacking = ['学习还不够深入，队伍力量薄弱，宣传形式有待丰富，主要原因是人手不足。'];
    expect(inferRoles('聚焦基层治理', past)).toEqual(['achievements']);
    expect(inferRoles('再接再厉', future)).toEqual(['plan']);
    expect(inferRoles('对照检视', lacking)).toEqual(['shortcomings']);
  });
});
