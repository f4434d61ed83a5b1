import type { TestContext } from 'node:test'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../client/src/sandbox/startSandbox.ts'
import { answer, beginCommand, write } from './quickInput.ts'
import type { Workbench } from './workbench.ts'

/** A sandbox of the test's own, fast, which the test can look into. */
export async function ownSandbox(test: TestContext, options: SandboxOptions = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ pace: { importWorkflow: () => 300, pipelineStage: 50, apiTest: 50 }, ...options })
  test.after(() => sandbox.stop())
  return sandbox
}
