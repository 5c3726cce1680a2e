import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Attachment } from '@/lib/evidence/fact';
import { dayOfMoment } from '../fact-words';
import { attachmentPaths } from './attachment-paths';
import type { Sample } from './sample';

/** An attachment of a drawn figure’s fact, and its bytes; null where they are lost or are no longer those. */
export type FoundAttachment = {
  readonly fact: string;
  readonly attachment: Attachment;
  readonly bytes: Uint8Array | null;
};

export type SampleFiles = {
  readonly sample: Sample;
  readonly pdf: Uint8Array;
  readonly xlsx: Uint8Array;
  readonly attachments: readonly FoundAttachment[];
  /** The SHA-256 of bytes, in hexadecimal digits. */
  readonly sha256: (bytes: Uint8Array) => string;
};

type Entry = { readonly path: string; readonly bytes: Uint8Array; readonly hash: string };

const manifestName = '校验清单.txt';

/** As `sha256sum -c` reads it: what is said for people stands behind #. */
function manifest({ sample, attachments }: SampleFiles, entries: readonly Entry[]): string {
  const lost = attachments
    .filter(({ bytes }) => bytes === null)
    .map(
      ({ fact, attachment }) => `# 缺：${fact} ${attachment.name.replace(/\s/g, ' ')} ${attachment.sha256}`,
    );
  return [
    `# ${sample.title}，版本号 ${sample.copy.version}，${dayOfMoment(sample.copy.at)}抽取，种子 ${sample.seed}，${sample.notes.length}/${sample.of}`,
    ...entries.map(({ path, hash }) => `${hash}  ${path}`),
    ...lost,
    '',
  ].join('\n');
}

/** Entries carry the day of the draw, so that the same draw gives the same bytes. */
const stamp = (at: string): Date => new Date(Math.max(Date.parse(at), Date.UTC(1981, 0, 1)));

/**
 * The sample as one file: 抽查单.pdf, 抽查清单.xlsx, the attachments under names that are safe everywhere, and
 * 校验清单.txt with the SHA-256 of each and the attachments that are missing.
 */
export function sampleZip(files: SampleFiles): Uint8Array {
  const { sample, pdf, xlsx, attachments, sha256 } = files;
  const present = attachments.flatMap(({ fact, attachment, bytes }) =>
    bytes ? [{ fact, attachment, bytes }] : [],
  );
  const paths = attachmentPaths(present);
  const entries: readonly Entry[] = [
    { path: '抽查单.pdf', bytes: pdf, hash: sha256(pdf) },
    { path: '抽查清单.xlsx', bytes: xlsx, hash: sha256(xlsx) },
    ...present.map(({ attachment, bytes }, i) => ({
      path: paths[i] ?? attachment.sha256,
      bytes,
      hash: attachment.sha256,
    })),
  ];
  const mtime = stamp(sample.copy.at);
  const zipped: Zippable = { [manifestName]: [strToU8(manifest(files, entries)), { mtime, level: 6 }] };
  // PDF, XLSX and most attachments are packed already.
  for (const { path, bytes } of entries) zipped[path] = [bytes, { mtime, level: 0 }];
  return zipSync(zipped);
}
