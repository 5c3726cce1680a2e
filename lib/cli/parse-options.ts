import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ok, type Result, refuse } from '@/lib/base/result';

type Options = NonNullable<ParseArgsConfig['options']>;

const see = (command: string) => `用法见 npx shibao ${command} --help。`;

const faults: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: '不认识选项',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: '选项的写法不对：',
};

/** `parseArgs` of Node with its exceptions as refusals (`usage`) in Chinese; options and files in any order. */
export function parseOptions<const O extends Options>(command: string, args: readonly string[], options: O) {
  try {
    return ok(parseArgs({ args: [...args], options, allowPositionals: true, strict: true }));
  } catch (error) {
    return refusal(command, error);
  }
}

function refusal(command: string, error: unknown): Result<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : String(error);
  const option = /'(-{1,2}[^'\s,<]*)/.exec(message)?.[1] ?? '';
  return refuse('usage', `${faults[code] ?? '命令写得不对：'} ${option}。${see(command)}`);
}

/** The one of `allowed` that was given; the first where none was. */
export function chooseOption<T extends string>(
  command: string,
  option: string,
  given: string | undefined,
  allowed: readonly [T, ...T[]],
): Result<T> {
  if (given === undefined) return ok(allowed[0]);
  const chosen = allowed.find((value) => value === given);
  if (chosen !== undefined) return ok(chosen);
  return refuse('usage', `${option} 只能是 ${allowed.join('、')} 之一，不能是“${given}”。${see(command)}`);
}

/** A year of four digits; null where none was given. */
export function yearOption(command: string, given: string | undefined): Result<number | null> {
  if (given === undefined) return ok(null);
  if (/^20\d{2}$/.test(given)) return ok(Number(given));
  return refuse('usage', `--year 应是四位年份，例如 2026，不能是“${given}”。${see(command)}`);
}
