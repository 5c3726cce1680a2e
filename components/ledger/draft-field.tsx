'use client';

import { useEffect, useState } from 'react';
import { TextArea, TextField } from '../ui/field';

/**
 * A field that is written like a cell: what was typed is taken when one leaves it or presses Enter, Esc brings back
 * what was there. `take` gives the sentence of a refusal, or null.
 */
export function DraftField({
  label,
  value,
  take,
  lines = 1,
  hint,
  readOnly,
  type = 'text',
  list,
}: {
  readonly label: string;
  readonly value: string;
  readonly take: (text: string) => string | null;
  readonly lines?: number;
  readonly hint?: string;
  readonly readOnly: boolean;
  readonly type?: 'text' | 'date';
  /** The id of a datalist. */
  readonly list?: string;
}) {
  const [text, setText] = useState(value);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setText(value);
    setError(null);
  }, [value]);
  const leave = () => {
    if (text !== value) setError(take(text));
  };
  const shared = {
    label,
    readOnly,
    value: text,
    error,
    ...(hint && { hint }),
    onBlur: leave,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter' && lines === 1) leave();
      if (event.key !== 'Escape' || text === value) return;
      event.preventDefault();
      setText(value);
      setError(null);
    },
  };
  return lines === 1 ? (
    <TextField {...shared} type={type} {...(list && { list })} />
  ) : (
    <TextArea {...shared} rows={lines} />
  );
}
