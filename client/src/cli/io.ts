/** Where a command of the command line reads and writes: tests hand in their own. */
export interface Io {
  readonly cwd: string
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly readStdin: () => Promise<Uint8Array>
  /** Colours are welcome. */
  readonly color: boolean
}

/** 0: fine · 1: problems were found · 2: the call cannot be carried out. */
export type ExitCode = 0 | 1 | 2
