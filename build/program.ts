import { spawn } from 'node:child_process'
import { Failure } from './bootstrap/failure.mjs'
import { root } from './paths.ts'

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Show what it prints as it prints it, instead of only when it fails. */
  readonly visible?: boolean
}

/**
 * Runs a program in the project's folder to its end and gives what it printed, or '' when that was visible.
 * A code other than 0 is a Failure with what it printed.
 */
export function program(command: string, args: readonly string[], options: ProgramOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: options.visible ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (printed += chunk))
    child.on('error', (error) => reject(new Failure(`${command} could not be started: ${error.message}.`)))
    child.on('exit', (code, signal) => {
      if (code === 0) resolve(printed)
      else reject(new Failure(printed.trim() || `${command} ended with ${signal ?? `code ${code}`}.`))
    })
  })
}
