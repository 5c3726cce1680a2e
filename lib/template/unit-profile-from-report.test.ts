import { describe, expect, it } from 'vitest';
import { profileFromReport, type ReadingFacts } from './unit-profile-from-report';

const nothing: ReadingFacts = { title: '', recipients: [], signatures: [], paragraphs: [] };
const from = (facts: Partial<ReadingFacts>) => profileFromReport({ ...nothing, ...facts });

describe('the profile a report gives', () => {
  it('takes name, organ, level and superiors from the title', () => {
    expect(from({ title: '临江市云川县青禾镇人民政府\n关于2026年法治政府建设情况的报告' })).toEqual({
      name: '青禾镇',
      level: 'town',
      organ: '青禾镇人民政府',
      superiors: ['云川县', '临江市'],
    });
  });

  it('knows townships and subdistricts', () => {
    expect(from({ title: '远山乡2026年度法治政府建设报告' })).toEqual({ name: '远山乡', level: 'township' });
    expect(from({ signatures: ['松源街道办事处'] })).toEqual({
      name: '松源街道',
      level: 'subdistrict',
      organ: '松源街道办事处',
    });
  });

  it('takes the addressees, and the places they name, from their line', () => {
    expect(from({ recipients: ['中共云川县委，云川县人民政府：'] })).toEqual({
      recipients: ['中共云川县委', '云川县人民政府'],
      superiors: ['云川县'],
    });
    expect(from({ recipients: ['县委、县政府：'] })).toEqual({ recipients: ['县委', '县政府'] });
  });

  it('takes villages only from lists that name them', () => {
    const paragraphs = [
      '在柳湾村、石桥村和东岭社区开展宣讲3场，各村、社区参加；走访示范村、先进村。',
      '松岗村一处整改。',
    ];
    expect(from({ paragraphs }).villages).toEqual(['柳湾村', '石桥村', '东岭社区']);
  });

  it('says nothing of what the report does not say', () => {
    expect(from({ title: '2026年法治政府建设情况报告', paragraphs: ['我镇召开会议6次。'] })).toEqual({});
    expect(profileFromReport(nothing)).toEqual({});
  });
});
