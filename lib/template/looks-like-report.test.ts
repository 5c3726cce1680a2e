import { describe, expect, it } from 'vitest';
import { doc, p, title } from '../schema/build';
import { looksLikeReport } from './looks-like-report';

describe('what may be a report', () => {
  it.each([
    ['a whole title', doc(title('青禾镇2026年度法治政府建设情况报告'), p('现报告如下。'))],
    ['a single paragraph of township work', doc(title('材料'), p('全年排查隐患62处，整改58处。'))],
    ['a title spread over a line break', doc(title('青禾镇\n依法行政工作总结'), p('略'))],
  ])('takes %s', (_, made) => {
    expect(looksLikeReport(made)).toBe(true);
  });

  it.each([
    ['a recipe', doc(title('红烧肉的做法'), p('五花肉500克切块，冷水下锅，大火烧开后撇去浮沫。'))],
    ['English', doc(title('Release notes'), p('Version 2 fixes 14 problems reported by users.'))],
    ['data', doc(title('{'), p('"indicator": "法治宣传活动场次", "value": 43, "unit": "场", "id": "F29",'))],
  ])('refuses %s', (_, made) => {
    expect(looksLikeReport(made)).toBe(false);
  });
});
