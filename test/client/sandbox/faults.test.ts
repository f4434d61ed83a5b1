import assert from 'node:assert/strict'
import { type TestContext, test } from 'node:test'
import type { Fault } from '../../../client/src/sandbox/faults.ts'
import { http, type Reply } from './support/http.ts'
import { nodeSpec, project, workflowSpec } from './support/specs.ts'
import { putPart, top } from './support/upload.ts'
import { parse, type TestSandbox, useSandbox } from './support/useSandbox.ts'

/** What a request of each kind does, and whether it has been done. */
const kinds: Readonly<Record<string, (use: TestSandbox) => Promise<{ request: () => Promise<Reply>; done: () => Promise<boolean> }>>> = {
  async read(use) {
    return { request: () => use.reply('ListNodes', { ProjectId: project }), done: async () => false }
  },
  async write(use) {
    return {
      request: () => use.reply('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_PROJECT', Spec: nodeSpec('a') }),
      done: async () => (await use.call('ListNodes', { ProjectId: project })).PagingInfo.TotalCount === '1',
    }
  },
  async job(use) {
    return {
      request: () => use.reply('ImportWorkflowDefinition', { ProjectId: project, Spec: workflowSpec('w') }),
      done: async () => {
        use.pass(60_000)
        return (await use.call('ListWorkflowDefinitions', { ProjectId: project })).PagingInfo.TotalCount === 1
      },
    }
  },
  async upload(use) {
    const { file_id, upload_id, part_info_list } = await use.call('CreateFile', { ...top, name: 'a', type: 'file' })
    return {
      request: () => putPart(part_info_list[0].upload_url, 'content'),
      done: async () => (await use.call('ListUploadedParts', { drive_id: '1', file_id, upload_id })).uploaded_parts.length === 1,
    }
  },
}

const table: readonly { fault: Fault; status: number | 'cut'; done: boolean; text?: RegExp }[] = [
  { fault: { kind: 'throttle' }, status: 429, done: false, text: /Throttling\.User|SlowDown/ },
  { fault: { kind: 'serverError', when: 'before' }, status: 500, done: false, text: /InternalError\.System/ },
  { fault: { kind: 'serverError', when: 'after', status: 503 }, status: 503, done: true, text: /InternalError\.System/ },
  { fault: { kind: 'cut', when: 'before' }, status: 'cut', done: false },
  { fault: { kind: 'cut', when: 'after' }, status: 'cut', done: true },
  { fault: { kind: 'reset', when: 'before' }, status: 'cut', done: false },
  { fault: { kind: 'reset', when: 'after' }, status: 'cut', done: true },
  { fault: { kind: 'html', when: 'before' }, status: 502, done: false, text: /^<html>/ },
  { fault: { kind: 'html', when: 'after', status: 200 }, status: 200, done: true, text: /^<html>/ },
  { fault: { kind: 'empty', when: 'before' }, status: 504, done: false, text: /^$/ },
  { fault: { kind: 'empty', when: 'after', status: 200 }, status: 200, done: true, text: /^$/ },
  { fault: { kind: 'expiredToken' }, status: 401, done: false, text: /expired/i },
]

for (const [kind, prepare] of Object.entries(kinds)) {
  for (const { fault, status, done, text } of table) {
    const when = 'when' in fault ? ` ${fault.when} the work` : ''
    test(`${fault.kind}${when}, in a ${kind}`, async (t) => {
      const use = await useSandbox(t)
      const prepared = await prepare(use)
      use.sandbox.faults.add(fault)
      if (status === 'cut') await assert.rejects(prepared.request(), /cut off|aborted|socket hang up|ECONNRESET/)
      else {
        const reply = await prepared.request()
        assert.equal(reply.status, statusOf(kind, fault, status))
        assert.match(reply.text, text ?? /./)
      }
      assert.equal(await prepared.done(), done && kind !== 'read')
    })
  }
}

/** Object storage and the RPC gateway have statuses of their own for these two. */
function statusOf(kind: string, { kind: trouble }: Fault, status: number): number {
  if (trouble === 'throttle' && kind === 'upload') return 503
  if (trouble === 'expiredToken') return kind === 'upload' ? 403 : 400
  return status
}

async function statuses(use: TestSandbox, count: number): Promise<number[]> {
  const all: number[] = []
  for (let at = 0; at < count; at++) all.push((await use.reply('ListNodes', { ProjectId: project })).status)
  return all
}

test('a fault strikes once, or as often as it says, after those it lets pass', async (t) => {
  const use = await useSandbox(t, { faults: [{ kind: 'throttle', skip: 1, times: 2 }] })
  assert.deepEqual(await statuses(use, 5), [200, 429, 429, 200, 200])
})

test('a fault strikes its action alone', async (t) => {
  const use = await useSandbox(t, { faults: [{ kind: 'throttle', action: 'ListFunctions', code: '9990020002' }] })
  assert.deepEqual(await statuses(use, 1), [200])
  assert.equal((await use.refused('ListFunctions', { ProjectId: project })).code, '9990020002')
})

test('a fault strikes one part', async (t) => {
  const use = await useSandbox(t, { faults: [{ kind: 'serverError', when: 'before', part: 2 }] })
  const { part_info_list } = await use.call('CreateFile', {
    ...top,
    name: 'a',
    type: 'file',
    part_info_list: [{ part_number: 1 }, { part_number: 2 }],
  })
  const [first, second] = part_info_list.map(({ upload_url }: { upload_url: string }) => upload_url)
  assert.deepEqual(
    [(await putPart(first, 'x')).status, (await putPart(second, 'x')).status, (await putPart(second, 'x')).status],
    [200, 500, 200],
  )
})

test('latency waits before it answers', async (t) => {
  const waited: number[] = []
  const use = await useSandbox(t, {
    faults: [{ kind: 'latency', milliseconds: 5000 }],
    sleep: async (milliseconds) => void waited.push(milliseconds),
  })
  assert.deepEqual(await statuses(use, 2), [200, 200])
  assert.deepEqual(waited, [5000])
})

test('a sandbox that stops does not wait out a latency', async (t) => {
  const use = await useSandbox(t, { sleep: () => new Promise(() => undefined), faults: [{ kind: 'latency', milliseconds: 1 }] })
  const pending = assert.rejects(use.reply('ListNodes', { ProjectId: project }))
  await new Promise((resolve) => setImmediate(resolve))
  await use.sandbox.stop()
  await pending
})

test('a request can ask for its own trouble', async (t) => {
  const use = await useSandbox(t)
  const reply = await use.rpc({ action: 'ListNodes', query: { ProjectId: project }, headers: { 'x-sandbox-fault': '{"kind":"throttle"}' } })
  assert.equal(reply.status, 429)
  assert.deepEqual(await statuses(use, 1), [200])
  const unknown = await use.rpc({ action: 'ListNodes', query: { ProjectId: project }, headers: { 'x-sandbox-fault': '{"kind":"fire"}' } })
  assert.match(unknown.text, /The header x-sandbox-fault is not valid: Unknown fault/)
})

function control(use: TestSandbox, method: string, path: string, body?: string, token = use.sandbox.accessToken) {
  return http(use.sandbox.endpoint, { method, path, headers: { authorization: `Bearer ${token}` }, ...(body !== undefined && { body }) })
}

test('faults are set, and the log is read, over HTTP with the access token', async (t) => {
  const use = await useSandbox(t)
  assert.equal((await control(use, 'POST', '/-/faults', '{"kind":"throttle","times":5}', 'wrong')).status, 401)
  assert.equal((await control(use, 'POST', '/-/faults', '[{"kind":"throttle","times":5}]')).status, 200)
  assert.deepEqual(await statuses(use, 1), [429])
  assert.equal((await control(use, 'DELETE', '/-/faults')).status, 200)
  assert.deepEqual(await statuses(use, 1), [200])
  const { log } = parse((await control(use, 'GET', '/-/log')).text)
  assert.deepEqual(
    log.map(({ action, status }: { action: string; status: number }) => `${action} ${status}`),
    ['ListNodes 429', 'ListNodes 200'],
  )
  const unknown = await control(use, 'POST', '/-/faults', '{"kind":"fire"}')
  assert.match(unknown.text, /Unknown fault .* must be one of latency, throttle/)
})

test('a job is followed and cancelled over HTTP', async (t: TestContext) => {
  const use = await useSandbox(t)
  const { AsyncJob } = await use.call('ImportWorkflowDefinition', { ProjectId: project, Spec: workflowSpec('w') })
  const jobs = async () => parse((await control(use, 'GET', '/-/jobs')).text).jobs
  assert.deepEqual(await jobs(), [{ id: AsyncJob.Id, status: 'Running', progress: 0 }])
  await control(use, 'POST', `/-/jobs/${AsyncJob.Id}/cancel`)
  assert.equal((await jobs())[0].status, 'Cancel')
})
