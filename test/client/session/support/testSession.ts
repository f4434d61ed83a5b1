import type { TestContext } from 'node:test'
import type { CallRecord } from '../../../../client/src/cloud/call/logged.ts'
import type { Surroundings } from '../../../../client/src/cloud/connection/credentials.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../../client/src/sandbox/startSandbox.ts'
import { type ChoosableSession, createSession } from '../../../../client/src/session/createSession.ts'
import { keyRing } from '../../../../client/src/session/keyRing.ts'
import type { LocalSandbox } from '../../../../client/src/session/localSandbox.ts'
import type { Memento, SecretStore } from '../../../../client/src/session/storage.ts'

export interface TestSession {
  readonly session: ChoosableSession
  readonly sandbox: Sandbox
  /** How often the embedded sandbox was asked for. */
  readonly starts: () => number
  /** All that is remembered in clear, for the folder and for the user. */
  readonly remembered: Map<string, unknown>
  readonly secrets: Map<string, string>
  readonly records: readonly CallRecord[]
  /** A session of another window, later, with the same memories. */
  reopened(): ChoosableSession
  trust(isGiven: boolean): void
  /** How often the session has told of a change. */
  readonly changes: () => number
}

export interface TestSessionOptions extends SandboxOptions {
  readonly surroundings?: Surroundings
  readonly isTrusted?: boolean
  readonly local?: (sandbox: Sandbox) => LocalSandbox
}

/** A session whose sandbox runs in this process, and whose memories can be looked into. */
export async function testSession(t: TestContext, options: TestSessionOptions = {}): Promise<TestSession> {
  const { surroundings = { env: {}, home: '/nobody' }, isTrusted = true, local, ...sandboxOptions } = options
  const sandbox = await startSandbox(sandboxOptions)
  t.after(() => sandbox.stop())
  const remembered = new Map<string, unknown>()
  const secrets = new Map<string, string>()
  const records: CallRecord[] = []
  const grants = new Set<() => void>()
  let isGiven = isTrusted
  let starts = 0
  let changes = 0
  const make = () =>
    createSession({
      memory: memento(remembered),
      keys: keyRing(memento(remembered), secretStore(secrets)),
      sandbox: counted(local?.(sandbox) ?? inProcess(sandbox), () => starts++),
      trust: {
        isGiven: () => isGiven,
        onGiven(listener) {
          grants.add(listener)
          return { dispose: () => grants.delete(listener) }
        },
      },
      log: (record) => records.push(record),
      now: () => performance.now(),
      sleep: async () => {},
      surroundings,
    })
  const session = make()
  session.onChange(() => changes++)
  return {
    session,
    sandbox,
    starts: () => starts,
    changes: () => changes,
    remembered,
    secrets,
    records,
    reopened: make,
    trust(given) {
      isGiven = given
      for (const grant of grants) grant()
    },
  }
}

/** The first workspace of the sandbox, by the sandbox's own button. */
export const sandboxSelection = { login: { kind: 'sandbox' }, region: 'cn-shanghai', workspace: { id: '10000', name: 'sandbox' } } as const

function inProcess({ endpoint, accessKey, world }: Sandbox): LocalSandbox {
  const address = { endpoint, ...accessKey, region: world.region }
  return { address: async () => address, stop: () => {} }
}

function counted({ address, stop }: LocalSandbox, count: () => void): LocalSandbox {
  return {
    address() {
      count()
      return address()
    },
    stop,
  }
}

function memento(values: Map<string, unknown>): Memento {
  return {
    get: (key) => values.get(key),
    async update(key, value) {
      if (value === undefined) values.delete(key)
      // As VS Code does: what comes back is a copy.
      else values.set(key, JSON.parse(JSON.stringify(value)))
    },
  }
}

function secretStore(values: Map<string, string>): SecretStore {
  return {
    get: async (key) => values.get(key),
    store: async (key, value) => void values.set(key, value),
    delete: async (key) => void values.delete(key),
  }
}
