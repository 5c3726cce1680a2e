'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import type { Fact } from '@/lib/evidence/fact';
import type { ImportOptions } from '@/lib/evidence/sheet/import-preview';
import type { Mapping } from '@/lib/evidence/sheet/mapping';
import type { LedgerClient } from '../ledger-client';
import type { Step } from '../ledger-state';
import type { LedgerStore } from '../ledger-store';
import { imported } from '../ledger-sync';
import { type ImportJob, importJob } from './import-job';
import type { OpenedBook, ShownPreview } from './import-work';

/** Where an import is; a file stays open while its sheets are looked at. */
export type ImportStage =
  | { readonly kind: 'choose'; readonly refused: { readonly name: string; readonly message: string } | null }
  | { readonly kind: 'reading'; readonly name: string }
  | {
      readonly kind: 'look';
      readonly file: File;
      readonly book: OpenedBook;
      /** Null while the sheet is still to be chosen. */
      readonly sheet: number | null;
      readonly preview: ShownPreview | null;
      readonly options: ImportOptions;
      readonly busy: string | null;
      /** Why it was not imported; nothing is written. */
      readonly refused: string | null;
    }
  | {
      readonly kind: 'done';
      readonly changed: number;
      readonly added: number;
      readonly sha256: string;
      readonly leftOut: readonly string[];
    };

type Look = Extract<ImportStage, { kind: 'look' }>;

export type Import = {
  readonly stage: ImportStage;
  readonly open: (file: File) => void;
  readonly chooseSheet: (sheet: number) => void;
  readonly remap: (mapping: Mapping) => void;
  readonly decide: (options: ImportOptions) => void;
  /** Back to the choice of sheet or file. */
  readonly back: () => void;
  readonly cancel: () => void;
  readonly lines: ImportJob['lines'];
  /** `remember`: keep the mapping for the next file of this form. */
  readonly confirm: (remember: 'yes' | 'no') => Promise<Imported | null>;
};

/** `step` is what takes the import back. */
export type Imported = { readonly changed: number; readonly added: number; readonly step: Step };

type Needs = {
  readonly client: LedgerClient;
  readonly store: LedgerStore;
  readonly year: number;
  readonly lastYear: readonly Fact[];
};

const chooseAgain: ImportStage = { kind: 'choose', refused: null };

/** One file after another, previewed against the ledger; nothing is written before it is confirmed. */
export function useImport({ client, store, year, lastYear }: Needs): Import {
  const before = useRef(lastYear);
  before.current = lastYear;
  const job = useRef<ImportJob>(null);
  const remembered = useRef<Readonly<Record<string, unknown>>>({});
  const [stage, setStage] = useState<ImportStage>(chooseAgain);
  const latest = useRef(stage);
  latest.current = stage;
  useEffect(() => {
    const made = importJob();
    job.current = made;
    client.mappings().then((answer) => {
      if (answer.ok) remembered.current = answer.value;
    });
    return () => made.close();
  }, [client]);

  const preview = useCallback(
    async (look: Look, sheet: number, mapping: Mapping | null, options: ImportOptions) => {
      const asked: Look = { ...look, sheet, options, refused: null, busy: '正在核对…' };
      setStage(asked);
      const result = await job.current?.preview({
        sheet,
        mapping,
        remembered: remembered.current,
        existing: [...store.get().state.known.values()],
        year,
        lastYear: before.current,
        options,
      });
      if (latest.current !== asked || !result) return;
      if (result.ok) setStage({ ...asked, preview: result.value, busy: null });
      else setStage({ ...asked, busy: null, refused: result.error.message });
    },
    [store, year],
  );

  const openFile = useCallback(
    async (file: File) => {
      const reading: ImportStage = { kind: 'reading', name: file.name };
      setStage(reading);
      const opened = await job.current?.open(file);
      if (latest.current !== reading || !opened) return;
      if (!opened.ok) {
        const { code, message } = opened.error;
        setStage({ kind: 'choose', refused: code === 'cancelled' ? null : { name: file.name, message } });
        return;
      }
      const book = opened.value;
      const filled = book.sheets.flatMap(({ rows }, index) => (rows > 0 ? [index] : []));
      const look: Look = {
        kind: 'look',
        file,
        book,
        sheet: null,
        preview: null,
        options: {},
        busy: null,
        refused: null,
      };
      const [only] = filled;
      if (filled.length === 1 && only !== undefined) await preview(look, only, null, {});
      else setStage(look);
    },
    [preview],
  );

  const open = useCallback((file: File) => void openFile(file), [openFile]);
  const ofLook = (act: (look: Look) => void) => {
    if (latest.current.kind === 'look') act(latest.current);
  };
  return {
    stage,
    open,
    chooseSheet: (sheet) => ofLook((look) => void preview(look, sheet, null, {})),
    remap: (mapping) =>
      ofLook((look) => void (look.sheet !== null && preview(look, look.sheet, mapping, look.options))),
    decide: (options) =>
      ofLook(
        (look) =>
          void (look.sheet !== null && preview(look, look.sheet, look.preview?.mapping ?? null, options)),
      ),
    back: () =>
      ofLook((look) => {
        const several = look.book.sheets.filter(({ rows }) => rows > 0).length > 1;
        setStage(several && look.sheet !== null ? { ...look, sheet: null, preview: null } : chooseAgain);
      }),
    cancel: () => {
      job.current?.cancel();
      setStage(chooseAgain);
    },
    lines: (from, to) => job.current?.lines(from, to) ?? Promise.resolve([]),
    async confirm(remember) {
      const look = latest.current;
      if (look.kind !== 'look' || !look.preview || look.sheet === null || look.busy !== null) return null;
      const outcome = await send({ look, remember, job: job.current, client, store, say: setStage });
      if (outcome === 'stale') await preview(look, look.sheet, look.preview.mapping, look.options);
      if (outcome === 'stale')
        setStage((now) =>
          now.kind === 'look'
            ? { ...now, refused: '台账刚被别人改过，没有写入。差异已按现在的台账重新核对，请再看一遍。' }
            : now,
        );
      return typeof outcome === 'object' ? outcome : null;
    },
  };
}

type Send = {
  readonly look: Look;
  readonly remember: 'yes' | 'no';
  readonly job: ImportJob | null;
  readonly client: LedgerClient;
  readonly store: LedgerStore;
  readonly say: (stage: ImportStage) => void;
};

type Outcome = Imported | 'stale' | null;

/** Keeps the original, then writes the changes: all of them or none. Null where it was refused, which is said. */
async function send({ look, remember, job, client, store, say }: Send): Promise<Outcome> {
  const { preview, book, sheet, file } = look;
  if (!preview || sheet === null || !job) return null;
  const refuse = (message: string) => {
    say({ ...look, busy: null, refused: `没有导入。${message}` });
    return null;
  };
  say({ ...look, busy: '正在导入…', refused: null });
  await store.settled();
  const changes = await job.changes();
  if (!changes.ok) return refuse(changes.error.message);
  const original = await client.upload(file);
  if (!original.ok) return refuse(original.error.message);
  const answer = await client.importAll({
    original: original.value.sha256,
    sheet: book.sheets[sheet]?.name ?? '',
    shape: preview.shape,
    mapping: remember === 'yes' ? preview.mapping : null,
    changes: changes.value,
  });
  if (!answer.ok && answer.error.conflicts) {
    await store.reload();
    return 'stale';
  }
  if (!answer.ok) return refuse(answer.error.message);
  store.update((state) => imported(state, changes.value, answer.value));
  store.refresh();
  const added = changes.value.filter(({ kind }) => kind === 'add').length;
  const changed = changes.value.length - added;
  const leftOut = preview.problems.first.map(({ message }) => message);
  say({ kind: 'done', changed, added, sha256: original.value.sha256, leftOut });
  const step = store.get().state.done.at(-1);
  return step ? { changed, added, step } : null;
}
