import { type Change, type Changes, change } from './change';
import type { CleanReport } from './clean-reports';
import { appended } from './edit-lines';

const without = (words: string, ...begins: readonly string[]): Change =>
  change(words, ({ lines }) => lines.filter((line) => !begins.some((begin) => line.startsWith(begin))));

/** The copy to submit has an addressee; one of the clean reports does not name it. */
const addressed = (report: CleanReport): CleanReport => {
  const [first = '', ...rest] = report.lines;
  const named = rest.some((line) => line.startsWith('主送：'));
  const recipient = `主送：${report.unit.recipients.join('、')}：`;
  return named ? report : { ...report, lines: [first, recipient, ...rest] };
};

export const toSubmit: Changes = {
  mode: 'submit',
  shape: addressed,
  bad: [
    without('no addressee', '主送：'),
    without('no signature', '署名：'),
    without('no date', '日期：'),
    without('neither signature nor date', '署名：', '日期：'),
    change('an empty signature', ({ lines }) =>
      lines.map((line) => (line.startsWith('署名：') ? '署名：' : line)),
    ),
  ],
  near: [change('as it is', ({ lines }) => lines), change('without attachments', ({ lines }) => [...lines])],
};

/** A sentence of part one, and the notes of attachments before the signature. */
const withNotes = (said: string, ...notes: readonly string[]): Change =>
  change(`${said} ${notes.join(' ')}`, (report) =>
    appended(report, 'achievements', [said]).flatMap((line) =>
      line.startsWith('署名：') ? [...notes.map((note) => `附件：${note}`), line] : [line],
    ),
  );

export const attachments: Changes = {
  bad: [
    withNotes('执法人员名单⟦见附件⟧。'),
    withNotes('调解台账⟦详见附件3⟧，名册见附件1。', '执法人员名册', '普法活动统计表'),
    withNotes('名册见附件。', '执法人员名册⟦。⟧'),
    withNotes('统计表见附件1。', '⟦1.⟧普法活动统计表', '隐患整改清单'),
    withNotes('名册见附件。', '执法人员名册', '⟦执法人员名册⟧'),
    withNotes('整改清单⟦见附件2⟧。', '隐患整改清单'),
  ],
  near: [
    withNotes('名册见附件1，统计表见附件2。', '执法人员名册', '普法活动统计表'),
    withNotes('名册见附件。', '执法人员名册'),
    withNotes('修订应急预案及附件，共4份。'),
    withNotes('文件的附件一并公开。'),
  ],
};
