import { describe, expect, it } from 'vitest';
import { nationalLaws } from './national-laws';
import { statusOn } from './status-on';

const title = (name: string) => nationalLaws.find(name)?.title;

describe('the registry', () => {
  it('knows every law by its full title, its short titles, and without 中华人民共和国', () => {
    for (const law of nationalLaws.laws)
      for (const name of [law.title, ...law.short, law.title.replace(/^中华人民共和国/, '')])
        expect(nationalLaws.find(name), name).not.toBeNull();
    expect(title('民法典')).toBe('中华人民共和国民法典');
    expect(title('法治政府建设实施纲要(2021-2025年)')).toBe('法治政府建设实施纲要（2021—2025年）');
    expect(title('青禾镇应急预案管理制度')).toBeUndefined();
  });

  it('names a successor that it knows itself', () => {
    for (const { title: name, replacedBy } of nationalLaws.laws)
      if (replacedBy !== null) expect(nationalLaws.find(replacedBy), name).not.toBeNull();
  });

  it('has ISO dates and no repeal before the law took effect', () => {
    for (const { title: name, effective, repealedOn } of nationalLaws.laws) {
      for (const date of [effective, repealedOn])
        if (date !== null) expect(date, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      if (effective !== null && repealedOn !== null) expect(repealedOn > effective, name).toBe(true);
    }
  });

  it('tells the status on a day', () => {
    const law = nationalLaws.find('信访条例');
    expect(law && statusOn(law, '2022-04-30')).toBe('in-force');
    expect(law && statusOn(law, '2022-05-01')).toBe('repealed');
    expect(law && statusOn(law, '2005-04-30')).toBe('not-yet');
    expect(law?.replacedBy).toBe('信访工作条例');
  });

  it('knows names that are none', () => {
    expect(nationalLaws.findMisnomer('国家公务员法')?.right).toBe('中华人民共和国公务员法');
    expect(nationalLaws.findMisnomer('公务员法')).toBeNull();
  });
});

describe('repealed names without marks', () => {
  const names = (text: string) =>
    nationalLaws.repealedNames(text).map(({ from, to }) => text.slice(from, to));

  it('are found in running text', () => {
    expect(names('按照信访条例和物权法办理')).toEqual(['信访条例', '物权法']);
  });

  it('are not read out of longer names and words', () => {
    expect(names('劳动合同法、合同法律顾问、合同法治体检、山西省信访条例、农村土地承包法')).toEqual([]);
  });
});
