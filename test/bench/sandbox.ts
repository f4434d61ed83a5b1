/**
 * How the sandbox does with ten thousand entities, over HTTP: import, listing, paging, reading, creating, restart; and how much memory an
 * upload of 1 GB takes. `node test/bench/sandbox.ts [entities] [megabytes]`. Prints times and memory; nothing here passes or fails.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { request as send } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startSandbox } from '../../client/src/sandbox/startSandbox.ts'
import { nodeOf, nodeSpec, project, workflowSpec } from '../client/sandbox/support/specs.ts'
import { top } from '../client/sandbox/support/upload.ts'
import { testSandbox } from '../client/sandbox/support/useSandbox.ts'

const [entities = 10_000, megabytes = 1024] = process.argv.slice(2).map(Number)
const dir = mkdtempSync(join(tmpdir(), 'flowspec-bench-'))
const options = { dir, pace: { importWorkflow: () => 0 } }

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now()
  const result = await work()
  console.log(`${what.padEnd(60)} ${(performance.now() - from).toFixed(1).padStart(10)} ms`)
  return result
}

/** The middle of many runs, each on a connection of its own. */
async function middle(what: string, runs: number, work: (run: number) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const from = performance.now()
    await work(run)
    times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)
  console.log(`${what.padEnd(60)} ${at(0.5).padStart(10)} ms (p95 ${at(0.95)})`)
}

function open() {
  return startSandbox(options)
}

let sandbox = await open()
let use = testSandbox(sandbox, Date.now, () => undefined)
try {
  await uploaded()
  const nodes = Array.from({ length: entities }, (_, at) =>
    nodeOf(`node_${at}`, {
      id: `742981${String(at).padStart(13, '0')}`,
      outputs: { nodeOutputs: [{ data: `p.node_${at}` }] },
      description: 'x'.repeat(2000),
    }),
  )
  const Spec = workflowSpec('large', { id: '6326476912390091234', nodes })
  console.log(`\n${entities} nodes, ${(Spec.length / 2 ** 20).toFixed(1)} MB of spec\n`)
  const imported = async () => {
    const { AsyncJob } = await use.call('ImportWorkflowDefinition', { ProjectId: project, Spec })
    const { JobStatus } = await use.call('GetJobStatus', { JobId: AsyncJob.Id })
    if (JobStatus.Status !== 'Success') throw new Error(JobStatus.Error)
  }
  await timed('import, all created', imported)
  await timed('import again, all updated', imported)
  await middle('ListNodes, first page of 100', 50, () => use.call('ListNodes', { ProjectId: project, PageSize: 100 }))
  await middle('ListNodes, last page of 100', 50, () =>
    use.call('ListNodes', { ProjectId: project, PageSize: 100, PageNumber: entities / 100 }),
  )
  await middle('ListNodes by name, one row', 50, (run) => use.call('ListNodes', { ProjectId: project, Name: `node_${run * 100 + 1}` }))
  await timed(`all ${Math.ceil(entities / 100)} pages of 100`, async () => {
    for (let PageNumber = 1; PageNumber <= Math.ceil(entities / 100); PageNumber++)
      await use.call('ListNodes', { ProjectId: project, PageSize: 100, PageNumber })
  })
  const { Nodes } = (await use.call('ListNodes', { ProjectId: project, PageSize: 100 })).PagingInfo
  await middle('GetNode', 50, (run) => use.call('GetNode', { Id: Nodes[run].Id }))
  await middle('CreateNode', 50, (run) =>
    use.call('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', Spec: nodeSpec(`more_${run}`) }),
  )
  await timed('GetWorkflowDefinition with all code', () =>
    use.call('GetWorkflowDefinition', { Id: '6326476912390091234', IncludeScriptContent: true }),
  )
  await sandbox.stop()
  sandbox = await timed('restart', open)
  use = testSandbox(sandbox, Date.now, () => undefined)
} finally {
  await sandbox.stop()
  rmSync(dir, { recursive: true, force: true })
}

async function uploaded(): Promise<void> {
  const size = 16 << 20
  const count = Math.ceil((megabytes << 20) / size)
  console.log(`an upload of ${megabytes} MB in parts of 16 MB (client and sandbox in one process)`)
  global.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 20)
  const part_info_list = Array.from({ length: count }, (_, at) => ({ part_number: at + 1 }))
  const opened = await use.call('CreateFile', { ...top, name: 'large.bin', type: 'file', size: count * size, part_info_list })
  await timed('all parts', async () => {
    for (const { upload_url } of opened.part_info_list) await putZeros(upload_url, size)
  })
  await timed('CompleteFile', () => use.call('CompleteFile', { drive_id: '1', file_id: opened.file_id, upload_id: opened.upload_id }))
  clearInterval(watch)
  console.log(`${'memory at most above the start'.padEnd(60)} ${((most - before) / 2 ** 20).toFixed(1).padStart(10)} MB`)
}

/** A PUT of so many bytes, made as they are sent. */
function putZeros(url: string, size: number): Promise<void> {
  const { hostname, port, pathname, search } = new URL(url)
  const chunk = Buffer.alloc(1 << 16)
  return new Promise((resolve, reject) => {
    const request = send({ hostname, port, method: 'PUT', path: pathname + search, headers: { 'content-length': size } }, (response) => {
      response.resume()
      response.on('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`status ${response.statusCode}`))))
    })
    request.on('error', reject)
    let left = size
    const more = () => {
      while (left > 0) {
        left -= chunk.length
        if (!request.write(chunk)) return void request.once('drain', more)
      }
      request.end()
    }
    more()
  })
}
