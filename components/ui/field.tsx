import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { classNames } from './class-names';
import styles from './field.module.css';
import { Icon } from './icon';

type Words = {
  readonly label: string;
  /** One line under the control, for as long as there is no error. */
  readonly hint?: ReactNode;
  /** One sentence: what is wrong and what to do. */
  readonly error?: ReactNode;
};

function Frame({ label, hint, error, id, children }: Words & { id: string; children: ReactNode }) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {error ? (
        <div className={styles.error} id={`${id}-note`}>
          <Icon name="warning" /> {error}
        </div>
      ) : hint ? (
        <div className={styles.hint} id={`${id}-note`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}

const described = (id: string, { hint, error }: Words) => ({
  'aria-invalid': error ? true : undefined,
  'aria-describedby': error || hint ? `${id}-note` : undefined,
});

/** One line of text under its label. */
export function TextField({
  label,
  hint,
  error,
  size = 'normal',
  ...rest
}: Words & Omit<InputHTMLAttributes<HTMLInputElement>, 'size'> & { readonly size?: 'normal' | 'small' }) {
  const id = useId();
  const words = { label, hint, error };
  return (
    <Frame {...words} id={id}>
      <input
        {...rest}
        {...described(id, words)}
        id={id}
        className={classNames(styles.control, size === 'small' && styles.small)}
      />
    </Frame>
  );
}

/** Several lines of text under their label. */
export function TextArea({
  label,
  hint,
  error,
  ...rest
}: Words & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  const words = { label, hint, error };
  return (
    <Frame {...words} id={id}>
      <textarea rows={3} {...rest} {...described(id, words)} id={id} className={styles.control} />
    </Frame>
  );
}

/** A choice out of a list. `options` are [value, words]. */
export function SelectField({
  label,
  hint,
  error,
  options,
  ...rest
}: Words &
  SelectHTMLAttributes<HTMLSelectElement> & { readonly options: readonly (readonly [string, string])[] }) {
  const id = useId();
  const words = { label, hint, error };
  return (
    <Frame {...words} id={id}>
      <select {...rest} {...described(id, words)} id={id} className={styles.control}>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}
