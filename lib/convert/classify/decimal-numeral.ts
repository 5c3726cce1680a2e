import type { Numeral } from './numeral';

/** 1.1 and 2.3.1 before words; 1.5万元 and 12.4% are quantities. */
const form =
  /^([0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){1,3})(?:[.．、](?![0-9０-９])|(?=[\s\u3000])|(?=[\u4e00-\u9fa5“《])(?![万亿千百十元公亩倍个吨米平分小成年月日号时度人次件户名家所条期届项场份种类级%％]))/;

/** A numeral that names the ones it stands under: 2.3.1 is the first below 2.3. Null where the text begins otherwise. */
export function readDecimal(text: string): Numeral | null {
  const match = form.exec(text);
  if (!match) return null;
  const values = (match[1] ?? '').normalize('NFKC').split('.').map(Number);
  const value = values.pop() ?? 0;
  if (value === 0 || values.includes(0)) return null;
  const space = /^[\s\u3000\u00a0]*/.exec(text.slice(match[0].length))?.[0] ?? '';
  // No mark of its own parts it from the words: the space after it does.
  return {
    level: 4,
    typed: match[0] + space,
    value,
    length: match[0].length + space.length,
    parents: values,
  };
}
