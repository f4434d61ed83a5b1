import { type ChildProcess, fork } from 'node:child_process'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { say, type Words } from '../../../server/src/language/sentence.ts'
import { CloudError } from '../cloud/call/cloudError.ts'
import { noCloudVariables } from './cloudVariables.ts'

/** How to connect to a sandbox that runs, as `flowspec sandbox --json` prints it. */
export interface SandboxAddress {
  readonly endpoint: string
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly region: string
}

/** The local DataWorks, in a process of its own that lives as long as this one. */
export interface LocalSandbox {
  /** Starts it unless it runs. The same object as long as it is the same process. Rejects with a CloudError. */
  address(): Promise<SandboxAddress>
  /** Lets it end. Whoever asks for it starts it again. */
  stop(): void
}

export interface LocalSandboxOptions {
  /** Absolute path of the command line's bundle. */
  readonly module: string
  /** Where its state is kept. Absolute. */
  readonly dir: string
  readonly log: (line: string) => void
  /** Milliseconds until a start has failed. */
  readonly patience?: number
}

/** When the folder is in use: the process of a window that was just closed needs a moment to end. */
const tries = 4
const between = 300

export function localSandbox(options: LocalSandboxOptions): LocalSandbox {
  let starting: Promise<SandboxAddress> | undefined
  let child: ChildProcess | undefined
  let stops = 0
  const start = async () => {
    const before = stops
    for (let left = tries - 1; ; left--) {
      const outcome = await run(options, (started) => {
        child = started
      })
      if ('endpoint' in outcome) return outcome
      if (!outcome.owner || left === 0 || stops > before) throw failed(outcome)
      await setTimeout(between)
    }
  }
  return {
    address() {
      if (starting === undefined) {
        const mine = start()
        starting = mine
        const forget = () => {
          if (starting === mine) starting = undefined
        }
        mine.then(() => (hasEnded(child) ? forget() : child?.once('exit', forget)), forget)
      }
      return starting
    },
    // It ends by itself when nobody is connected to it.
    stop() {
      stops += 1
      starting = undefined
      if (child?.connected) child.disconnect()
    },
  }
}

interface Failure {
  /** Its own words, in English. */
  readonly said: string
  /** The process that has the folder. */
  readonly owner?: string
}

/** One attempt. Its output is read up to the first line, which has the AccessKey and goes nowhere else. */
async function run({ module, dir, log, patience = 30_000 }: LocalSandboxOptions, started: (child: ChildProcess) => void) {
  const child = fork(module, ['sandbox', '--json', '--dir', dir], {
    silent: true,
    execArgv: [],
    // The folder that this process was started in may be gone.
    cwd: dirname(module),
    // Of Electron: to be Node and not another window.
    env: { ...process.env, ...noCloudVariables(process.env), ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
  })
  started(child)
  let said = ''
  const lines = child.stderr && createInterface(child.stderr)
  lines?.on('line', (line) => {
    said = `${said}${line}\n`.slice(-2000)
    log(`Local sandbox: ${line}`)
  })
  const timer = AbortSignal.timeout(patience)
  const late = () => child.kill()
  timer.addEventListener('abort', late)
  try {
    const address = await firstLine(child)
    log('The local sandbox has started.')
    child.once('exit', (code, signal) => log(`The local sandbox has ended (${signal ?? code}).`))
    return address
  } catch (error) {
    const text = said || (error instanceof Error ? error.message : String(error))
    const owner = /in use by process (\d+)/.exec(text)?.[1]
    return { said: reasonIn(text), ...(owner !== undefined && { owner }) } satisfies Failure
  } finally {
    timer.removeEventListener('abort', late)
  }
}

/** What a program says at its end: its own sentence, or the one of the error that it broke on, whose way through the code is in the log. */
function reasonIn(text: string): string {
  const error = /^(?:flowspec sandbox: |\w*Error\b).*$/m.exec(text)?.[0] ?? text
  return error.replace(/^flowspec sandbox: /, '').trim()
}

async function firstLine(child: ChildProcess): Promise<SandboxAddress> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // Not `exit`: what it has said is then still on its way.
    child.once('close', (code, signal) => reject(new Error(`it ended (${signal ?? code})`)))
    if (!child.stdout) return reject(new Error('it has no output'))
    createInterface(child.stdout).once('line', (line) => {
      try {
        resolve(JSON.parse(line))
      } catch {
        reject(new Error('it said something else than where it is'))
      }
    })
  })
}

function failed({ said, owner }: Failure): CloudError {
  const message: Words =
    owner === undefined
      ? say`The local sandbox could not start: ${said}`
      : say`The local sandbox of this folder already runs in another window (process ${owner}).`
  const hint = owner === undefined ? say`The log says more.` : say`Work there, or close that window and try again.`
  return new CloudError({
    kind: 'local',
    code: owner === undefined ? 'SandboxFailed' : 'SandboxInUse',
    message,
    hint,
    mayHaveHappened: false,
  })
}

function hasEnded(child: ChildProcess | undefined): boolean {
  return child === undefined || child.exitCode !== null || child.signalCode !== null
}
