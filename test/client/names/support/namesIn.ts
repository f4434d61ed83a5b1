import type { TestContext } from 'node:test'
import { createNames } from '../../../../client/src/names/createNames.ts'
import type { Names } from '../../../../client/src/names/names.ts'
import type { SandboxOptions } from '../../../../client/src/sandbox/startSandbox.ts'
import type { Session, SessionState } from '../../../../client/src/session.ts'
import { say, spoken } from '../../../../server/src/language/sentence.ts'
import { type SandboxCloud, sandboxCloud } from '../../cloud/support/sandboxCloud.ts'
import { workspaceIn } from '../../support/fakeTools.ts'

export interface TestNames {
  readonly names: Names
  readonly cloud: SandboxCloud
  /** What the log says. */
  readonly log: readonly string[]
  /** What is remembered, as text. */
  readonly remembered: () => string
  /** Actions that the sandbox was asked for, in order, since this was looked at last. */
  asked(): string[]
  choose(state: SessionState): void
  pass(milliseconds: number): void
  /** How often somebody was told that something else is known. */
  readonly changes: () => number
  /** Those of another window, later, with the same memory. */
  reopened(): Names
}

export const chosen = {
  kind: 'chosen' as const,
  workspace: { id: '10000', name: 'sandbox' },
  region: 'cn-shanghai',
  connection: say`Local sandbox`,
} satisfies SessionState

/** Names of a workspace in a real sandbox, which ends with the test, at a time that the test sets. Waits of the cloud are instant. */
export async function namesIn(t: TestContext, options: SandboxOptions & { state?: SessionState } = {}): Promise<TestNames> {
  const { state: first = chosen, ...sandboxOptions } = options
  const cloud = await sandboxCloud(sandboxOptions)
  t.after(() => cloud.sandbox.stop())
  const memory = new Map<string, string>()
  const listeners = new Set<() => void>()
  const log: string[] = []
  let state = first
  let passed = 0
  let seen = 0
  let changes = 0
  const session: Session = {
    get state() {
      return state
    },
    onChange(listener) {
      listeners.add(listener)
      return { dispose: () => listeners.delete(listener) }
    },
    workspace: async () => (state.kind === 'chosen' ? { ...workspaceIn(cloud), ...state.workspace } : undefined),
  }
  const make = () =>
    createNames({
      session,
      // As VS Code does: what comes back is a copy.
      memory: {
        get: (key) => JSON.parse(memory.get(key) ?? 'null'),
        set: async (key, value) => void memory.set(key, JSON.stringify(value)),
      },
      log: (message) => log.push(spoken(message)),
      clock: () => Date.UTC(2026, 0, 2) + passed,
    })
  const names = make()
  names.onChange(() => changes++)
  return {
    names,
    cloud,
    log,
    remembered: () => [...memory.values()].join('\n'),
    asked() {
      const actions = cloud.sandbox.log.slice(seen).map(({ action }) => action)
      seen = cloud.sandbox.log.length
      return actions
    },
    choose(next) {
      state = next
      for (const listener of listeners) listener()
    },
    pass(milliseconds) {
      passed += milliseconds
    },
    changes: () => changes,
    reopened: make,
  }
}

export const minute = 60_000
export const day = 24 * 60 * minute
