import type { TestContext } from 'node:test'
import type { SandboxOptions } from '../../../../client/src/sandbox/startSandbox.ts'
import { sandboxCloud } from '../../cloud/support/sandboxCloud.ts'
import { type FakeTools, type FakeToolsOptions, fakeTools } from '../../support/fakeTools.ts'
import type { Answer } from '../../support/fakeUi.ts'
import { inhabited } from './inhabited.ts'

export interface World {
  readonly tools: FakeTools
  readonly things: Awaited<ReturnType<typeof inhabited>>
  /** Calls since the world was ready, by action. */
  actions(): readonly string[]
}

/** A user with these answers before a workspace that has one thing of each kind. A fault of kind latency cancels what is in progress. */
export async function world(
  t: TestContext,
  answers: readonly Answer[] = [],
  options: FakeToolsOptions & { readonly sandbox?: SandboxOptions } = {},
): Promise<World> {
  let cancel = () => {}
  const cloud = await sandboxCloud({ sleep: async () => cancel(), ...options.sandbox })
  t.after(() => cloud.sandbox.stop())
  const things = await inhabited(cloud)
  const tools = await fakeTools(t, { ...options, answers, cloud })
  cancel = () => tools.ui.cancel()
  const before = cloud.sandbox.log.length
  return { tools, things, actions: () => cloud.sandbox.log.slice(before).map(({ action }) => action ?? '') }
}

/** What the user was told, as `severity message`. */
export function told({ ui }: FakeTools): readonly string[] {
  return ui.asked
    .filter(({ kind }) => kind === 'tell')
    .map(({ title, question }) => `${(question as { severity: string }).severity} ${title}`)
}
