import type { Node } from 'prosemirror-model';
import type { Report } from '@/lib/checker/check-report';
import type { PlacedClaim } from '@/lib/checker/claim-support';
import type { Fact } from '@/lib/evidence/fact';
import { blockPlaces } from '../block-places';
import { amountOf, factValue } from '../fact-words';
import { supportName } from '../finding-words';
import type { ListSheet } from './sheet';

const claimKey = ({ block, from, to }: { block: string; from: number; to: number }): string =>
  `${block}:${from}:${to}`;

/** F07 专题学习 6次（学习台账） */
function factWords(fact: Fact): string {
  const { id, indicator, source } = fact;
  const title = source.title === '' ? '' : `（${source.title}）`;
  return `${id} ${indicator} ${factValue(fact)}${title}`;
}

function proofOf(claim: PlacedClaim, facts: ReadonlyMap<string, Fact>): string {
  if (claim.fact !== null) {
    const fact = facts.get(claim.fact);
    return fact ? factWords(fact) : `${claim.fact}（台账中已没有这一条）`;
  }
  return claim.source === null ? '' : `文中注明：${claim.source}`;
}

/**
 * 数字清单: the numbers in reading order, one row each. `facts` null: there is no ledger, so nothing can be said of
 * a number that the text itself does not prove.
 */
export function claimSheet(
  doc: Node,
  { headings, claims, diagnostics }: Pick<Report, 'headings' | 'claims' | 'diagnostics'>,
  facts: readonly Fact[] | null,
): ListSheet {
  const places = blockPlaces(doc, headings);
  const known = new Map((facts ?? []).map((fact) => [fact.id, fact]));
  const wanting = new Set(
    diagnostics.filter(({ kind }) => kind === 'unsupported').map(({ at }) => claimKey(at)),
  );
  const stateOf = (claim: PlacedClaim): string => {
    if (claim.support !== 'unsupported') return supportName[claim.support];
    if (facts === null) return '没有台账可核对';
    return wanting.has(claimKey(claim)) ? supportName.unsupported : '不需依据';
  };
  return {
    name: '数字清单',
    columns: [
      { heading: '序号', width: 5, align: 'center' },
      { heading: '部分', width: 14 },
      { heading: '位置', width: 18 },
      { heading: '原文', width: 16 },
      { heading: '数值', width: 10, align: 'right' },
      { heading: '单位', width: 7, align: 'center' },
      { heading: '指标', width: 18 },
      { heading: '状态', width: 12, align: 'center' },
      { heading: '依据条目', width: 34 },
    ],
    rows: claims.map((claim, i) => {
      const { part, place } = places.get(claim.block) ?? { part: '', place: '' };
      return [
        i + 1,
        part,
        place,
        claim.text,
        amountOf(claim),
        claim.unit,
        claim.indicator,
        stateOf(claim),
        proofOf(claim, known),
      ];
    }),
  };
}
