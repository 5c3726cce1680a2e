/** So long the browser may take to begin writing the file. */
const keptFor = 60_000;

/** Hands bytes that are in the page to the browser as a download; no request is made. */
export function saveAs(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptFor);
}
