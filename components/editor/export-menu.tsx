import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FindingGlyph } from '@/components/ui/finding-glyph';
import { Menu } from '@/components/ui/menu';
import { useToast } from '@/components/ui/toast';
import type { Diagnostic } from '@/lib/checker/diagnostic';
import { goToSlot } from '@/lib/editor/commands/go-to-slot';
import { type SlotLeft, slotsLeft } from '@/lib/editor/queries/slots-left';
import type { ExportFormat } from '@/lib/workflow/wire';
import styles from './dialogs.module.css';
import { download, type ReportFile } from './download';
import { proofFiles } from './proof-files';
import { type Session, shownNow } from './session';
import type { Ui } from './ui-state';

const formats: readonly { readonly key: ExportFormat; readonly label: string; readonly note: string }[] = [
  { key: 'docx', label: '导出 DOCX', note: 'WPS、Word' },
  { key: 'pdf', label: '导出 PDF', note: '打印、公开' },
  { key: 'html', label: '导出网页', note: 'HTML' },
  { key: 'txt', label: '导出纯文本', note: 'TXT' },
];

type Question =
  | { readonly kind: 'slots'; readonly slots: readonly SlotLeft[] }
  | { readonly kind: 'open'; readonly format: ExportFormat; readonly open: OpenFindings };

/** What is still open when a report leaves: findings that must be mended, and what a copy that is sent up lacks. */
type OpenFindings = { readonly errors: readonly Diagnostic[]; readonly lacking: readonly Diagnostic[] };

/** The formats in which a report is sent up. */
const sentUp: ReadonlySet<ExportFormat> = new Set(['docx', 'pdf']);

/**
 * 导出: refuses while a slot is unfilled, asks first while a finding must be mended or the text lacks what a copy that
 * is sent up has, and says which.
 */
export function ExportMenu({
  session,
  id,
  ui,
}: {
  readonly session: Session;
  readonly id: string;
  readonly ui: Ui;
}) {
  const [question, setQuestion] = useState<Question | null>(null);
  const toast = useToast();
  const take = async (file: ReportFile) => {
    setQuestion(null);
    const result = await download(session, id, file);
    toast(
      result.ok ? { text: `已导出 ${result.value}` } : { failed: '没有导出。', text: result.error.message },
    );
  };
  const run = (format: ExportFormat) => take({ path: `export?format=${format}`, fallback: `报告.${format}` });
  const ask = (format: ExportFormat) => {
    const slots = slotsLeft(session.view.state.doc);
    const errors = shownNow(session).filter((finding) => finding.severity === 'error');
    const lacking = sentUp.has(format) ? session.lacksToSend() : [];
    if (slots.length > 0) setQuestion({ kind: 'slots', slots });
    else if (errors.length + lacking.length > 0)
      setQuestion({ kind: 'open', format, open: { errors, lacking } });
    else void run(format);
  };
  return (
    <>
      <Menu
        label="导出"
        icon="download"
        items={[
          ...formats.map(({ key, label, note }) => ({ key, label, note, run: () => ask(key) })),
          ...proofFiles.map(({ key, label, note, file }) => ({
            key,
            label,
            note,
            group: '核对',
            run: () => void take(file),
          })),
        ]}
      />
      {question?.kind === 'slots' && (
        <SlotsLeft slots={question.slots} session={session} onClose={() => setQuestion(null)} />
      )}
      {question?.kind === 'open' && (
        <StillOpen
          {...question.open}
          onClose={() => setQuestion(null)}
          onExport={() => void run(question.format)}
          onOpen={(finding) => {
            setQuestion(null);
            // What is asked only of a copy that is sent up has no card in the panel.
            if (question.open.errors.includes(finding))
              ui.change({ tab: 'problems', panel: 'open', finding: finding.id, filter: 'all' });
            session.goTo(finding.at);
          }}
        />
      )}
    </>
  );
}

const listed = 5;

function SlotsLeft({
  slots,
  session,
  onClose,
}: {
  readonly slots: readonly SlotLeft[];
  readonly session: Session;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title={`还有 ${slots.length} 处没有填`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>先不导出</Button>
          <Button
            variant="primary"
            data-autofocus
            onClick={() => {
              onClose();
              setTimeout(() => {
                session.run((state, dispatch) => goToSlot(1)(state, dispatch));
              });
            }}
          >
            去填
          </Button>
        </>
      }
    >
      <p className={styles.lead}>填完或删去【填写：…】才能导出，免得提示语印进正式文件。</p>
      <ul className={styles.list}>
        {slots.slice(0, listed).map(({ pos, label }) => (
          <li key={pos}>
            <span className={styles.words}>【填写：{label}】</span>
          </li>
        ))}
      </ul>
      {slots.length > listed && <p className="mute t12">另有 {slots.length - listed} 处</p>}
    </Dialog>
  );
}

function StillOpen({
  errors,
  lacking,
  onClose,
  onExport,
  onOpen,
}: OpenFindings & {
  readonly onClose: () => void;
  readonly onExport: () => void;
  readonly onOpen: (finding: Diagnostic) => void;
}) {
  return (
    <Dialog
      title={errors.length > 0 ? `还有 ${errors.length} 个必改问题` : `作为上报稿还缺 ${lacking.length} 项`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>先不导出</Button>
          <Button variant="primary" onClick={onExport}>
            照样导出
          </Button>
        </>
      }
    >
      {errors.length > 0 && (
        <>
          <p className={styles.lead}>导出的文件会带着这些问题。点一条去看。</p>
          <Findings findings={errors} onOpen={onOpen} />
        </>
      )}
      {lacking.length > 0 && (
        <>
          <p className={styles.lead}>报送上级要有这些，只在网上公开可以没有。</p>
          <Findings findings={lacking} onOpen={onOpen} />
        </>
      )}
    </Dialog>
  );
}

function Findings({
  findings,
  onOpen,
}: {
  readonly findings: readonly Diagnostic[];
  readonly onOpen: (finding: Diagnostic) => void;
}) {
  return (
    <>
      <ul className={styles.list}>
        {findings.slice(0, listed).map((finding) => (
          <li key={finding.id}>
            <button type="button" className={styles.item} onClick={() => onOpen(finding)}>
              <FindingGlyph glyph={finding.glyph} tone={finding.severity} />
              <span>{finding.what}</span>
            </button>
          </li>
        ))}
      </ul>
      {findings.length > listed && <p className="mute t12">另有 {findings.length - listed} 个</p>}
    </>
  );
}
