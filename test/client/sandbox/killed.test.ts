import assert from 'node:assert/strict'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { request as send } from 'node:http'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { startSandbox } from '../../../client/src/sandbox/startSandbox.ts'
import { http } from './support/http.ts'
import { type Signer, signedPds, signedRpc } from './support/signing.ts'
import { nodeOf, nodeSpec, project, workflowSpec } from './support/specs.ts'
import { temporaryFolder } from './support/temporaryFolder.ts'
import { top } from './support/upload.ts'
import { parse, testSandbox } from './support/useSandbox.ts'

const program = join(import.meta.dirname, 'support/killed.ts')

interface Child {
  readonly process: ChildProcess
  readonly endpoint: string
  readonly accessKey: Signer
  kill(): Promise<void>
}

async function spawn(t: TestContext, dir: string): Promise<Child> {
  const child = fork(program, [dir])
  const gone = once(child, 'exit')
  t.after(() => void child.kill('SIGKILL'))
  const [{ endpoint, accessKey }] = (await once(child, 'message')) as [Pick<Child, 'endpoint' | 'accessKey'>]
  return {
    process: child,
    endpoint,
    accessKey,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

async function reopened(t: TestContext, dir: string) {
  const sandbox = await startSandbox({ dir })
  t.after(() => sandbox.stop())
  return testSandbox(sandbox, Date.now, () => undefined)
}

const creation = (name: string) => ({
  action: 'CreateNode',
  form: { ProjectId: project, Scene: 'DATAWORKS_PROJECT', Spec: nodeSpec(name) },
})

test('killed between writes: what was answered is there, and whatever is there is whole', async (t) => {
  const dir = temporaryFolder(t)
  const answered = new Set<string>()
  const asked = new Set<string>()
  for (let round = 0; round < 4; round++) {
    const child = await spawn(t, dir)
    let killing: Promise<void> | undefined
    // Sixteen writers at once, so that a kill always falls into the middle of some write.
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      for (let at = 0; killing === undefined; at++) {
        const name = `n_${round}_${writer}_${at}`
        asked.add(name)
        const reply = await http(child.endpoint, signedRpc(child.endpoint, child.accessKey, creation(name))).catch(() => undefined)
        if (reply?.status === 200) answered.add(name)
        if (answered.size >= 40 * (round + 1)) killing ??= child.kill()
      }
    })
    await Promise.all(writers)
    await killing
  }
  const use = await reopened(t, dir)
  const there = new Set<string>()
  for (let PageNumber = 1; ; PageNumber++) {
    const { Nodes } = (await use.call('ListNodes', { ProjectId: project, PageNumber, PageSize: 100 })).PagingInfo
    if (Nodes.length === 0) break
    for (const { Id, Name } of Nodes) {
      there.add(Name)
      const [node] = JSON.parse((await use.call('GetNode', { Id })).Node.Spec).spec.nodes
      assert.equal(node.script.content, `select '${Name}';\n`)
    }
  }
  for (const name of answered) assert.ok(there.has(name), `${name} was answered and is lost`)
  for (const name of there) assert.ok(asked.has(name), `${name} was never asked for`)
  assert.ok(answered.size >= 160)
})

test('killed in an import: the workflow is there with every node, or not at all', async (t) => {
  const dir = temporaryFolder(t)
  const nodes = Array.from({ length: 300 }, (_, at) => nodeOf(`n${at}`))
  const child = await spawn(t, dir)
  const call = (name: string, prefix: string) => {
    const Spec = workflowSpec(name, { nodes }).replaceAll('"name":"n', `"name":"${prefix}_`)
    return http(
      child.endpoint,
      signedRpc(child.endpoint, child.accessKey, { action: 'ImportWorkflowDefinition', form: { ProjectId: project, Spec } }),
    )
  }
  await call('w1', 'a')
  // The next request ends the first job, which takes no time; both are being written when the kill comes.
  const pending = Promise.allSettled([call('w2', 'b'), call('w3', 'c')])
  await new Promise((resolve) => setImmediate(resolve))
  await child.kill()
  await pending
  const use = await reopened(t, dir)
  const { WorkflowDefinitions } = (await use.call('ListWorkflowDefinitions', { ProjectId: project })).PagingInfo
  for (const { Id } of WorkflowDefinitions) {
    assert.equal((await use.call('ListNodes', { ProjectId: project, ContainerId: Id })).PagingInfo.TotalCount, '300')
  }
  const total = (await use.call('ListNodes', { ProjectId: project })).PagingInfo.TotalCount
  assert.equal(total, String(300 * WorkflowDefinitions.length))
  assert.ok(WorkflowDefinitions.length >= 1, 'the first job was answered for')
})

test('killed in the middle of a part: the part is not there, the upload goes on', async (t) => {
  const dir = temporaryFolder(t)
  const child = await spawn(t, dir)
  const opened = await http(
    child.endpoint,
    signedPds(child.endpoint, child.accessKey, { path: '/v2/file/create', body: { ...top, name: 'a', type: 'file', size: 3 } }),
  )
  const { file_id, upload_id, part_info_list } = parse(opened.text)
  const { pathname, search } = new URL(part_info_list[0].upload_url)
  const [host, port] = child.endpoint.split(':')
  const half = send({ host, port, method: 'PUT', path: pathname + search, headers: { 'content-length': 10_000_000 } })
  half.on('error', () => undefined)
  half.write(Buffer.alloc(1_000_000))
  while (readdirSync(join(dir, 'blobs')).length === 0) await new Promise((resolve) => setImmediate(resolve))
  await child.kill()

  const use = await reopened(t, dir)
  assert.deepEqual(readdirSync(join(dir, 'blobs')), [])
  const ids = { drive_id: '1', file_id, upload_id }
  assert.equal((await use.call('ListUploadedParts', ids)).uploaded_parts.length, 0)
  const fresh = await use.call('GetUploadUrl', { ...ids, part_info_list: [{ part_number: 1 }] })
  const url = new URL(fresh.part_info_list[0].upload_url)
  assert.equal((await http(url.host, { method: 'PUT', path: url.pathname + url.search, body: 'abc' })).status, 200)
  assert.equal((await use.call('CompleteFile', ids)).size, 3)
})
