'use client';

import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import styles from './ledger-grid.module.css';
import type { CellEditing } from './use-grid';

/** A proposal for what is being written: `words` go into the cell, `note` says more of it. */
export type Suggestion = { readonly key: string; readonly words: string; readonly note: string };

/**
 * The field that lies in the active cell and always has its focus, unseen until something is written: so the first
 * key of an input method already goes into it, and the cell has a name for a screen reader.
 */
export function CellInput({
  label,
  editing,
  align,
  focusCount,
  readOnly,
  suggestions,
  onText,
  onChoose,
  onLeave,
}: {
  readonly label: string;
  readonly editing: CellEditing | null;
  readonly align: 'left' | 'right';
  /** The focus is taken when this has changed; never at 0. */
  readonly focusCount: number;
  readonly readOnly: boolean;
  readonly suggestions: readonly Suggestion[];
  readonly onText: (text: string) => void;
  readonly onChoose: (suggestion: Suggestion) => void;
  readonly onLeave: () => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [chosen, setChosen] = useState(-1);
  const isOpen = editing !== null && suggestions.length > 0;
  useLayoutEffect(() => {
    if (focusCount > 0) field.current?.focus({ preventScroll: true });
  }, [focusCount]);
  const isEditing = editing !== null;
  useEffect(() => {
    if (!isEditing) setChosen(-1);
  }, [isEditing]);
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!isOpen || event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const taken = suggestions[chosen];
    if (by !== undefined) setChosen(Math.max(-1, Math.min(suggestions.length - 1, chosen + by)));
    else if (event.key === 'Enter' && taken) onChoose(taken);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <input
        ref={field}
        className={isEditing ? styles.writing : styles.waiting}
        style={{ textAlign: align }}
        aria-label={label}
        readOnly={readOnly}
        value={editing?.text ?? ''}
        aria-invalid={editing?.error ? true : undefined}
        aria-describedby={editing?.error ? `${id}-error` : undefined}
        {...(isOpen && {
          role: 'combobox',
          'aria-expanded': true,
          'aria-controls': `${id}-list`,
          'aria-autocomplete': 'list' as const,
          'aria-activedescendant': chosen >= 0 ? `${id}-${chosen}` : undefined,
        })}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setChosen(-1);
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      />
      {editing?.error && (
        <div id={`${id}-error`} role="alert" className={styles.refused}>
          {editing.error}
        </div>
      )}
      {isOpen && !editing?.error && (
        <div id={`${id}-list`} role="listbox" aria-label="标准指标" className={styles.suggestions}>
          {suggestions.map((suggestion, index) => (
            <div
              key={suggestion.key}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === chosen}
              className={styles.suggestion}
              onMouseDown={(event) => {
                event.preventDefault();
                event.stopPropagation();
                onChoose(suggestion);
              }}
            >
              <span>{suggestion.words}</span>
              <span className="mute">{suggestion.note}</span>
            </div>
          ))}
        </div>
      )}
    </>
  );
}
