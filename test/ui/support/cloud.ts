import type { TestContext } from 'node:test'
import type { SandboxOptions } from '../../../client/src/sandbox/startSandbox.ts'
import { type SandboxCloud, sandboxCloud } from '../../client/cloud/support/sandboxCloud.ts'

/** A fast sandbox of the test's own, with a way into it that does not lead through the editor. */
export async function ownCloud(test: TestContext, options: SandboxOptions = {}): Promise<SandboxCloud> {
  const cloud = await sandboxCloud({ pace: { importWorkflow: () => 300, pipelineStage: 50, apiTest: 50 }, ...options })
  test.after(() => cloud.sandbox.stop())
  return cloud
}
