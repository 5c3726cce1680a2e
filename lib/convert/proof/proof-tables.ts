import type { Support } from '@/lib/checker/claim-support';
import { supportName } from '../finding-words';
import type { AnnexTable } from '../layout/annex';
import { plainCell, strongCell } from '../layout/annex';
import { factCells } from './fact-cells';
import type { ProofNote } from './proof-notes';
import { stateOrder } from './state-order';
import type { Unproven } from './unproven';

/** Figures that a reviewer looks at first stand out. */
const open: ReadonlySet<Support> = new Set<Support>(['disagrees', 'unsupported']);

const figure = ({ state, words }: ProofNote) => (open.has(state) ? strongCell(words) : plainCell(words));

/** 有依据 31，算得 3 */
function counts(notes: readonly ProofNote[]): string {
  return stateOrder
    .map((state) => [supportName[state], notes.filter((note) => note.state === state).length] as const)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join('，');
}

/** 数字依据表: one row for each note. `about` says which report at which version this is. */
export function proofTable(notes: readonly ProofNote[], about: string): AnnexTable {
  return {
    heading: '核对件·数字依据表',
    lead: [
      about,
      `文中数字后的编号与下表对应，共 ${notes.length} 个：${counts(notes)}。加粗带下划线的数字没有依据，或与台账不一致。校验是附件 SHA-256 的前 16 位。`,
    ],
    columns: [
      { heading: '编号', share: 10, align: 'center' },
      { heading: '文中数字', share: 20, align: 'left' },
      { heading: '台账条目', share: 54, align: 'left' },
      { heading: '数值', share: 20, align: 'left' },
      { heading: '期间', share: 26, align: 'left' },
      { heading: '来源', share: 48, align: 'left' },
      { heading: '经手', share: 24, align: 'left' },
      { heading: '校验', share: 36, align: 'left' },
    ],
    rows: notes.map((note) => {
      const { entry, value, period, source, holder, files } = factCells(note);
      const cells = [entry, value, period, source, holder, files].map(plainCell);
      return [plainCell(`${note.number}`), figure(note), ...cells];
    }),
  };
}

/** 未附依据的数字: what was accepted without a fact, why and by whom. */
export function unprovenTable(rows: readonly Unproven[]): AnnexTable {
  return {
    heading: '未附依据的数字',
    lead: [
      rows.length === 0
        ? '没有。每个数字都关联了台账，或由有依据的数字算得。'
        : `共 ${rows.length} 个，没有关联台账，写明原因和说明人。`,
    ],
    columns: [
      { heading: '编号', share: 10, align: 'center' },
      { heading: '文中数字', share: 22, align: 'left' },
      { heading: '位置', share: 56, align: 'left' },
      { heading: '状态', share: 20, align: 'left' },
      { heading: '原因', share: 90, align: 'left' },
      { heading: '说明人', share: 40, align: 'left' },
    ],
    rows: rows.map(({ note, place, state, why, who }) => [
      plainCell(`${note.number}`),
      figure(note),
      plainCell([place.part, place.place].filter((word) => word !== '').join('\n')),
      plainCell(state),
      plainCell(why),
      plainCell(who),
    ]),
  };
}
