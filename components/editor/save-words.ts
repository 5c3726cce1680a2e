import type { IconName } from '@/components/ui/icon';
import type { Saving } from '@/lib/editor/save/machine';

/** `copy`: the text may be lost with this page, so a way to copy it is offered. */
export type SaveWords = {
  readonly icon: IconName;
  readonly tone: 'grn' | 'mute' | 'och' | 'red';
  readonly text: string;
  readonly copy: boolean;
};

const time = (at: Date): string =>
  `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;

/** When the text was last written, by the clock of this computer; another day is named. */
function whenSaved(at: Date, now: Date): string {
  if (at.toDateString() === now.toDateString()) return time(at);
  return `${at.getMonth() + 1}月${at.getDate()}日 ${time(at)}`;
}

/** What is true of saving right now, and nothing more. */
export function saveWords(saving: Saving, now: Date): SaveWords {
  const { unsent, trouble, journal, savedAt } = saving;
  if (unsent > 0 && journal === 'failed' && trouble)
    return { icon: 'warning', tone: 'red', text: '没有保存：这台电脑存不下了', copy: true };
  if (trouble?.kind === 'diskFull')
    return { icon: 'warning', tone: 'red', text: '没有保存：服务器磁盘已满', copy: true };
  if (trouble?.kind === 'refused')
    return { icon: 'warning', tone: 'red', text: `没有保存，${unsent} 处留在这台电脑`, copy: true };
  if (trouble && unsent > 0)
    return { icon: 'offline', tone: 'och', text: `存在这台电脑，${unsent} 处待补交`, copy: false };
  if (trouble?.kind === 'signedOut') return { icon: 'lock', tone: 'och', text: '登录已过期', copy: false };
  if (trouble) return { icon: 'offline', tone: 'och', text: '连不上服务器', copy: false };
  if (unsent > 0) return { icon: 'clock', tone: 'mute', text: `正在保存，${unsent} 处改动`, copy: false };
  const text = savedAt ? `已保存到服务器 ${whenSaved(savedAt, now)}` : '已保存到服务器';
  return { icon: 'saved', tone: 'grn', text, copy: false };
}
