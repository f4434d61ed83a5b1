import { childProcesses } from './childProcesses.ts'

/** The processes of the language server that this extension host has started; undefined where the system does not tell. */
export function serverProcesses(): readonly number[] | undefined {
  return childProcesses((commandLine) => commandLine.includes('/dist/server.js'))
}
