declare module 'word-extractor' {
  export type Extracted = {
    getBody(): string;
    getFootnotes(): string;
    getTextboxes(): string;
    getAnnotations(): string;
  };
  // biome-ignore lint/style/noDefaultExport: the package exports its class this way
  export default class WordExtractor {
    /** Node only: `source` is a Buffer. Rejects on files it cannot read. */
    extract(source: Uint8Array): Promise<Extracted>;
  }
}
