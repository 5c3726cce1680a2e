import { plainWords } from './plain-words';

const ending = /(?:总数|总量|数量|件次|人次|场次|件数|人数|次数|条数|户数|份数|起数|个数|篇数|期数|项数|数)$/;

/** An indicator’s words for comparing: half-width, without quotation marks, brackets and spaces. */
export const indicatorKey = (indicator: string): string =>
  plainWords(indicator)
    .replace(/[“”"'‘’《》「」、，,·()[\]【】:：-]/g, '')
    .toLowerCase();

/** The same without 数, 件数 and the like, which people leave out and put in: good only for figures of one unit. */
export const indicatorStem = (indicator: string): string => {
  const key = indicatorKey(indicator);
  return key.replace(ending, '') || key;
};
