'use client';

import { useState } from 'react';
import type { LedgerView } from '@/lib/workflow/ledger-wire';
import { Button } from '../ui/button';
import { saveAs } from '../ui/save-as';
import { useToast } from '../ui/toast';
import type { Ledger } from './use-ledger';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands the ledger as it stands to the browser as a workbook. */
export function ExportButton({ view, ledger }: { readonly view: LedgerView; readonly ledger: Ledger }) {
  const [busy, setBusy] = useState<string | null>(null);
  const toast = useToast();
  async function save() {
    setBusy('正在导出…');
    try {
      const name = `${view.unitName}${view.year}年台账.xlsx`;
      const { writeLedger } = await import('@/lib/convert/xlsx/write-ledger');
      const bytes = await writeLedger({
        facts: ledger.lines.map(({ fact }) => fact).filter((fact) => fact.id !== ''),
        uses: new Map(ledger.lines.map(({ fact, uses }) => [fact.id, uses])),
      });
      saveAs(new Blob([new Uint8Array(bytes)], { type: xlsx }), name);
      toast({ text: `已导出 ${name}` });
    } catch {
      toast({ failed: '没有导出。', text: '台账没有变动。请再试一次。' });
    }
    setBusy(null);
  }
  return (
    <Button icon="download" busy={busy} onClick={() => void save()}>
      导出 XLSX
    </Button>
  );
}
