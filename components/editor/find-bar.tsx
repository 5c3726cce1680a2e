import {
  findNext,
  findPrev,
  getMatchHighlights,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchState,
} from 'prosemirror-search';
import type { Command } from 'prosemirror-state';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { asRequested } from '@/lib/editor/plugins/quiet';
import styles from './find-bar.module.css';
import type { Session } from './session';
import { useStore } from './store';
import type { Ui } from './ui-state';

const setQuery = (session: Session, search: string, replace: string): void => {
  const { view } = session;
  view.dispatch(setSearchState(view.state.tr, new SearchQuery({ search, replace, literal: true })));
};

/** 查找 and 替换, above the paper. Enter goes on, Shift Enter back, Esc closes and leaves the caret at the match. */
export function FindBar({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const { find } = useStore(ui);
  const report = useStore(session.report);
  const [search, setSearch] = useState('');
  const [replace, setReplace] = useState('');
  const [matches, setMatches] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(() => {
    setQuery(session, search, replace);
    return () => setQuery(session, '', '');
  }, [session, search, replace]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again when the text or the words change.
  useEffect(() => {
    setMatches(search === '' ? 0 : getMatchHighlights(session.view.state).find().length);
  }, [session, search, report]);
  const step = (command: Command) => {
    command(session.view.state, (tr) => session.view.dispatch(asRequested(tr.scrollIntoView())));
  };
  const close = () => {
    ui.change({ find: 'closed' });
    session.view.focus();
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>, onEnter: Command) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') step(event.shiftKey ? findPrev : onEnter);
    else return;
    event.preventDefault();
  };
  return (
    <search className={styles.bar} aria-label="查找和替换">
      <input
        ref={field}
        className={styles.input}
        value={search}
        aria-label="查找"
        placeholder="查找"
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => keys(event, findNext)}
      />
      <span className={styles.count} role="status">
        {search === '' ? '' : matches === 0 ? '没有找到' : `${matches} 处`}
      </span>
      <IconButton
        icon="up"
        label="上一处"
        size="small"
        disabled={matches === 0}
        onClick={() => step(findPrev)}
      />
      <IconButton
        icon="down"
        label="下一处"
        size="small"
        disabled={matches === 0}
        onClick={() => step(findNext)}
      />
      {find === 'replace' ? (
        <>
          <input
            className={styles.input}
            value={replace}
            aria-label="替换为"
            placeholder="替换为"
            onChange={(event) => setReplace(event.target.value)}
            onKeyDown={(event) => keys(event, replaceNext)}
          />
          <Button size="small" disabled={matches === 0} onClick={() => step(replaceNext)}>
            替换
          </Button>
          <Button size="small" disabled={matches === 0} onClick={() => step(replaceAll)}>
            全部替换
          </Button>
        </>
      ) : (
        <Button size="small" variant="ghost" onClick={() => ui.change({ find: 'replace' })}>
          替换…
        </Button>
      )}
      <IconButton icon="close" label="关闭查找" size="small" onClick={close} />
    </search>
  );
}
