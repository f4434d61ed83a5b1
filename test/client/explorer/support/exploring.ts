import type { TestContext } from 'node:test'
import { createExplorer, type Explorer } from '../../../../client/src/explorer/explorer.ts'
import type { TreeNode } from '../../../../client/src/explorer/node.ts'
import type { SandboxOptions } from '../../../../client/src/sandbox/startSandbox.ts'
import type { Session, SessionState } from '../../../../client/src/session.ts'
import type { Workspace } from '../../../../client/src/workspace.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'
import { type SandboxCloud, sandboxCloud } from '../../cloud/support/sandboxCloud.ts'
import { workspaceIn } from '../../support/fakeTools.ts'

/** A session in which a test chooses. */
export interface TestSession extends Session {
  choose(workspace: (() => Promise<Workspace>) | Workspace | undefined, state?: SessionState): void
}

export interface Exploring {
  readonly cloud: SandboxCloud
  readonly workspace: Workspace
  readonly session: TestSession
  readonly explorer: Explorer
  /** What the log was told. */
  readonly log: readonly string[]
  /** The actions that the sandbox was asked for since this was asked last. */
  calls(): readonly string[]
  /** Lets time pass. */
  pass(milliseconds: number): void
}

/** An explorer of the first workspace of a sandbox, which ends with the test. */
export async function exploring(t: TestContext, options: SandboxOptions = {}): Promise<Exploring> {
  const cloud = await sandboxCloud(options)
  t.after(() => cloud.sandbox.stop())
  const workspace = workspaceIn(cloud)
  const session = testSession(workspace)
  let time = 1_000_000
  let seen = 0
  const log: string[] = []
  const explorer = createExplorer({ session, log: (words) => log.push(spoken(words)), now: () => time, locale: 'en' })
  t.after(() => explorer.dispose())
  return {
    cloud,
    workspace,
    session,
    explorer,
    log,
    calls() {
      const actions = cloud.sandbox.log.map(({ action }) => action)
      const fresh = actions.slice(seen)
      seen = actions.length
      return fresh
    },
    pass(milliseconds) {
      time += milliseconds
    },
  }
}

export function testSession(first: Workspace): TestSession {
  const listeners = new Set<() => void>()
  let state = chosen(first)
  let current: (() => Promise<Workspace>) | undefined = async () => first
  return {
    get state() {
      return state
    },
    onChange(listener) {
      listeners.add(listener)
      return { dispose: () => void listeners.delete(listener) }
    },
    workspace: async () => current?.(),
    choose(workspace, as) {
      current = typeof workspace === 'function' || !workspace ? workspace : async () => workspace
      state = as ?? (workspace && typeof workspace !== 'function' ? chosen(workspace) : { kind: 'none' })
      for (const listener of listeners) listener()
    },
  }
}

export function chosen({ id, name, region }: Workspace): SessionState {
  return { kind: 'chosen', workspace: { id, name }, region, connection: 'Local sandbox' }
}

/** The tree as a picture: what stands under the labels of `open` (`Workflows/daily`) is read, if need be, and drawn; `**` opens everything. */
export async function draw(explorer: Explorer, ...open: readonly string[]): Promise<string> {
  const lines: string[] = []
  async function level(path: string, indent: string, node?: TreeNode): Promise<void> {
    for (const child of await explorer.children(node)) {
      const { label, description, state } = explorer.item(child, false)
      const said = description === undefined ? '' : ` · ${spoken(description)}`
      const own = path + spoken(label)
      const line = lines.push(`${indent}${spoken(label)}${said}`) - 1
      if (state === 'leaf' || !(open.includes(own) || open.includes('**') || state === 'open')) continue
      await level(`${own}/`, `${indent}  `, child)
      // What was read is told in the line above it.
      const after = explorer.item(child, true).description
      lines[line] = `${indent}${spoken(label)}${after === undefined ? '' : ` · ${spoken(after)}`}`
    }
  }
  await level('', '')
  return lines.join('\n')
}

/** The entry under these labels. What is on the way is read. */
export async function at(explorer: Explorer, ...labels: readonly string[]): Promise<TreeNode> {
  let node: TreeNode | undefined
  for (const label of labels) {
    const children = await explorer.children(node)
    const found = children.find((child) => spoken(explorer.item(child, false).label) === label)
    if (!found)
      throw new Error(`"${label}" is not among: ${children.map((child) => spoken(explorer.item(child, false).label)).join(' | ')}`)
    node = found
  }
  if (!node) throw new Error('There is no entry without a label.')
  return node
}
