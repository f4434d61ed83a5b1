import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { Failure } from '../../build/bootstrap/failure.mjs'
import { newestNode } from '../../build/bootstrap/node.mjs'
import { root } from '../../build/paths.ts'
import { installHost } from './install.ts'

export interface HostOptions {
  /** Where this VS Code keeps its state: a folder that no other one uses meanwhile. */
  readonly dataDir: string
  /** 0, or left out, for a free one. */
  readonly port?: number
  /** User settings, on top of those that keep VS Code quiet; what `dataDir` already has comes first. */
  readonly settings?: Readonly<Record<string, unknown>>
  /**
   * What of this project is there: `installed` as people have it, with every message on the screen; `underDevelopment` for suites inside the
   * extension host, where the page names the extension and VS Code shows no messages.
   */
  readonly extension: 'installed' | 'underDevelopment'
  /** Trusts no folder before somebody says so, as VS Code does for people. */
  readonly trustsNobody?: boolean
  /** Ends what belongs to a window as soon as its page is gone. People get hours to come back. */
  readonly forgetful?: boolean
  /** Ends the server, at any time. */
  readonly signal?: AbortSignal
}

/** What a page of VS Code shows: absolute paths. */
export interface PageOptions {
  readonly folder: string
  /** The folder of an extension under development. */
  readonly extension?: string
  /** A CommonJS module that exports `run(): Promise<void>`, to be run in the extension host. */
  readonly tests?: string
}

/** A VS Code served on this machine. */
export interface Host {
  readonly address: string
  /** Settles when the server has ended by itself, with its exit code. */
  readonly ended: Promise<number | null>
  /** Ends the server and the extension hosts that it started. */
  stop(): Promise<void>
}

const START_LIMIT_MS = 60_000

/** Nothing that distracts from the extension, or that asks the network. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
}

/** Serves VS Code at 127.0.0.1, installing it first where it is missing. Settles when it answers; a server that does not start is a Failure. */
export async function startHost({ dataDir, extension, port = 0, settings = {}, ...options }: HostOptions): Promise<Host> {
  const { trustsNobody = false, forgetful = false, signal } = options
  const main = await installHost()
  const userSettings = join(dataDir, 'data', 'User', 'settings.json')
  await mkdir(join(userSettings, '..'), { recursive: true })
  // A person's own changes of an earlier run stay.
  await writeFile(userSettings, JSON.stringify({ ...quiet, ...settings }, null, 2), { flag: 'wx' }).catch(() => {})
  if (extension === 'installed') await linkExtension(join(dataDir, 'extensions'))
  // Its sockets would stay behind in the folder for temporary files, and have to have short paths.
  const sockets = await mkdtemp(join(tmpdir(), 'flowspec-'))
  const server = spawn(
    newestNode(root),
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(port), '--server-data-dir', dataDir],
      ...['--without-connection-token', '--accept-server-license-terms', '--disable-telemetry'],
      // The smoke test driver is what makes a built VS Code honour an extension development path. It also keeps all messages from the screen.
      ...(extension === 'underDevelopment' ? ['--enable-smoke-test-driver'] : []),
      ...(trustsNobody ? [] : ['--disable-workspace-trust']),
      ...(forgetful ? ['--reconnection-grace-time', '10'] : []),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd: dataDir,
      env: { ...process.env, TMPDIR: sockets, XDG_RUNTIME_DIR: sockets },
      ...(signal ? { signal } : {}),
    },
  )
  const ended = new Promise<number | null>((resolve) => server.on('exit', resolve)).finally(() =>
    rm(sockets, { recursive: true, force: true }),
  )
  const address = `http://127.0.0.1:${await listening(server)}`
  return {
    address,
    ended,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      // Its file watcher notices a little later and ends by itself: nothing to wait for, though it holds the other ends of these.
      server.stdout.destroy()
      server.stderr.destroy()
    },
  }
}

/** Makes this project one of the extensions that VS Code finds in its folder when it has no list of them. */
async function linkExtension(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await rm(join(folder, 'extensions.json'), { force: true })
  const { publisher, name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const link = join(folder, `${publisher}.${name}-${version}`)
  await symlink(root, link, 'junction').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/** The port at which the server listens, once it says so. A server that does not within a minute is ended. */
function listening(server: ChildProcessByStdio<null, Readable, Readable>): Promise<number> {
  let late: ReturnType<typeof setTimeout> | undefined
  const port = new Promise<number>((resolve, reject) => {
    let printed = ''
    const fail = (what: string) => reject(new Failure(`${what}\n${printed.trim()}`.trim()))
    const look = (chunk: Buffer) => {
      printed += chunk
      const listens = /Extension host agent listening on (\d+)/.exec(printed)?.[1]
      if (listens !== undefined) resolve(Number(listens))
      const taken = /EADDRINUSE: address already in use (\S+)/.exec(printed)?.[1]
      if (taken !== undefined) reject(new Failure(`${taken} is already in use.`))
    }
    for (const stream of [server.stdout, server.stderr]) stream.on('data', look)
    server.on('error', (error) => fail(`VS Code could not be started: ${error.message}.`))
    server.on('exit', (code) => fail(`VS Code ended with code ${code} before it listened.`))
    late = setTimeout(() => fail('VS Code did not listen within a minute.'), START_LIMIT_MS)
  })
  return port
    .catch((error) => {
      server.kill()
      throw error
    })
    .finally(() => {
      clearTimeout(late)
      // What it prints from now on is of no interest, but has to be read.
      for (const stream of [server.stdout, server.stderr]) stream.removeAllListeners('data').resume()
    })
}

/** The address at which a served VS Code opens a folder. */
export function pageAddress(address: string, { folder, extension, tests }: PageOptions): string {
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
  ]
  const query = { folder: decodeURI(urlPath(folder)), ...(payload.length > 0 ? { payload: JSON.stringify(payload) } : {}) }
  return `${address}/?${new URLSearchParams(query)}`
}

/** The address of a file on the server's side: the authority is that literal word. */
const remote = (path: string) => `vscode-remote://remote${urlPath(path)}`

/** The path as URLs have it, on Windows too, without a slash at its end. */
const urlPath = (path: string) => pathToFileURL(resolve(path)).pathname
