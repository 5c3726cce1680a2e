import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { useToast } from '@/components/ui/toast';
import { insertFact } from '@/lib/editor/commands/insert-fact';
import type { Fact } from '@/lib/evidence/fact';
import { wordings } from '@/lib/evidence/wording';
import { closeLedger } from './close-ledger';
import { figureOf } from './figure-of';
import { findFacts } from './find-facts';
import styles from './ledger-dialogs.module.css';
import { ledgerHref } from './ledger-href';
import type { Session } from './session';
import { useStore } from './store';
import type { Ui } from './ui-state';

/** What is looked for and chosen: first a fact, then one of its wordings. `at` is the line the keys stand on. */
function useChoice(session: Session, write: (fact: Fact, words: string) => void) {
  const { facts } = useStore(session.ledger.known);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const [fact, setFact] = useState<Fact | null>(null);
  const found = useMemo(() => findFacts(facts, query), [facts, query]);
  const ways = useMemo(() => (fact === null ? [] : wordings(fact)), [fact]);
  const choose = (chosen: Fact | null) => {
    setFact(chosen);
    setAt(0);
  };
  const take = (index: number) => {
    const words = ways[index];
    if (fact !== null) {
      if (words !== undefined) write(fact, words);
      return;
    }
    const chosen = found[index];
    if (!chosen) return;
    const [only, another] = wordings(chosen);
    if (only !== undefined && another === undefined) write(chosen, only);
    else choose(chosen);
  };
  const search = (next: string) => {
    setQuery(next);
    setAt(0);
  };
  return { facts, query, search, at, setAt, fact, choose, found, ways, take };
}

type Choice = ReturnType<typeof useChoice>;

/** ↑ ↓ go through the lines, Enter takes one, digits a wording, Backspace goes back to the facts. */
function onKey(event: KeyboardEvent, { at, setAt, fact, choose, found, ways, take }: Choice): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
  const size = fact === null ? found.length : ways.length;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const digit = fact !== null && /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : null;
  if (step && size > 0) setAt((at + step + size) % size);
  else if (event.key === 'Enter') take(at);
  else if (digit !== null) take(digit);
  else if (event.key === 'Backspace' && fact !== null) choose(null);
  else return;
  event.preventDefault();
}

/** Alt I: a figure of the ledger is looked for by words, then written at the caret in one of its wordings. */
export function InsertFact({ session, ui }: { readonly session: Session; readonly ui: Ui }) {
  const toast = useToast();
  const close = () => closeLedger(session, ui);
  const choice = useChoice(session, (fact, words) => {
    close();
    if (!session.run(insertFact(words, fact.id)))
      toast({ failed: '没有插入。', text: '这里放不下数字，请把光标放到正文里。' });
  });
  const { fact, facts, found, ways, at, take } = choice;
  return (
    <Dialog title={fact === null ? '插入台账数字' : `“${fact.indicator}”写作`} width={520} onClose={close}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field and of the list in it. */}
      <div onKeyDown={(event) => onKey(event, choice)}>
        {fact === null ? (
          <Search query={choice.query} onQuery={choice.search} found={found} at={at} onTake={take} />
        ) : (
          <Ways ways={ways} at={at} onTake={take} />
        )}
      </div>
      {(fact === null ? found : ways).length === 0 && (
        <p className={styles.lead}>
          {fact !== null
            ? '这一条没有数值，写不成数字。去台账补上数值再插入。'
            : facts.length === 0
              ? '台账还是空的。'
              : '没有这样的条目。换几个字再找。'}
          <a href={ledgerHref(session, fact?.id ?? null)}>去台账</a>
        </p>
      )}
    </Dialog>
  );
}

function Search({
  query,
  onQuery,
  found,
  at,
  onTake,
}: {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly found: readonly Fact[];
  readonly at: number;
  readonly onTake: (index: number) => void;
}) {
  return (
    <>
      <TextField
        label="指标、科室或编号"
        placeholder="如：联合检查"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="facts-found"
        aria-activedescendant={found.length > 0 ? `fact-${at}` : undefined}
        autoComplete="off"
        data-autofocus
        value={query}
        onChange={({ target }) => onQuery(target.value)}
      />
      <div role="listbox" id="facts-found" aria-label="台账条目" className={styles.options}>
        {found.map((fact, i) => (
          <Option
            key={fact.id}
            id={`fact-${i}`}
            state={i === at ? 'chosen' : 'other'}
            onTake={() => onTake(i)}
          >
            <span className="mute">{fact.id}</span>
            <span className="ell">{fact.indicator}</span>
            <span className="mute ell">{fact.office}</span>
            <span className={styles.figure}>{figureOf(fact)}</span>
          </Option>
        ))}
      </div>
    </>
  );
}

/** Takes the focus: the field it came from is gone. */
function Ways({
  ways,
  at,
  onTake,
}: {
  readonly ways: readonly string[];
  readonly at: number;
  readonly onTake: (index: number) => void;
}) {
  const focused = useRef(false);
  return (
    <div
      ref={(list) => {
        if (list && !focused.current) list.focus();
        focused.current = true;
      }}
      role="listbox"
      tabIndex={0}
      aria-label="写法"
      aria-activedescendant={`way-${at}`}
      className={styles.options}
    >
      {ways.map((words, i) => (
        <Option key={words} id={`way-${i}`} state={i === at ? 'chosen' : 'other'} onTake={() => onTake(i)}>
          <Kbd>{String(i + 1)}</Kbd>
          <q>{words}</q>
        </Option>
      ))}
    </div>
  );
}

function Option({
  id,
  state,
  onTake,
  children,
}: {
  readonly id: string;
  readonly state: 'chosen' | 'other';
  readonly onTake: () => void;
  readonly children: React.ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: what has the focus has the keys.
    <div
      role="option"
      id={id}
      aria-selected={state === 'chosen'}
      tabIndex={-1}
      ref={(option) => {
        if (state === 'chosen') option?.scrollIntoView({ block: 'nearest' });
      }}
      className={classNames(styles.option, state === 'chosen' && styles.chosen)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      {children}
    </div>
  );
}
