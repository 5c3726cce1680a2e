'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import styles from './menu.module.css';

export type MenuItem = {
  readonly key: string;
  readonly label: string;
  /** Small words at the right: a key, or what one gets. */
  readonly note?: string;
  /** The heading that this item and its neighbours of the same group stand under; none unless said. */
  readonly group?: string;
  readonly run: () => void;
};

/** A button that opens a list of verbs. Arrow keys walk, Enter runs, Esc closes and returns to the button. */
export function Menu({
  label,
  icon,
  items,
  align = 'right',
  size = 'normal',
  children,
}: {
  readonly label: string;
  readonly icon?: IconName;
  readonly items: readonly MenuItem[];
  readonly align?: 'left' | 'right';
  readonly size?: 'normal' | 'small';
  /** What the button shows instead of `label`. */
  readonly children?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    root.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
  };
  useEffect(() => {
    if (!open) return;
    root.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus();
    const away = (event: MouseEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('mousedown', away);
    return () => document.removeEventListener('mousedown', away);
  }, [open]);
  return (
    <div ref={root} className={styles.menu}>
      <Button
        size={size}
        {...(icon && { icon })}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {children ?? label} <Icon name="down" />
      </Button>
      {open && (
        <div
          role="menu"
          aria-label={label}
          onKeyDown={(event) => walk(event, close)}
          className={classNames(styles.list, align === 'left' && styles.left)}
        >
          {groupsOf(items).map((group) => (
            <MenuGroup key={group.items[0]?.key} {...group} close={close} />
          ))}
        </div>
      )}
    </div>
  );
}

type Group = { readonly name: string; readonly items: readonly MenuItem[] };

/** Neighbours of one group together, in their order. */
function groupsOf(items: readonly MenuItem[]): readonly Group[] {
  const groups: { name: string; items: MenuItem[] }[] = [];
  for (const item of items) {
    const last = groups[groups.length - 1];
    const name = item.group ?? '';
    if (last?.name === name) last.items.push(item);
    else groups.push({ name, items: [item] });
  }
  return groups;
}

function MenuGroup({ name, items, close }: Group & { readonly close: () => void }) {
  const buttons = items.map((item) => (
    <button
      key={item.key}
      type="button"
      role="menuitem"
      className={styles.item}
      onClick={() => {
        close();
        item.run();
      }}
    >
      {item.label}
      {item.note && <span className={styles.note}>{item.note}</span>}
    </button>
  ));
  if (name === '') return buttons;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a menu is no fieldset.
    <div role="group" aria-label={name} className={styles.group}>
      <div aria-hidden="true" className={styles.heading}>
        {name}
      </div>
      {buttons}
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLDivElement>, close: () => void): void {
  if (event.key === 'Escape' || event.key === 'Tab') {
    if (event.key === 'Escape') event.preventDefault();
    event.stopPropagation();
    close();
    return;
  }
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
