'use client';

import { useEffect, useId, useRef, useState } from 'react';
import type { Fact } from '@/lib/evidence/fact';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Drawer } from '../../ui/drawer';
import { Progress } from '../../ui/progress';
import { useToast } from '../../ui/toast';
import type { LedgerClient } from '../ledger-client';
import { type Step, undo } from '../ledger-state';
import type { LedgerStore } from '../ledger-store';
import type { LedgerLine } from '../ledger-view';
import { ChooseFile } from './choose-file';
import { ChooseSheet } from './choose-sheet';
import { DifferenceList } from './difference-list';
import { type DifferenceKind, DifferenceNotes } from './difference-notes';
import { ImportDone } from './import-done';
import styles from './import-drawer.module.css';
import { verbWords } from './import-words';
import { SheetTable } from './sheet-table';
import { type ImportStage, useImport } from './use-import';

const steps = ['选工作表', '对应列', '核对差异', '完成'] as const;

function stepOf(stage: ImportStage, list: DifferenceKind | null): number {
  if (stage.kind === 'done') return 3;
  if (stage.kind !== 'look' || stage.sheet === null) return 0;
  return list === null ? 1 : 2;
}

/** Brings an office’s table into the ledger: read, shown beside the ledger, and written only when confirmed. */
export function ImportDrawer({
  client,
  store,
  year,
  lastYear,
  lines,
  file,
  onClose,
}: {
  readonly client: LedgerClient;
  readonly store: LedgerStore;
  readonly year: number;
  readonly lastYear: readonly Fact[];
  readonly lines: readonly LedgerLine[];
  /** One that was dropped on the page. */
  readonly file: File | null;
  readonly onClose: () => void;
}) {
  const work = useImport({ client, store, year, lastYear });
  const { stage, open } = work;
  const [list, setList] = useState<DifferenceKind | null>(null);
  const [remember, setRemember] = useState<'yes' | 'no'>('yes');
  const toast = useToast();
  useEffect(() => {
    if (file) open(file);
  }, [file, open]);
  const preview = stage.kind === 'look' ? stage.preview : null;
  const sheetName =
    stage.kind === 'look' && stage.sheet !== null ? (stage.book.sheets[stage.sheet]?.name ?? '') : '';
  const verb = preview ? verbWords(preview.changed.count, preview.added.count) : '';
  const confirm = async () => {
    if (verb === '') return;
    const taken = await work.confirm(remember);
    if (!taken) return;
    toast({
      text: `已导入：${verbWords(taken.changed, taken.added)}，原件已留存`,
      action: { label: '撤销', run: () => takeBack(taken.step) },
    });
  };
  const takeBack = (step: Step) => {
    const state = store.get().state;
    const turned = state.done.at(-1) === step ? undo(state) : null;
    if (turned && turned.refused.length === 0) store.update(() => turned.state);
    else toast({ failed: '没有撤销这次导入。', text: '导入之后又改过，请回到台账按 Ctrl Z 一步步撤销。' });
  };
  const at = stepOf(stage, list);
  const box = useKeptFocus(`${at}:${stage.kind}:${preview === null}`);
  return (
    <Drawer
      title="导入预览"
      width={648}
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void confirm();
      }}
      head={
        <>
          <div className="dim ell" data-testid="import-file">
            {headWords(stage, sheetName)}
          </div>
          <ol className={styles.steps}>
            {steps.map((step, index) => (
              <li key={step} aria-current={index === at ? 'step' : undefined}>
                {index + 1} {step}
              </li>
            ))}
          </ol>
        </>
      }
      foot={
        preview && (
          <Foot
            busy={stage.kind === 'look' ? stage.busy : null}
            sheet={sheetName}
            remember={remember}
            setRemember={setRemember}
            verb={verb}
            back={() => (list === null ? work.back() : setList(null))}
            confirm={() => void confirm()}
          />
        )
      }
    >
      <div className={styles.body} ref={box}>
        {stage.kind === 'choose' && <ChooseFile open={open} refused={stage.refused} />}
        {stage.kind === 'reading' && (
          <div className={styles.pad}>
            <Progress
              text={`正在读“${stage.name}”的工作表`}
              done={null}
              action={
                <Button variant="ghost" size="small" onClick={work.cancel} data-autofocus>
                  取消
                </Button>
              }
            />
          </div>
        )}
        {stage.kind === 'look' && stage.refused && (
          <div className={styles.pad}>
            <Banner tone="red" shape="boxed">
              {stage.refused}
            </Banner>
          </div>
        )}
        {stage.kind === 'look' && stage.sheet === null && (
          <ChooseSheet book={stage.book} choose={work.chooseSheet} />
        )}
        {stage.kind === 'look' && stage.sheet !== null && !preview && !stage.refused && (
          <div className={styles.pad}>
            <Progress
              text="正在认列，和台账核对"
              done={null}
              action={
                <Button variant="ghost" size="small" onClick={work.cancel}>
                  取消
                </Button>
              }
            />
          </div>
        )}
        {stage.kind === 'look' && preview && list === null && (
          <>
            <SheetTable key={stage.sheet} preview={preview} remap={work.remap} lines={work.lines} />
            <DifferenceNotes
              preview={preview}
              losses={stage.book.losses}
              options={stage.options}
              decide={work.decide}
              ledger={lines}
              look={setList}
            />
          </>
        )}
        {stage.kind === 'look' && preview && list !== null && (
          <DifferenceList preview={preview} kind={list} options={stage.options} decide={work.decide} />
        )}
        {stage.kind === 'done' && <ImportDone stage={stage} onClose={onClose} />}
      </div>
    </Drawer>
  );
}

/** When what had the focus is gone with the step before, the focus goes to what leads on from here. */
function useKeptFocus(step: string) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is the reason to look.
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    const drawer = box.current?.closest('[role="dialog"]');
    const next = drawer?.querySelector<HTMLElement>('[data-autofocus]') ?? drawer?.querySelector('button');
    next?.focus();
  }, [step]);
  return box;
}

function headWords(stage: ImportStage, sheet: string): string {
  if (stage.kind === 'reading') return stage.name;
  if (stage.kind === 'done') return '已写入台账';
  if (stage.kind !== 'look') return '把科室的统计表读进来，先看差异，再写入台账';
  const rows = stage.preview ? ` · ${stage.preview.rows} 行` : '';
  return sheet === '' ? stage.file.name : `${stage.file.name} · 工作表“${sheet}”${rows}`;
}

function Foot({
  busy,
  sheet,
  remember,
  setRemember,
  verb,
  back,
  confirm,
}: {
  readonly busy: string | null;
  readonly sheet: string;
  readonly remember: 'yes' | 'no';
  readonly setRemember: (remember: 'yes' | 'no') => void;
  readonly verb: string;
  readonly back: () => void;
  readonly confirm: () => void;
}) {
  const id = useId();
  return (
    <>
      <label className="row g4" htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={remember === 'yes'}
          onChange={(event) => setRemember(event.target.checked ? 'yes' : 'no')}
        />{' '}
        记住“{sheet}”这张表的列对应
      </label>
      <span className="row">
        {verb === '' && <span className="t12 mute">没有要写入的</span>}
        <Button onClick={back}>上一步</Button>
        <Button variant="primary" disabled={verb === ''} busy={busy} onClick={confirm} data-autofocus>
          {verb === '' ? '导入' : verb} <span className={styles.key}>Ctrl ↵</span>
        </Button>
      </span>
    </>
  );
}
