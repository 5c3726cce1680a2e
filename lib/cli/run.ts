import { checkCommand } from './check-command';
import { convertCommand } from './convert-command';
import { help } from './help';
import type { ExitCode, Io } from './io';
import { version } from './version';

/** The command line: `args` without node and script. Never throws; what goes wrong is a sentence and exit code 2. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'check':
        return await checkCommand(rest, io);
      case 'convert':
        return await convertCommand(rest, io);
      case '-v':
      case '--version':
        io.out(`${version}\n`);
        return 0;
      case undefined:
        io.err(help);
        return 2;
      case '-h':
      case '--help':
      case 'help':
        io.out(help);
        return 0;
      default:
        io.err(`不认识“${command}”。可用的命令是 check 和 convert，用法见 npx shibao --help。\n`);
        return 2;
    }
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.err(`程序内部出错，没有完成；文件没有改动。请把下面的内容发给维护者。\n${detail}\n`);
    return 2;
  }
}
