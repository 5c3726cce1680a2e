import type { Node } from 'prosemirror-model';
import { basisWords } from '@/lib/checker/basis-words';
import type { Report } from '@/lib/checker/check-report';
import { blockPlaces } from '../block-places';
import { severityName } from '../finding-words';
import { textblocks, wordsAt } from '../words-at';
import type { ListSheet } from './sheet';

const longestQuote = 200;

const clipped = (words: string): string =>
  words.length > longestQuote ? `${words.slice(0, longestQuote)}……` : words;

/**
 * 问题清单: the findings in reading order, one row each. `notes`: finding's id → what somebody has answered to it.
 */
export function findingSheet(
  doc: Node,
  { headings, diagnostics }: Pick<Report, 'headings' | 'diagnostics'>,
  notes: ReadonlyMap<string, string>,
): ListSheet {
  const places = blockPlaces(doc, headings);
  const blocks = textblocks(doc);
  return {
    name: '问题清单',
    columns: [
      { heading: '序号', width: 5, align: 'center' },
      { heading: '轻重', width: 6, align: 'center' },
      { heading: '规则', width: 6, align: 'center' },
      { heading: '部分', width: 14 },
      { heading: '位置', width: 16 },
      { heading: '原文', width: 24 },
      { heading: '是什么', width: 28 },
      { heading: '为什么', width: 26 },
      { heading: '依据', width: 18 },
      { heading: '怎么改', width: 24 },
      { heading: '说明', width: 18 },
    ],
    rows: diagnostics.map(({ id, severity, code, at, what, calc, why, basis, how }, i) => {
      const { part, place } = places.get(at.block) ?? { part: '', place: '' };
      const block = blocks.get(at.block);
      return [
        i + 1,
        severityName[severity],
        code,
        part,
        place,
        block ? clipped(wordsAt(block, at.from, at.to)) : '',
        calc === null ? what : `${what}\n${calc}`,
        why,
        basis ? basisWords(basis) : '',
        how,
        notes.get(id) ?? '',
      ];
    }),
  };
}
