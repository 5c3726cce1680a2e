/** Phrases that must, or must not, stand directly at the words. */
type Side = { readonly is?: readonly string[] | undefined; readonly not?: readonly string[] | undefined };

/** Literal words to be found, and what stands before and after them. */
export type Phrases = {
  readonly find: readonly string[];
  readonly before?: Side | undefined;
  readonly after?: Side | undefined;
};

/** Whether anything is asked of what stands beside the words. */
export const looksAround = ({ before, after }: Phrases): boolean =>
  [before?.is, before?.not, after?.is, after?.not].some((phrases) => phrases !== undefined);

const literal = (phrase: string): string => phrase.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** The longest first, so that 云川县城 is not taken for 云川县. */
const anyOf = (phrases: readonly string[]): string =>
  `(?:${[...phrases]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|')})`;

/** The words of a rule with their neighbours as one global pattern. It is made of literals only: linear in the text. */
export function phrasePattern({ find, before, after }: Phrases): RegExp {
  const sides = [
    before?.is ? `(?<=${anyOf(before.is)})` : '',
    before?.not ? `(?<!${anyOf(before.not)})` : '',
    anyOf(find),
    after?.is ? `(?=${anyOf(after.is)})` : '',
    after?.not ? `(?!${anyOf(after.not)})` : '',
  ];
  return new RegExp(sides.join(''), 'g');
}
