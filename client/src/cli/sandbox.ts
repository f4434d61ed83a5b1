import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { languageCheck } from '../sandbox/spec/languageCheck.ts'
import { type Sandbox, startSandbox } from '../sandbox/startSandbox.ts'
import type { Io } from './io.ts'

const usage = `Usage: flowspec sandbox [options]

  Starts a local DataWorks on 127.0.0.1 and prints how to connect to it. Ends with Ctrl-C.

  --port <number>   listen on this port instead of any free one
  --dir <folder>    keep the state in this folder (default: ~/.flowspec/sandbox)
  --temporary       keep nothing: start empty, and forget everything at the end
  --json            print the connection as one line of JSON
`

/**
 * `flowspec sandbox`. Resolves when a signal or the end of its parent (or `ended`, which tests hand in) ends it: 0, or 2 when the call cannot be carried out.
 */
export async function sandboxCommand(args: readonly string[], io: Io, ended?: () => Promise<void>): Promise<number> {
  const options = readOptions(args)
  if (typeof options === 'string') {
    io.err(`flowspec sandbox: ${options}\n\n${usage}`)
    return 2
  }
  if (options.help) {
    io.out(usage)
    return 0
  }
  // Heard from the beginning: a parent may end before the sandbox has started.
  const interruption = ended ? undefined : listenForEnd()
  let sandbox: Sandbox
  try {
    sandbox = await startSandbox({
      checkSpec: languageCheck,
      ...(options.port !== undefined && { port: options.port }),
      ...(!options.temporary && {
        dir: options.dir === undefined ? join(homedir(), '.flowspec', 'sandbox') : resolve(io.cwd, options.dir),
      }),
    })
  } catch (error) {
    interruption?.forget()
    io.err(`flowspec sandbox: ${sentence(error, options.port)}\n`)
    return 2
  }
  io.out(options.json ? `${JSON.stringify(connection(sandbox))}\n` : description(sandbox))
  await (ended ? ended() : interruption?.end)
  await sandbox.stop()
  return 0
}

interface Options {
  readonly help: boolean
  readonly json: boolean
  readonly temporary: boolean
  readonly port?: number
  readonly dir?: string
}

/** The options, or what is wrong with them. */
function readOptions(args: readonly string[]): Options | string {
  const flag = { type: 'boolean', default: false } as const
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { help: { ...flag, short: 'h' }, json: flag, temporary: flag, port: { type: 'string' }, dir: { type: 'string' } },
    })
    const { help, json, temporary, dir } = values
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536)) return `"${values.port}" is not a port.`
    if (temporary && dir !== undefined) return '--dir and --temporary exclude each other.'
    return { help, json, temporary, ...(port !== undefined && { port }), ...(dir !== undefined && { dir }) }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function connection({ endpoint, accessKey, accessToken, world }: Sandbox) {
  return {
    endpoint,
    protocol: 'HTTP',
    ...accessKey,
    accessToken,
    region: world.region,
    projects: world.projects.map(({ id, name }) => ({ id, name })),
  }
}

function description({ endpoint, accessKey, accessToken, world }: Sandbox): string {
  const projects = world.projects.map(({ id, name }) => `${id} (${name})`).join(', ')
  return `A local DataWorks listens on http://${endpoint}. It is the endpoint of DataWorks, OpenPlatform and Drive (PDS) alike.

  endpoint            ${endpoint}
  protocol            HTTP
  AccessKey id        ${accessKey.accessKeyId}
  AccessKey secret    ${accessKey.accessKeySecret}
  Drive access token  ${accessToken}
  region              ${world.region}
  workspaces          ${projects}

With the Alibaba Cloud SDK for JavaScript:

  new Config({
    endpoint: '${endpoint}', protocol: 'HTTP',
    accessKeyId: '${accessKey.accessKeyId}', accessKeySecret: '${accessKey.accessKeySecret}',
  })

Ctrl-C ends it.
`
}

function sentence(error: unknown, port: number | undefined): string {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return `Port ${port} is in use. Choose another one, or leave --port out.`
  if (code === 'EACCES') return `Not allowed: ${message}.`
  return message
}

/** A signal, or the end of the program that has started this one and talks to it. Listening keeps the process alive until it is forgotten. */
function listenForEnd(): { readonly end: Promise<void>; forget(): void } {
  const events = ['SIGINT', 'SIGTERM', 'disconnect'] as const
  let hear = () => {}
  const end = new Promise<void>((resolve) => {
    hear = () => resolve()
  })
  for (const event of events) process.once(event, hear)
  return {
    end,
    forget() {
      for (const event of events) process.removeListener(event, hear)
    },
  }
}
