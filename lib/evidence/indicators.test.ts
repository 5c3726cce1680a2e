import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import data from '../../templates/indicators.json';
import { METRICS } from '../text/metric';
import { indicatorOf, indicators, indicatorsLike, standardFor, topics } from './indicators';
import { parseIndicators } from './parse-indicators';

describe('the dictionary of indicators', () => {
  it('reads, and has about a hundred indicators, each under one of the topics in their order', () => {
    const parsed = parseIndicators(data);
    if (!parsed.ok) throw new Error(parsed.error.message);
    expect(indicators.length).toBeGreaterThanOrEqual(90);
    const places = indicators.map(({ topic }) => topics.indexOf(topic));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(topics.length);
  });

  it('has an indicator for every metric of the text, in each of its units', () => {
    const missing = METRICS.flatMap(({ key, words, units }) =>
      [...units]
        .filter((unit) => unit !== '个百分点')
        .filter(
          (unit) =>
            !indicators.some(
              (one) => one.metric === key && standardFor(words[0] ?? '', unit)?.metric === key,
            ),
        )
        .map((unit) => `${key} ${unit}`),
    );
    // The percentages of an examination are 参考率 and 合格率.
    expect(missing).toEqual(['学法考试 %']);
  });

  it('finds each of its own indicators by name in each of its units', () => {
    for (const one of indicators) for (const unit of one.units) expect(standardFor(one.name, unit)).toBe(one);
  });

  it('names metrics that there are', () => {
    const keys = new Set(METRICS.map(({ key }) => key));
    expect(indicators.filter(({ metric }) => metric !== null && !keys.has(metric))).toEqual([]);
  });

  it.each([
    ['矛盾纠纷受理数', '件', '矛盾纠纷受理数'],
    ['矛盾纠纷化解数', '起', '矛盾纠纷化解数'],
    ['“法律明白人”人数', '人', '法律明白人人数'],
    ['法治培训', '期', '法治培训期数'],
    ['法治培训', '人次', '法治培训人次'],
    ['罚没款金额', '万元', '行政处罚罚款金额'],
    ['信访事项按期办结数', '件', '信访事项办结数'],
    ['联合检查次数', '', '执法检查次数'],
    ['渔业船舶检查', '艘次', null],
    ['法治宣传活动场次', '元', null],
    ['上半年法治宣传活动参加企业反馈问题数', '场', null],
  ])('takes %s in %s for %s', (name, unit, expected) => {
    expect(standardFor(name, unit)?.name ?? null).toBe(expected);
  });

  it('offers what begins as typed, then what contains it, then what has its characters in order', () => {
    expect(indicatorsLike('信访')[0]?.name).toBe('信访事项受理数');
    expect(indicatorsLike('整改率').map(({ name }) => name)).toEqual(['隐患整改率']);
    expect(indicatorsLike('信办')[0]?.name).toBe('信访事项办结数');
    expect(indicatorsLike('', 3)).toHaveLength(3);
    expect(indicatorsLike('龘')).toEqual([]);
  });

  it('is found again by key', () => {
    expect(indicatorOf('矛盾纠纷化解数')?.units[0]).toBe('件');
    expect([indicatorOf(null), indicatorOf('没有')]).toEqual([null, null]);
  });

  it('knows most of the sample township’s facts', () => {
    const ledger: { indicator: string; unit: string }[] = JSON.parse(
      readFileSync('templates/sample/ledger-2026.json', 'utf8'),
    );
    const known = ledger.filter(({ indicator, unit }) => standardFor(indicator, unit) !== null);
    expect(known.length / ledger.length).toBeGreaterThan(0.85);
  });
});

describe('a dictionary that cannot be read', () => {
  const row = { key: 'a', name: '甲', topic: '监督', units: ['件'], means: '数甲。' };
  it.each([
    [{ topics: ['监督'], indicators: [{ ...row, units: [] }] }, '指标字典的第 1 条的 units缺少或格式不对。'],
    [
      { topics: ['监督'], indicators: [row, { ...row, name: '乙' }] },
      '指标字典第 2 条（乙）的“a”前面已经用过。',
    ],
    [{ topics: ['公开'], indicators: [row] }, '指标字典第 1 条（甲）的主题“监督”没有列出。'],
    [{ indicators: [] }, '指标字典的topics缺少或格式不对。'],
  ])('is refused with the place: %#', (json, message) => {
    const parsed = parseIndicators(json);
    expect(parsed.ok ? '' : parsed.error.message).toBe(message);
  });
});
