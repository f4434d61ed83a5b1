import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { TestContext } from 'node:test'
import { checkCommand } from '../../../../client/src/cli/check.ts'

export interface CheckOptions {
  /** Text or bytes by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** The current folder, below that of the files. */
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly color?: boolean
  /** More to be done in the folder before the run. */
  readonly prepare?: (folder: string) => Promise<unknown>
}

export interface CheckRun {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs `flowspec check` with these arguments, separated by spaces, in a folder of its own. */
export async function runCheck(test: TestContext, args: string, options: CheckOptions = {}): Promise<CheckRun> {
  const folder = await mkdtemp(join(tmpdir(), 'flowspec-cli-'))
  test.after(() => rm(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(options.files ?? {})) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  await options.prepare?.(folder)
  let out = ''
  let err = ''
  const code = await checkCommand(
    args.split(' ').filter((arg) => arg !== ''),
    {
      cwd: join(folder, options.cwd ?? '.'),
      out: (text) => (out += text),
      err: (text) => (err += text),
      readStdin: async () => Buffer.from(options.stdin ?? ''),
      color: options.color ?? false,
    },
  )
  return { code, out, err }
}

/** A node that is right, and one with a recurrence that does not exist. */
export const good = `version: 2.0.0
kind: Node
spec:
  nodes:
    - id: load
      name: load
      recurrence: Normal
      script:
        path: shop/load
        runtime:
          command: DIDE_SHELL
      trigger:
        type: Scheduler
        cron: 00 30 02 * * ?
`
export const bad = good.replace('Normal', 'Norml')
