import path from 'node:path';
import { sequentialIds } from '@/lib/base/id';
import { ok, type Result, refuse } from '@/lib/base/result';
import { titleFacts } from '@/lib/convert/classify/title-facts';
import { writeDocx } from '@/lib/convert/docx/write-docx';
import { type ExportInput, exportInput } from '@/lib/convert/export-input';
import { writeHtml } from '@/lib/convert/html/write-html';
import { understood } from '@/lib/convert/json/understood';
import { createPdfRenderer } from '@/lib/convert/pdf/render-pdf';
import { readRemarks } from '@/lib/convert/read-remarks';
import type { Loss, Reading } from '@/lib/convert/reading';
import { writeText } from '@/lib/convert/text/write-text';
import { tidy } from '@/lib/convert/tidy';
import { schema } from '@/lib/schema/schema';
import { convertHelp } from './help';
import type { ExitCode, Io } from './io';
import { chooseOption, parseOptions } from './parse-options';
import { readInput } from './read-input';
import { saveFile } from './save-file';

const options = {
  geometry: { type: 'string' },
  numbering: { type: 'string' },
  unsealed: { type: 'boolean' },
  tidy: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const targets = ['docx', 'pdf', 'html', 'txt', 'json'] as const;
type Target = (typeof targets)[number];

type Request = {
  readonly from: string;
  readonly to: string;
  readonly target: Target;
  readonly tidy: boolean;
  readonly layout: Pick<ExportInput, 'geometry' | 'numerals' | 'seal'>;
};

function targetOf(file: string): Result<Target> {
  const extension = path.extname(file).slice(1).toLowerCase();
  const target = targets.find((known) => known === extension);
  if (target) return ok(target);
  return refuse('usage', `不能转换成“${file}”：新文件的扩展名应是 ${targets.join('、')} 之一。`);
}

function readRequest(args: readonly string[], io: Io): Result<Request | 'help'> {
  const parsed = parseOptions('convert', args, options);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help) return ok('help');
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0)
    return refuse('usage', '请给出一个原文件和一个新文件。用法见 npx shibao convert --help。');
  const target = targetOf(to);
  if (!target.ok) return target;
  if (path.resolve(io.cwd, from) === path.resolve(io.cwd, to))
    return refuse('usage', '新文件与原文件是同一个文件，没有转换。请换一个文件名。');
  const geometry = chooseOption('convert', '--geometry', values.geometry, ['habit', 'standard']);
  if (!geometry.ok) return geometry;
  const numerals = chooseOption('convert', '--numbering', values.numbering, ['typed', 'automatic']);
  if (!numerals.ok) return numerals;
  const seal = values.unsealed === true ? 'unsealed' : 'sealed';
  const layout = { geometry: geometry.value, numerals: numerals.value, seal } as const;
  return ok({ from, to, target: target.value, tidy: values.tidy === true, layout });
}

async function renderPdf(input: ExportInput, root: string): Promise<Result<Uint8Array>> {
  const renderer = createPdfRenderer({ root, fontDir: process.env.FONT_DIR ?? null, threads: 1 });
  const pdf = await renderer.render(input);
  await renderer.close();
  return pdf;
}

function jsonOf(reading: Reading): string {
  return `${JSON.stringify(understood(reading), null, 2)}\n`;
}

async function produce(
  reading: Reading,
  { target, layout, tidy: wanted }: Request,
  root: string,
): Promise<Result<{ bytes: Uint8Array | string; losses: readonly Loss[] }>> {
  const tidied = wanted ? tidy(reading, sequentialIds()) : null;
  const { doc, losses } = tidied ?? reading;
  const comments = readRemarks(reading);
  const input = exportInput({ doc, year: titleFacts(doc).year, comments, ...layout });
  switch (target) {
    case 'docx':
      return ok({ bytes: writeDocx(input), losses });
    case 'html':
      return ok({ bytes: writeHtml(input), losses });
    case 'txt':
      return ok({ bytes: writeText(doc).text, losses });
    case 'json':
      return ok({ bytes: jsonOf({ ...reading, doc, losses }), losses });
    case 'pdf': {
      const pdf = await renderPdf(input, root);
      return pdf.ok ? ok({ bytes: pdf.value, losses }) : pdf;
    }
  }
}

function countSlots(reading: Reading): number {
  let count = 0;
  reading.doc.descendants((node) => {
    if (node.type === schema.nodes.slot) count++;
  });
  return count;
}

/** What changed on the way, on stderr: the file is there, but the person should know. */
function tellLosses(losses: readonly Loss[], slots: number, io: Io): void {
  for (const { text } of losses) io.err(`注意：${text}\n`);
  if (slots > 0) io.err(`注意：还有 ${slots} 处【填写：…】没有填。\n`);
}

/** `shibao convert IN OUT`. A refused file still gives a .json that says why. */
export async function convertCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const request = readRequest(args, io);
  if (!request.ok) {
    io.err(`${request.error.message}\n`);
    return 2;
  }
  if (request.value === 'help') {
    io.out(convertHelp);
    return 0;
  }
  const { from, to, target } = request.value;
  const reading = await readInput(from, io.cwd);
  const made = reading.ok ? await produce(reading.value, request.value, io.root) : reading;
  if (!made.ok) {
    io.err(`${from}：${made.error.message}\n`);
    const refused = { ok: false, error: made.error.message, code: made.error.code };
    if (target === 'json') await saveFile(to, `${JSON.stringify(refused, null, 2)}\n`, io.cwd);
    return 2;
  }
  const saved = await saveFile(to, made.value.bytes, io.cwd);
  if (!saved.ok) {
    io.err(`${saved.error.message}\n`);
    return 2;
  }
  tellLosses(made.value.losses, reading.ok ? countSlots(reading.value) : 0, io);
  return 0;
}
