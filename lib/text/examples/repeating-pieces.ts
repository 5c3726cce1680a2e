/**
 * What a text may repeat that tempts a reader to look far ahead at every step, by what it is. Tests read long runs of
 * it, `bench/growth` measures how the time grows.
 */
export const repeatingPieces = [
  ['digits', '7'],
  ['Chinese numerals', '百'],
  ['mixed numerals', '一万亿3'],
  ['ranges', '1-'],
  ['Chinese ranges', '一至'],
  ['groups', '123,'],
  ['spaced groups', '123 '],
  ['ratios', '1:'],
  ['units behind numbers', '3件'],
  ['classifiers', '件次人'],
  ['articles', '一个、'],
  ['open titles', '《3件'],
  ['open quotes', '“3件'],
  ['ordinals', '第3、'],
  ['several', '数十几百'],
  ['fractions', '十分之'],
  ['per cents', '百分之'],
  ['hedges', '不少于至少约近'],
  ['每', '每年3次'],
  ['lone surrogates', '\ud8003件\udc00'],
  ['rates', '受理12件，办结9件，办结率75%，'],
  ['parts of a sum', '其中3件、'],
  ['found and mended', '排查6处，已整改5处，'],
  ['brackets', '（3件）'],
  ['sums', '合计3件，'],
  ['numerals of lists', '一'],
  ['ones', '1'],
  ['titles that never close', '《'],
  ['quotes that never close', '“'],
  ['commas', '，，'],
  ['verbs', '打击'],
  ['halves of a year', '20'],
  ['organs', '中共青禾'],
  ['persons responsible', '第一责任人'],
  ['其中', '其中'],
  ['Latin words', 'and '],
  ['wide spaces', '　'],
] as const;

/** `piece` over and over, at least `length` UTF-16 units of it. */
export const longRunOf = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length));
