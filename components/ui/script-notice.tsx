'use client';

import { useEffect, useState } from 'react';
import { Icon } from './icon';
import styles from './script-notice.module.css';

/** Says, where the scripts of a page have not started after ten seconds, what is the matter and what to do. */
export function ScriptNotice() {
  const [running, setRunning] = useState(false);
  useEffect(() => setRunning(true), []);
  if (running) return null;
  return (
    <p className={styles.notice} role="status">
      <Icon name="info" /> 这一页的脚本没有运行，只能看。多半是浏览器太旧：请换新版的 360、奇安信或 Edge（内核
      80 以上），或者打开脚本后刷新。
    </p>
  );
}
