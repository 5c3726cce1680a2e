'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { Banner } from '@/components/ui/banner';
import { useToast } from '@/components/ui/toast';
import { AskPart } from './ask-part';
import styles from './editor-page.module.css';
import type { EditorProps } from './editor-props';
import { goToFactOfAddress } from './fact-from-address';
import { FindBar } from './find-bar';
import { FixAll } from './fix-all';
import { GuidanceStrip } from './guidance-strip';
import { LedgerDialogs } from './ledger-dialogs';
import { MarginGlyphs } from './margin-glyphs';
import { NumberTip } from './number-tip';
import { Outline } from './outline';
import { Panel } from './panel';
import paperStyles from './paper.module.css';
import { QuickFix } from './quick-fix';
import { SaveBanner } from './save-banner';
import { openSession, type Session } from './session';
import { StatusBar } from './status-bar';
import { useStore } from './store';
import { takeFromAddress } from './take-from-address';
import { Toolbar } from './toolbar';
import { TopBar } from './top-bar';
import { createUi, type Ui } from './ui-state';
import { useShortcuts } from './use-shortcuts';
import { WaiveDialog } from './waive-dialog';

const skeletonLines = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** One page of A4 holds this many pixels of text at 740px width: 22 lines. */
const textOfPage = 792;

/** The editor on one report. The text lives in ProseMirror; everything around it follows at a distance. */
export function EditorPage(props: EditorProps) {
  const [session, setSession] = useState<Session | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [ui] = useState(createUi);
  const mount = useRef<HTMLDivElement>(null);
  const [first] = useState(props);
  useEffect(() => {
    const place = mount.current;
    if (!place) return;
    let wanted = true;
    let opened: Session | null = null;
    openSession(first, place).then(
      (made) => {
        if (!wanted) return made.close();
        opened = made;
        setSession(made);
      },
      (error: unknown) => wanted && setFailure(error instanceof Error ? error.message : String(error)),
    );
    return () => {
      wanted = false;
      setSession(null);
      opened?.close();
    };
  }, [first]);
  useShortcuts(session, ui);
  const { panel } = useStore(ui);
  return (
    <div className={panel === 'open' ? styles.grid : styles.gridWide}>
      <a className="skip" href="#editor-text">
        跳到正文
      </a>
      <TopBar session={session} title={props.title} status={props.status} id={props.id} ui={ui} />
      {session ? <Toolbar session={session} ui={ui} /> : <div className={styles.toolsAway} />}
      <aside className={styles.side} aria-label="必备部分">
        {session && <Outline session={session} ui={ui} />}
      </aside>
      <Middle props={props} session={session} ui={ui} mount={mount} failure={failure} />
      {panel === 'open' &&
        (session ? <Panel session={session} ui={ui} /> : <div className={styles.panelAway} />)}
      {!session && <div className={styles.statusAway} />}
      {session && <QuickFix session={session} ui={ui} />}
      {session && <FixAll session={session} ui={ui} />}
      {session && <WaiveDialog session={session} ui={ui} />}
      {session && <LedgerDialogs session={session} ui={ui} />}
      {session && <AskPart session={session} ui={ui} props={first} />}
    </div>
  );
}

function Middle({
  props,
  session,
  ui,
  mount,
  failure,
}: {
  readonly props: EditorProps;
  readonly session: Session | null;
  readonly ui: Ui;
  readonly mount: React.RefObject<HTMLDivElement | null>;
  readonly failure: string | null;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLElement>(null);
  const [pages, setPages] = useState(1);
  const { find } = useStore(ui);
  const onHeight = useCallback((height: number) => {
    const zoom =
      Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--paper-zoom')) || 1;
    setPages(Math.max(1, Math.ceil(height / (textOfPage * zoom))));
  }, []);
  return (
    <>
      <main className={styles.middle} id="editor-text">
        {props.readOnly !== null && (
          <Banner tone="slt" icon="lock">
            {props.readOnly}
          </Banner>
        )}
        <div className={styles.narrow}>
          <Banner>窗口太窄，只能阅读。把窗口拉宽就能接着写。</Banner>
        </div>
        {props.packNotice !== null && <Banner tone="och">{props.packNotice}</Banner>}
        {failure !== null && <Banner tone="red">打不开这份报告：{failure}</Banner>}
        {session && <SaveBanner session={session} />}
        {session && <Restored session={session} ui={ui} />}
        {session && <GuidanceStrip session={session} template={props.template} />}
        {session && find !== 'closed' && <FindBar session={session} ui={ui} />}
        <div ref={scroller} className={paperStyles.scroller} data-scroller>
          <article ref={paper} className={`sb-paper ${paperStyles.paper}`} lang="zh-CN">
            <div ref={mount} />
            {!session && failure === null && (
              <div className={paperStyles.skeleton} aria-hidden="true">
                {skeletonLines.map((line) => (
                  <i key={line} />
                ))}
              </div>
            )}
            {session && (
              <MarginGlyphs session={session} ui={ui} paper={paper} scroller={scroller} onHeight={onHeight} />
            )}
          </article>
        </div>
        {session && <NumberTip session={session} scroller={scroller} />}
      </main>
      {session && (
        <StatusBar
          session={session}
          year={props.year}
          pages={pages}
          pack={props.pack}
          packNotice={props.packNotice}
        />
      )}
    </>
  );
}

/** Once, when the report is opened: what was found on this computer, the fact one came for, the answers on record. */
function Restored({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const toast = useToast();
  useEffect(() => {
    const { steps, dropped } = session.restored;
    if (steps > 0) toast({ text: `上次没有交上去的 ${steps} 处改动已经接上。` });
    if (dropped > 0)
      toast({ failed: `有 ${dropped} 处改动没有接上。`, text: '同一处文字在别处已经改过，请核对。' });
    const unlinked = takeFromAddress('unlinked');
    if (unlinked !== null)
      toast({ text: `文字都带进来了。有 ${unlinked} 个数字的依据没有带入：本年度台账里没有那些条目。` });
    if (goToFactOfAddress(session, ui) === 'not-used')
      toast({ text: '正文里没有用到这一条。按 Alt I 可以把它写进去。' });
    session.answers.load().then((outcome) => {
      if (outcome.kind === 'failed') toast({ failed: '没有取到已写的说明。', text: outcome.message });
    });
  }, [session, ui, toast]);
  return null;
}
