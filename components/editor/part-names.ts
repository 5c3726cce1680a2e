import type { RequiredRole } from '@/lib/schema/roles';

/** The required parts as the outline calls them, short enough for its width. */
export const partName: Readonly<Record<RequiredRole, string>> = {
  achievements: '主要举措和成效',
  firstResponsible: '第一责任人职责',
  shortcomings: '存在的不足和原因',
  plan: '下一年度主要安排',
};
