import type { Feature } from 'write-excel-file/universal';

/** The order in which the schema of Open XML wants what a font consists of. */
const order = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name'];

const rank = (element: string): number => order.indexOf(/^<(\w+)/.exec(element)?.[1] ?? '');

/** Puts the fonts' properties in order; the family, always that of a Latin sans-serif, is left out. */
export const fontOrder: Feature<Blob> = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (xml) =>
          xml.replace(/<font>(.*?)<\/font>/g, (_, content: string) => {
            const known = (content.match(/<\w+[^>]*\/>/g) ?? []).filter((element) => rank(element) >= 0);
            return `<font>${known.sort((a, b) => rank(a) - rank(b)).join('')}</font>`;
          }),
      },
    },
  },
};
