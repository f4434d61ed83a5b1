import { readdirSync, readFileSync } from 'node:fs'

/** The processes that this extension host has started and whose command line is as wanted; undefined where the system does not tell. */
export function childProcesses(isWanted: (commandLine: string) => boolean): readonly number[] | undefined {
  if (process.platform !== 'linux') return undefined
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === process.pid && isWanted(read(`/proc/${pid}/cmdline`)))
}

/** The second field behind the name, which is in parentheses. */
function parentOf(pid: number): number {
  return Number(/\) \S+ (\d+)/.exec(read(`/proc/${pid}/stat`))?.[1])
}

/** Empty for a process that has just ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
