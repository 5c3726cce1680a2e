'use client';

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { Icon } from './icon';
import styles from './toast.module.css';

/** `failed` comes first, in red: what did not happen (没有导出。). One with an action or a failure stays. */
export type Toast = {
  readonly text: string;
  readonly failed?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
};

type Shown = Toast & { readonly key: number };

const Show = createContext<(toast: Toast) => void>(() => undefined);

/** Shows a line at the bottom right: what was done, or what failed, and the way back. */
export const useToast = (): ((toast: Toast) => void) => useContext(Show);

const visibleFor = 6000;
const atMost = 2;
let lastKey = 0;

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const show = useCallback((toast: Toast) => {
    lastKey += 1;
    const added = { ...toast, key: lastKey };
    setShown((before) => [...before, added].slice(-atMost));
  }, []);
  const close = useCallback((key: number) => setShown((before) => before.filter((t) => t.key !== key)), []);
  const stack = useMemo(
    () => shown.map((toast) => <ToastLine key={toast.key} toast={toast} close={() => close(toast.key)} />),
    [shown, close],
  );
  return (
    <Show.Provider value={show}>
      {children}
      <div className={styles.stack} role="status" aria-live="polite">
        {stack}
      </div>
    </Show.Provider>
  );
}

function ToastLine({ toast, close }: { readonly toast: Toast; readonly close: () => void }) {
  const stays = Boolean(toast.action || toast.failed);
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(close, visibleFor);
    return () => clearTimeout(timer);
  }, [stays, close]);
  return (
    <div className={styles.toast} {...(toast.failed && { role: 'alert' })}>
      <span>
        {toast.failed && <span className={styles.failed}>{toast.failed}</span>}
        {toast.text}
      </span>
      <span className={styles.actions}>
        {toast.action && (
          <button
            type="button"
            onClick={() => {
              toast.action?.run();
              close();
            }}
          >
            {toast.action.label}
          </button>
        )}
        <button type="button" className={styles.close} aria-label="关闭提示" onClick={close}>
          <Icon name="close" />
        </button>
      </span>
    </div>
  );
}
