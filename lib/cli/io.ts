/** The world as the command line sees it, so that tests can look at both streams. */
export type Io = {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The folder of the program's package.json: layout, faces and workers lie below it. */
  readonly root: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
};

/** 0: nothing at error level · 1: findings at error level · 2: something could not be used. */
export type ExitCode = 0 | 1 | 2;
