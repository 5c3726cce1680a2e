/** The words before a title by which it is followed, not merely studied or made known. */
const follows =
  /(?:依据|根据|按照|依照|遵照|严格执行|执行|落实|贯彻实施)[^，。；《》]{0,6}(?:《[^》]*》[、和及]?)*$/;

/** Whether the title that begins at `from` is what the sentence goes by. */
export const citedAsBasis = (text: string, from: number): boolean => follows.test(text.slice(0, from));
