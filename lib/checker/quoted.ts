/** Whether a place lies between “ and ” of its own text. */
export const quoted = (text: string, at: number): boolean =>
  text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
