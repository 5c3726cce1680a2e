'use client';

import { useState } from 'react';
import type { Fact } from '@/lib/evidence/fact';
import { useToast } from '../ui/toast';
import type { Cell } from './cell-move';
import { isBlank } from './incomplete';
import { blankFact, type LedgerActions, newRowKey } from './ledger-actions';
import type { LedgerStore } from './ledger-store';
import { type PasteInput, type PastePlan, planPaste } from './plan-paste';
import type { Matrix } from './tab-separated';
import type { Grid } from './use-grid';

export type Pasting = {
  readonly paste: (matrix: Matrix, cell: Cell) => void;
  /** A block with problems, waiting for the person. */
  readonly open: { readonly plan: PastePlan; readonly clean: PastePlan } | null;
  readonly takeClean: () => void;
  readonly close: () => void;
};

/** 已改 12 格，新增 30 条。 */
function pastedWords({ cells, added, beyond }: PastePlan): string {
  const did = [cells > 0 && `改了 ${cells} 格`, added > 0 && `新增 ${added} 条`].filter(Boolean).join('，');
  const left = beyond > 0 ? `右边多出 ${beyond} 列，没有贴入。` : '';
  return `${did === '' ? '内容和原来一样，没有改动' : `已贴入：${did}`}。${left}`;
}

/** New rows stand together: from the blank row on, or behind the last row shown. */
function behindOf(order: readonly string[], grid: Pick<Grid, 'rows'>, key: string, fact?: Fact): number {
  if (fact && isBlank(fact)) return order.indexOf(key) - 1;
  const last = grid.rows.at(-1);
  return last ? order.indexOf(last.key) : order.length;
}

/** Pastes a block as one step, or asks first where a row of it cannot be read. */
export function usePasting(
  grid: Pick<Grid, 'rows' | 'indexes'>,
  store: LedgerStore,
  actions: LedgerActions,
  year: number,
): Pasting {
  const toast = useToast();
  const [open, setOpen] = useState<Pasting['open']>(null);
  const take = (plan: PastePlan) => {
    setOpen(null);
    actions.take({ label: '粘贴', changes: plan.changes });
    const back = plan.changes.length > 0 ? '可按 Ctrl Z 撤销。' : '';
    toast({ text: `${pastedWords(plan)}${back}` });
  };
  return {
    paste(matrix, cell) {
      const { local, order } = store.get().state;
      const below = grid.rows.slice(grid.indexes.get(cell.key) ?? 0).flatMap(({ key }) => {
        const fact = local.get(key);
        return fact ? [{ key, fact }] : [];
      });
      const keys = matrix.map(newRowKey);
      const input: PasteInput = {
        matrix,
        below,
        column: cell.column,
        year,
        blank: blankFact(year, local.get(cell.key)?.topic ?? ''),
        newKey: (n) => keys[n - 1] ?? newRowKey(),
        behind: behindOf(order, grid, cell.key, below[0]?.fact),
        rows: 'all',
      };
      const plan = planPaste(input);
      if (plan.problems.length === 0) take(plan);
      else setOpen({ plan, clean: planPaste({ ...input, rows: 'clean' }) });
    },
    open,
    takeClean: () => open && take(open.clean),
    close: () => setOpen(null),
  };
}
