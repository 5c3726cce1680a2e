import { dayOfMoment } from '../fact-words';
import { type Annex, type AnnexCell, plainCell } from '../layout/annex';
import { factCells } from './fact-cells';
import type { Sample, SampledNote } from './sample';

const joined = (...words: readonly string[]): string => words.filter((word) => word !== '').join('\n');

/** The sentence with the figure set off, and under it where it stands. */
function sentenceCell({ note, place, before, after }: SampledNote): AnnexCell {
  const where = [place.part, place.place].filter((word) => word !== '').join(' ');
  return [
    { text: before, strong: false },
    { text: note.words, strong: true },
    { text: `${after}\n${where}`, strong: false },
  ];
}

/** To be ticked and written on by hand. */
const verdict = '□ 相符　□ 不符\n\n\n';

/** 数字抽查　版本号 12　2027年1月10日 */
export const sampleHeader = ({ copy: { version, at } }: Sample): string =>
  `数字抽查　版本号 ${version}　${dayOfMoment(at)}`;

/** 数字抽查单: each drawn figure in its sentence, what it rests on, and room for what the check has found. */
export function sampleAnnex({ title, copy, seed, of, notes }: Sample): Annex {
  return {
    tables: [
      {
        heading: '数字抽查单',
        lead: [
          `${title}，版本号 ${copy.version}，${dayOfMoment(copy.at)}抽取。`,
          `需要依据的数字共 ${of} 个，随机抽出 ${notes.length} 个，抽取种子“${seed}”；对同一版用同一种子，抽出的是同样的数字。编号与核对件相同，校验是附件 SHA-256 的前 16 位。`,
        ],
        columns: [
          { heading: '编号', share: 10, align: 'center' },
          { heading: '文中数字', share: 78, align: 'left' },
          { heading: '依据', share: 48, align: 'left' },
          { heading: '来源', share: 34, align: 'left' },
          { heading: '经手', share: 22, align: 'left' },
          { heading: '附件和校验', share: 34, align: 'left' },
          { heading: '核对结果', share: 28, align: 'left' },
        ],
        rows: notes.map((sampled) => {
          const { entry, value, period, source, holder, files } = factCells(sampled.note);
          const proof = joined(entry, value === '—' ? '' : `${value}，${period}`);
          return [
            plainCell(`${sampled.note.number}`),
            sentenceCell(sampled),
            ...[proof, source, holder, files, verdict].map(plainCell),
          ];
        }),
      },
    ],
    foot: [
      '核对情况：',
      '核对人（签字）：＿＿＿＿＿＿＿＿　　复核人（签字）：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日',
    ],
  };
}
