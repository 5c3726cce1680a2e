import { useState } from 'react';
import { Button } from '../ui/button';
import { saveAs } from '../ui/save-as';
import { useToast } from '../ui/toast';
import type { CheckedReport } from './checked-report';
import type { OpinionFormat } from './opinion-file';
import type { Check } from './use-check';

/** The ways out of the result: printed, as a list, or as a copy of the report with the findings as comments. */
export function OpinionButtons({
  checked,
  write,
}: {
  readonly checked: CheckedReport;
  readonly write: Check['write'];
}) {
  const [writing, setWriting] = useState<OpinionFormat | null>(null);
  const toast = useToast();
  const save = async (format: OpinionFormat) => {
    if (writing !== null) return;
    setWriting(format);
    const made = await write(checked, format);
    setWriting(null);
    if (!made.ok) {
      toast({ failed: '没有导出。', text: made.error.message });
      return;
    }
    const { name, type, bytes } = made.value;
    saveAs(new Blob([bytes.slice()], { type }), name);
    toast({ text: `已导出 ${name}` });
  };
  const busy = (format: OpinionFormat) => (writing === format ? '正在导出…' : null);
  return (
    <>
      <Button icon="print" onClick={() => window.print()}>
        打印意见
      </Button>
      <Button icon="download" busy={busy('xlsx')} onClick={() => void save('xlsx')}>
        导出意见 XLSX
      </Button>
      <Button variant="primary" icon="download" busy={busy('docx')} onClick={() => void save('docx')}>
        带批注的 DOCX
      </Button>
    </>
  );
}
