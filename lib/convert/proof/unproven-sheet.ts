import type { CheckedDocument } from '../checked-document';
import type { ListSheet } from '../xlsx/sheet';
import { proofNotes } from './proof-notes';
import { unproven } from './unproven';

/** 未附依据的数字: what stands in the report without a fact behind it; numbered as in the proof copy. */
export const unprovenSheet = (checked: CheckedDocument): ListSheet => ({
  name: '未附依据的数字',
  columns: [
    { heading: '编号', width: 5, align: 'center' },
    { heading: '部分', width: 14 },
    { heading: '位置', width: 20 },
    { heading: '原文', width: 14 },
    { heading: '指标', width: 20 },
    { heading: '状态', width: 10, align: 'center' },
    { heading: '原因', width: 44 },
    { heading: '说明人', width: 18 },
  ],
  rows: unproven(checked.doc, checked.report.headings, proofNotes(checked)).map(
    ({ note, place, state, why, who }) => [
      note.number,
      place.part,
      place.place,
      note.words,
      note.indicator,
      state,
      why,
      who,
    ],
  ),
});
