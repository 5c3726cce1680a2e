import { factValue, holderWords, periodWords, sourceWords } from '../fact-words';
import { supportName } from '../finding-words';
import type { CellValue, ListSheet } from '../xlsx/sheet';
import { factCells } from './fact-cells';
import { noteFact } from './proof-notes';
import type { Sample, SampledNote } from './sample';

/** 条目 指标 数值 期间 来源 经手 附件 校验 of a figure with a fact; what it rests on instead, else. */
function proofValues({ note }: SampledNote): readonly CellValue[] {
  const fact = noteFact(note);
  const { entry } = factCells(note);
  if (!fact) return ['', entry, '', '', '', '', '', ''];
  return [
    fact.id,
    note.state === 'linked' ? fact.indicator : entry,
    factValue(fact),
    periodWords(fact),
    sourceWords(fact),
    holderWords(fact),
    fact.attachments.map(({ name }) => name).join('\n'),
    fact.attachments.map(({ sha256 }) => sha256).join('\n'),
  ];
}

/** 抽查清单: the drawn figures for a computer, with whole hashes and empty columns for what the check finds. */
export const sampleSheet = ({ notes }: Sample): ListSheet => ({
  name: '抽查清单',
  columns: [
    { heading: '编号', width: 5, align: 'center' },
    { heading: '部分', width: 14 },
    { heading: '位置', width: 18 },
    { heading: '文中数字', width: 10 },
    { heading: '原句', width: 40 },
    { heading: '状态', width: 9, align: 'center' },
    { heading: '条目', width: 7, align: 'center' },
    { heading: '指标或说明', width: 24 },
    { heading: '台账数值', width: 10 },
    { heading: '期间', width: 12 },
    { heading: '来源', width: 24 },
    { heading: '经手', width: 14 },
    { heading: '附件', width: 18 },
    { heading: '校验（SHA-256）', width: 30 },
    { heading: '核对结果', width: 12 },
    { heading: '备注', width: 16 },
  ],
  rows: notes.map((sampled) => {
    const { note, place, before, after } = sampled;
    return [
      note.number,
      place.part,
      place.place,
      note.words,
      before + note.words + after,
      supportName[note.state],
      ...proofValues(sampled),
      '',
      '',
    ];
  }),
});
