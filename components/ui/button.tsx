import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

type Look = {
  readonly variant?: 'plain' | 'primary' | 'danger' | 'ghost';
  readonly size?: 'normal' | 'small';
  readonly width?: 'content' | 'full';
  readonly icon?: IconName;
};

const lookClass = ({ variant = 'plain', size = 'normal', width = 'content' }: Look): string =>
  classNames(
    styles.button,
    variant !== 'plain' && styles[variant],
    size === 'small' && styles.small,
    width === 'full' && styles.wide,
  );

type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** The words shown while the action runs (正在登录…); the button keeps its width and takes no clicks. */
    readonly busy?: string | null;
    readonly children: ReactNode;
  };

/** A button that says what it does. A disabled one needs its reason written beside it. */
export function Button({ variant, size, width, icon, busy = null, children, ...rest }: ButtonProps) {
  const look = lookClass({
    ...(variant && { variant }),
    ...(size && { size }),
    ...(width && { width }),
  });
  return (
    <button
      type="button"
      {...rest}
      className={classNames(look, rest.className)}
      aria-busy={busy !== null}
      onClick={busy === null ? rest.onClick : (event) => event.preventDefault()}
    >
      {icon && <Icon name={icon} />}
      {busy === null ? (
        children
      ) : (
        <span className={styles.label}>
          <span className={styles.away} aria-hidden="true">
            {children}
          </span>
          <span>{busy}</span>
        </span>
      )}
    </button>
  );
}

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly icon: IconName;
  /** What a screen reader says and the tooltip shows. */
  readonly label: string;
  readonly size?: 'normal' | 'small';
};

export function IconButton({ icon, label, size = 'normal', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      className={classNames(
        styles.button,
        styles.ghost,
        styles.square,
        size === 'small' && styles.small,
        rest.className,
      )}
    >
      <Icon name={icon} />
    </button>
  );
}

/** A link that looks like a button: it leads somewhere, it does nothing here. */
export function ButtonLink({
  variant,
  size,
  width,
  icon,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { readonly href: string; readonly children: ReactNode }) {
  const look = lookClass({ ...(variant && { variant }), ...(size && { size }), ...(width && { width }) });
  return (
    <a {...rest} className={classNames(look, rest.className)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}
