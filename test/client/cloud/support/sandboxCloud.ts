import type { CallRecord } from '../../../../client/src/cloud/call/logged.ts'
import { cloudCall } from '../../../../client/src/cloud/cloudCall.ts'
import { connect } from '../../../../client/src/cloud/connection/connect.ts'
import { followJob } from '../../../../client/src/cloud/jobs/followJob.ts'
import { driveFile } from '../../../../client/src/cloud/operations/driveFile.ts'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import type { Call } from '../../../../client/src/cloud/operations/operation.ts'
import { workflow } from '../../../../client/src/cloud/operations/workflow.ts'
import { allRows } from '../../../../client/src/cloud/paging/pages.ts'
import type { PlanTools } from '../../../../client/src/cloud/plan/runPlan.ts'
import { fileSource } from '../../../../client/src/cloud/transfer/byteSource.ts'
import { pushFile } from '../../../../client/src/cloud/transfer/pushFile.ts'
import { type SandboxOptions, startSandbox } from '../../../../client/src/sandbox/startSandbox.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'

export const projectId = '10000'

/** The cloud layer, connected to a sandbox of its own. Waiting is instant: it moves the clock that both sides go by. */
export async function sandboxCloud(options: SandboxOptions & { timeout?: number } = {}) {
  let waited = 0
  const { timeout, ...rest } = options
  const sandbox = await startSandbox({ clock: () => Date.now() + waited, ...rest })
  const connection = connect({
    name: 'Local sandbox',
    region: sandbox.world.region,
    source: { kind: 'accessKey', ...sandbox.accessKey },
    endpoint: sandbox.endpoint,
    driveDomain: sandbox.endpoint,
  })
  if ('problem' in connection) throw new Error(spoken(connection.problem))
  const records: CallRecord[] = []
  const clock = {
    now: () => performance.now() + waited,
    sleep: async (milliseconds: number) => {
      waited += milliseconds
    },
  }
  const call: Call = cloudCall(connection, { ...clock, log: (record) => records.push(record), ...(timeout !== undefined && { timeout }) })
  const tools: PlanTools = {
    call,
    push: async ({ path, name }, signal) =>
      pushFile(call, await fileSource(path), { region: connection.region, fileName: name, ...(signal && { signal }) }),
    follow: (jobId, signal) => followJob(call, jobId, { ...clock, ...(signal && { signal }) }),
  }
  return {
    sandbox,
    connection,
    call,
    tools,
    clock,
    records,
    /** How often the sandbox was asked for this. */
    asked: (action: string) => sandbox.log.filter((entry) => entry.action === action).length,
    nodes: async () => (await allRows(call, node.list, { ProjectId: projectId })).rows.map(({ Name }) => Name),
    workflows: async () => (await allRows(call, workflow.list, { ProjectId: projectId })).rows.map(({ Name }) => Name),
    files: async () => (await allRows(call, driveFile.list, { drive_id: '1', parent_file_id: 'root' })).rows,
    [Symbol.asyncDispose]: () => sandbox.stop(),
  }
}

export type SandboxCloud = Awaited<ReturnType<typeof sandboxCloud>>
