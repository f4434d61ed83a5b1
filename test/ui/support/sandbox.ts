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

/** Chooses the workspace of a sandbox of the test's own, as people choose one at an endpoint that is not in the list. */
export async function selectWorkspaceOf(workbench: Workbench, { endpoint, accessKey }: Sandbox): Promise<void> {
  await beginAtEndpoint(workbench, endpoint, accessKey)
  await answer(workbench, 'Which workspace?', 'sandbox')
  await workbench.page.locator('.statusbar-item', { hasText: 'sandbox' }).waitFor()
}

/** Goes that way up to the question for the workspace, with an AccessKey that may be wrong. */
export async function beginAtEndpoint(workbench: Workbench, endpoint: string, accessKey: Sandbox['accessKey']): Promise<void> {
  await beginCommand(workbench, 'FlowSpec: Select Workspace…')
  await answer(workbench, 'Which connection?', 'Custom endpoint…')
  await write(workbench, 'Which endpoint?', endpoint)
  await answer(workbench, 'Whose AccessKey', 'Add an AccessKey…')
  await write(workbench, 'Add an AccessKey', accessKey.accessKeyId)
  await workbench.page.getByText(`The AccessKey secret of ${accessKey.accessKeyId}.`).waitFor()
  await write(workbench, 'Add an AccessKey', accessKey.accessKeySecret)
  await answer(workbench, 'Which region?', 'China (Shanghai)')
}
