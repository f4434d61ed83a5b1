import type { TestContext } from 'node:test'
import { fileSource } from '../../../client/src/cloud/transfer/byteSource.ts'
import { pushFile } from '../../../client/src/cloud/transfer/pushFile.ts'
import type { Entity } from '../../../client/src/entity.ts'
import type { Tools, Tree } from '../../../client/src/tools.ts'
import type { Workspace } from '../../../client/src/workspace.ts'
import { type SandboxCloud, sandboxCloud } from '../cloud/support/sandboxCloud.ts'
import { type FakeDocuments, fakeDocuments } from './fakeDocuments.ts'
import { type Answer, type FakeUi, fakeUi } from './fakeUi.ts'

export interface FakeTools extends Tools {
  readonly ui: FakeUi
  readonly documents: FakeDocuments
  /** What the tree was told, as `show node load_orders`, `changed workflow daily`. */
  readonly told: readonly string[]
  /** What it was told of last. */
  readonly shown: Entity | undefined
  readonly cloud: SandboxCloud
}

export interface FakeToolsOptions {
  readonly answers?: readonly Answer[]
  /** Texts by URI. */
  readonly open?: Readonly<Record<string, string>>
  readonly active?: string
  /** What the tree has seen. */
  readonly folders?: readonly string[]
  readonly workflows?: Tree['workflows']
  /** Instead of a sandbox of its own. */
  readonly cloud?: SandboxCloud
}

/** What commands are handed: a user who follows a script, documents, a tree that listens, and a workspace in a real sandbox, which ends with the test. */
export async function fakeTools(t: TestContext, options: FakeToolsOptions = {}): Promise<FakeTools> {
  const cloud = options.cloud ?? (await sandboxCloud())
  if (!options.cloud) t.after(() => cloud.sandbox.stop())
  const told: string[] = []
  let shown: Entity | undefined
  const hears = (word: string) => async (entity: Entity) => {
    told.push(`${word} ${entity.kind} ${entity.name}`)
    shown = entity
  }
  const memory = new Map<string, unknown>()
  return {
    ui: fakeUi(...(options.answers ?? [])),
    documents: fakeDocuments(options.open, options.active),
    tree: {
      show: hears('show'),
      changed: hears('changed'),
      folders: () => options.folders ?? [],
      workflows: (manual) => options.workflows?.(manual),
    },
    memory: { get: (key) => memory.get(key), set: async (key, value) => void memory.set(key, value) },
    watched: new Set(),
    clicked: {},
    workspace: workspaceIn(cloud),
    chooseDriveDomain: async () => undefined,
    cloud,
    told,
    get shown() {
      return shown
    },
  }
}

/** The first workspace of a sandbox. */
export function workspaceIn({ sandbox, call, clock, connection: { region } }: SandboxCloud): Workspace {
  const [project] = sandbox.world.projects
  if (!project) throw new Error('The sandbox has no workspace.')
  return {
    id: project.id,
    name: project.name,
    region,
    call,
    now: clock.now,
    sleep: clock.sleep,
    hasDrive: true,
    push: async ({ path, name }, signal, onProgress) =>
      pushFile(call, await fileSource(path), { region, fileName: name, ...(signal && { signal }), ...(onProgress && { onProgress }) }),
  }
}
