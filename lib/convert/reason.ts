/** What somebody has answered to a finding; `category` '' where none was chosen, `day` ISO. */
export type Reason = {
  readonly category: string;
  readonly reason: string;
  /** By name; '' for an account that is no more. */
  readonly who: string;
  readonly day: string;
};

/** 口径不同：按统计局的口径 */
export const reasonWords = ({ category, reason }: Reason): string =>
  category === '' ? reason : `${category}：${reason}`;

/** 周明岚，2026-01-10 */
export const signedBy = ({ who, day }: Reason): string => [who, day].filter((word) => word !== '').join('，');
