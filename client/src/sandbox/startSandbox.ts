import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdminFront, type JobRow, jobRows } from './adminFront.ts'
import type { Context, Pace } from './context.ts'
import { createFaults, type Fault, type Faults } from './faults.ts'
import { type Ids, randomIds } from './ids.ts'
import { advanceJobs, cancelJob } from './jobs.ts'
import { createOssFront } from './oss/ossFront.ts'
import type { ContentHashes } from './pds/contentHashes.ts'
import { createPdsFront } from './pds/pdsFront.ts'
import { advancePipelines } from './pipelines.ts'
import { pdsRoutes, rpcRoutes } from './routes.ts'
import { createRpcFront } from './rpc/rpcFront.ts'
import { seed } from './seed.ts'
import { type LogEntry, listen, serveOn } from './server.ts'
import type { Keys } from './signature/caller.ts'
import { createFreshness } from './signature/freshness.ts'
import { openBlobs } from './store/blobs.ts'
import { blobsInUse } from './store/blobsInUse.ts'
import { lockFolder } from './store/lock.ts'
import { openStore, type Store } from './store/store.ts'
import { defaultWorld, type World } from './world.ts'

export interface SandboxOptions {
  /** Where the state is kept. Without it, in a folder of its own that goes when the sandbox stops. */
  readonly dir?: string
  /** Any free port when absent. */
  readonly port?: number
  /** Epoch milliseconds. Everything that takes time here goes by this clock. */
  readonly clock?: () => number
  readonly ids?: Ids
  readonly faults?: readonly Fault[]
  /** Waits out a fault of kind `latency`. */
  readonly sleep?: (milliseconds: number) => Promise<void>
  readonly world?: World
  readonly pace?: Partial<Pace>
  /**
   * A further check of specs that are to be imported, `languageCheck` for one. Handed in, because the rules of the editor are
   * several times the size of the sandbox and not everybody who bundles it wants them.
   */
  readonly checkSpec?: NonNullable<Context['checkSpec']>
}

export interface Sandbox {
  /** Host and port, as clients of the service want an endpoint; the protocol is HTTP. It is the endpoint of every product. */
  readonly endpoint: string
  readonly accessKey: { readonly accessKeyId: string; readonly accessKeySecret: string }
  /** A key pair with a session token, for clients that are to use one. */
  readonly sts: Keys['sts']
  /** Opens Drive without a signature, and the controls under `/-/`. */
  readonly accessToken: string
  readonly world: World
  readonly faults: Faults
  /** The last 10,000 requests, oldest first, by action. */
  readonly log: readonly LogEntry[]
  jobs(): readonly JobRow[]
  /** Ends a running import; the service has no operation for it. */
  cancelJob(id: string): boolean
  /** Ends all connections and closes the store. */
  stop(): Promise<void>
}

const defaultPace: Pace = {
  importWorkflow: (entities) => Math.min(5000, 300 + 2 * entities),
  pipelineStage: 500,
  apiTest: 300,
}

/** Starts a DataWorks on 127.0.0.1. Rejects when the port is taken or the folder is in use. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), 'flowspec-sandbox-')))
  const closing: (() => Promise<unknown>)[] = []
  if (options.dir === undefined) closing.unshift(() => rm(dir, { recursive: true, force: true }))
  const stop = async () => {
    for (const close of closing.splice(0)) await close()
  }
  try {
    closing.unshift(await lockFolder(dir))
    const store = await openStore(dir)
    closing.unshift(() => store.close())
    return { ...(await open(dir, store, options, closing)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(
  dir: string,
  store: Store,
  options: SandboxOptions,
  closing: (() => Promise<unknown>)[],
): Promise<Omit<Sandbox, 'stop'>> {
  const { clock = Date.now, ids = randomIds(), world = defaultWorld, sleep = wait } = options
  const blobs = await openBlobs(join(dir, 'blobs'), ids.file)
  await blobs.sweep(blobsInUse(store.tables))
  const keys = seed(store, world, clock())
  await store.durable()
  const { server, address } = await listen(options.port ?? 0)

  const faults = createFaults(options.faults)
  const context: Context = {
    store,
    blobs,
    world,
    keys,
    ids,
    clock,
    faults,
    address,
    pace: { ...defaultPace, ...options.pace },
    ...(options.checkSpec && { checkSpec: options.checkSpec }),
  }
  const log: LogEntry[] = []
  const hashes: ContentHashes = new Map()
  const freshness = createFreshness(clock)
  const advance = () => {
    advanceJobs(context)
    advancePipelines(context)
  }
  const end = serveOn(server, address, {
    fronts: [
      createAdminFront(context, log),
      createRpcFront(rpcRoutes, context, freshness),
      createPdsFront(pdsRoutes(hashes), context, freshness),
      createOssFront(context, hashes),
    ],
    faults,
    sleep,
    newRequestId: ids.request,
    advance,
    durable: () => store.durable(),
    log(entry) {
      log.push(entry)
      if (log.length > 10_000) log.shift()
    },
  })
  closing.unshift(end)
  const { accessKeyId, accessKeySecret, sts, accessToken } = keys
  return {
    endpoint: address,
    accessKey: { accessKeyId, accessKeySecret },
    sts,
    accessToken,
    world,
    faults,
    log,
    jobs() {
      advance()
      return jobRows(context)
    },
    cancelJob: (id) => cancelJob(context, id),
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds).unref())
}
