/** The words before a title by which it is followed, not merely studied or made known. */
const follows =
  /(?:依据|根据|按照|依照|遵照|遵循|执行|落实|贯彻实施|适用|援引|运用|违反|对照|(?<=^|[，。；、书镇乡村长部员队所])[依按])(?<between>[^，。；《》]{0,12})(?:《[^》]*》(?:[（(][^（）()]{0,16}[）)])?[、和及]?)*$/;
/** 以《…》为依据. */
const taken = /^(?:[（(][^（）()]{0,16}[）)])?(?:为|作为)[^，。；]{0,6}(?:依据|准绳|遵循|根据)/;
/** 落实学习宣传《…》的任务, 落实《…》宣传责任, 按照《…》做好施行准备: nothing is done by it yet. */
const studied = /学|宣|讲|普法|解读|培训|征求|起草|即将|传达/;
const prepares =
  /^(?:的|各项)?(?:学习|宣传|宣讲|宣贯|解读|培训|普法|征求)|^[^。；]{0,24}(?:准备工作|施行准备|实施准备|做好准备|即将|施行前|实施前)/;

/** Whether the title at [from, to) is what the sentence goes by. */
export function citedAsBasis(text: string, from: number, to: number): boolean {
  const after = text.slice(to, to + 40);
  const match = follows.exec(text.slice(Math.max(0, from - 80), from));
  if (!match && !(text.charAt(from - 1) === '以' && taken.test(after))) return false;
  return !studied.test(match?.groups?.between ?? '') && !prepares.test(after);
}
