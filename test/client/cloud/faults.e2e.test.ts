import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { CloudErrorKind } from '../../../client/src/cloud/call/cloudError.ts'
import { uploadFile } from '../../../client/src/cloud/drive/uploadFile.ts'
import { node } from '../../../client/src/cloud/operations/node.ts'
import { project } from '../../../client/src/cloud/operations/project.ts'
import { planImport } from '../../../client/src/cloud/plan/planImport.ts'
import { planResource } from '../../../client/src/cloud/plan/planResource.ts'
import { type PlanTools, runPlan } from '../../../client/src/cloud/plan/runPlan.ts'
import type { Plan } from '../../../client/src/cloud/plan/step.ts'
import type { Trouble } from '../../../client/src/sandbox/faults.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { failureOf } from './support/failureOf.ts'
import { generatedSource } from './support/generatedSource.ts'
import { projectId, type SandboxCloud, sandboxCloud } from './support/sandboxCloud.ts'

/** Trouble, what a call without retry reports of it, and whether the service had done its work. */
interface Row {
  readonly trouble: Trouble
  readonly kind: CloudErrorKind
  readonly carriedOut: boolean
  /** A write may have been carried out, as far as one can tell from here. */
  readonly unsure: boolean
}

const rows: readonly Row[] = [
  { trouble: { kind: 'throttle' }, kind: 'throttled', carriedOut: false, unsure: false },
  { trouble: { kind: 'serverError', when: 'before' }, kind: 'service', carriedOut: false, unsure: true },
  { trouble: { kind: 'serverError', when: 'after' }, kind: 'service', carriedOut: true, unsure: true },
  { trouble: { kind: 'cut', when: 'after' }, kind: 'unreadable', carriedOut: true, unsure: true },
  { trouble: { kind: 'reset', when: 'before' }, kind: 'unreachable', carriedOut: false, unsure: true },
  { trouble: { kind: 'reset', when: 'after' }, kind: 'unreachable', carriedOut: true, unsure: true },
  { trouble: { kind: 'html', when: 'before' }, kind: 'service', carriedOut: false, unsure: true },
  { trouble: { kind: 'html', when: 'after' }, kind: 'service', carriedOut: true, unsure: true },
  { trouble: { kind: 'html', when: 'before', status: 403 }, kind: 'unreadable', carriedOut: false, unsure: false },
  { trouble: { kind: 'html', when: 'after', status: 200 }, kind: 'unreadable', carriedOut: true, unsure: true },
  { trouble: { kind: 'empty', when: 'before' }, kind: 'service', carriedOut: false, unsure: true },
  { trouble: { kind: 'empty', when: 'after', status: 200 }, kind: 'unreadable', carriedOut: true, unsure: true },
  { trouble: { kind: 'expiredToken' }, kind: 'credentials', carriedOut: false, unsure: false },
]

const named = ({ trouble }: Row) => Object.values(trouble).join(' ')
const passes = ({ kind }: Row) => kind !== 'credentials'

const command = (name: string) => ({ runtime: { command: name } })
const nodeSpec = JSON.stringify({
  version: '2.0.0',
  kind: 'Node',
  spec: { nodes: [{ name: 'one', script: { path: 'a/one', ...command('VIRTUAL') } }] },
})
const create = { ProjectId: projectId, Scene: 'DATAWORKS_PROJECT', Spec: nodeSpec } as const

function importPlan(): Plan {
  const nodes = [{ id: 'inner', name: 'inner', script: command('VIRTUAL') }]
  const flow = { name: 'flow', id: 'flow', script: { path: 'flows/flow', ...command('WORKFLOW') }, nodes }
  const plan = planImport({ version: '2.0.0', kind: 'CycleWorkflow', spec: { workflows: [flow] } }, { projectId })
  assert(!('problem' in plan))
  return plan
}

describe('a read', () => {
  for (const row of rows) {
    test(`${named(row)}: ${passes(row) ? 'repeated, and the answer is there' : `reported as ${row.kind}, once`}`, async () => {
      await using cloud = await sandboxCloud()
      cloud.sandbox.faults.add({ ...row.trouble, action: 'GetProject' })
      const work = cloud.call(project.get, { Id: projectId })
      if (passes(row)) assert.equal((await work).Project.Id, projectId)
      else assert.equal((await failureOf(work)).kind, row.kind)
      assert.equal(cloud.asked('GetProject'), passes(row) ? 2 : 1)
    })
  }

  test('trouble that lasts is reported after three attempts', async () => {
    await using cloud = await sandboxCloud()
    cloud.sandbox.faults.add({ kind: 'throttle', action: 'GetProject', times: 100 })
    assert.equal((await failureOf(cloud.call(project.get, { Id: projectId }))).kind, 'throttled')
    assert.equal(cloud.asked('GetProject'), 3)
  })
})

describe('a write', () => {
  for (const row of rows) {
    test(`${named(row)}: sent once, reported as ${row.kind}${row.unsure ? ', may have happened' : ', did not happen'}`, async () => {
      await using cloud = await sandboxCloud()
      cloud.sandbox.faults.add({ ...row.trouble, action: 'CreateNode' })
      const { facts } = await failureOf(cloud.call(node.create, create))
      assert.deepEqual([facts.kind, facts.mayHaveHappened], [row.kind, row.unsure], spoken(facts.message))
      assert.equal(cloud.asked('CreateNode'), 1)
      assert.deepEqual(await cloud.nodes(), row.carriedOut ? ['one'] : [])
      assert(!row.carriedOut || facts.mayHaveHappened, 'something has happened that was denied')
      if (row.carriedOut) return
      // Nothing is in the way of another try.
      await cloud.call(node.create, create)
      assert.deepEqual(await cloud.nodes(), ['one'])
    })
  }

  test('latency: ended by the time limit, and whatever comes later is not heard', async () => {
    let goOn = () => {}
    const slow = new Promise<void>((resolve) => {
      goOn = resolve
    })
    await using cloud = await sandboxCloud({ sleep: () => slow })
    cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 60_000, action: 'CreateNode' })
    const { facts } = await failureOf(cloud.call(node.create, create, { timeout: 200 }))
    assert.deepEqual([facts.kind, facts.mayHaveHappened], ['timeout', true])
    goOn()
    assert.equal(cloud.asked('CreateNode') <= 1, true)
    assert((await cloud.nodes()).length <= 1)
  })
})

describe('an upload to the Drive', () => {
  const source = generatedSource(350_000)
  const upload = (cloud: SandboxCloud) => {
    const target = { drive_id: '1', parent_file_id: 'root', name: 'a.bin', conflict: 'ignore' } as const
    return uploadFile(cloud.call, source, target, cloud.clock, { partSize: 102_400 })
  }
  const isThereOnce = async (cloud: SandboxCloud) => {
    const files = await cloud.files()
    assert.deepEqual(
      files.map(({ name, size, content_hash }) => [name, size, content_hash?.toUpperCase()]),
      [['a.bin', source.size, source.sha1()]],
    )
  }

  for (const action of ['CreateFile', 'UploadPart', 'CompleteFile']) {
    for (const row of rows) {
      // A URL that has expired is replaced; whoever may not call at all cannot be helped. What a proxy forbids is not tried again.
      const ends = (action === 'UploadPart' && row.kind === 'credentials') || (passes(row) && (row.unsure || row.kind === 'throttled'))
      test(`${named(row)} at ${action}: ${ends ? 'the file is there, once' : `reported as ${row.kind}, then done`}`, async () => {
        await using cloud = await sandboxCloud()
        cloud.sandbox.faults.add({ ...row.trouble, action, ...(action === 'UploadPart' && { part: 2 }) })
        if (!ends) {
          const { facts } = await failureOf(upload(cloud))
          assert.equal(facts.mayHaveHappened, false, spoken(facts.message))
          assert.deepEqual(await cloud.files(), [])
        }
        if (ends || (await cloud.files()).length === 0) assert.equal((await upload(cloud)).end, 'uploaded')
        await isThereOnce(cloud)
      })
    }
  }

  test('rapid upload whose answer is lost: there once', async () => {
    await using cloud = await sandboxCloud()
    await upload(cloud)
    cloud.sandbox.faults.add({ kind: 'cut', when: 'after', action: 'CreateFile' })
    const target = { drive_id: '1', parent_file_id: 'root', name: 'b.bin', conflict: 'ignore' } as const
    const outcome = await uploadFile(cloud.call, source, target, cloud.clock)
    assert(outcome.end === 'uploaded' && outcome.rapid)
    assert.deepEqual((await cloud.files()).map(({ name }) => name).sort(), ['a.bin', 'b.bin'])
  })
})

describe('a push of a resource file', () => {
  for (const row of rows) {
    test(`${named(row)}: the plan stops before the resource is made, or it is made once`, async () => {
      await using cloud = await sandboxCloud()
      const folder = await mkdtemp(join(tmpdir(), 'flowspec-faults-'))
      await writeFile(join(folder, 'a.py'), 'print(1)')
      const document = {
        version: '1.1.0',
        kind: 'Resource',
        spec: { fileResources: [{ name: 'a.py', type: 'python', script: { path: 'r/a.py', ...command('ODPS_PYTHON') } }] },
      }
      const plan = planResource(document, { projectId, file: { path: join(folder, 'a.py'), name: 'a.py' } })
      assert(!('problem' in plan))
      cloud.sandbox.faults.add({ ...row.trouble, action: 'PostObject' })
      const end = await runPlan(plan, cloud.tools)
      // The storage service answers 200 to a form that it has taken, whatever the page says.
      const taken = 'status' in row.trouble && row.trouble.status === 200
      assert.equal(end.end, taken ? 'done' : 'stopped')
      assert.equal(cloud.asked('CreateResource'), taken ? 1 : 0)
      if (end.end === 'stopped') assert.equal((await runPlan(plan, cloud.tools, { results: end.results })).end, 'done')
      assert.equal(cloud.asked('CreateResource'), 1)
      await rm(folder, { recursive: true })
    })
  }
})

describe('a job', () => {
  for (const row of rows) {
    test(`${named(row)} when it is started: started at most once, and that is said`, async () => {
      await using cloud = await sandboxCloud()
      cloud.sandbox.faults.add({ ...row.trouble, action: 'ImportWorkflowDefinition' })
      const end = await runPlan(importPlan(), cloud.tools)
      assert(end.end === 'stopped')
      assert.deepEqual([end.error.kind, end.error.mayHaveHappened, end.left.length], [row.kind, row.unsure, 2])
      assert.equal(cloud.asked('ImportWorkflowDefinition'), 1)
      assert.equal(cloud.sandbox.jobs().length, row.carriedOut ? 1 : 0)
      // Ids make an import safe to repeat: there once, whether it had happened or not.
      assert.equal((await runPlan(importPlan(), cloud.tools)).end, 'done')
      assert.deepEqual([await cloud.workflows(), await cloud.nodes()], [['flow'], ['inner']])
    })

    test(`${named(row)} while it is followed: ${passes(row) ? 'followed to its end' : 'its end is not known'}`, async () => {
      await using cloud = await sandboxCloud()
      cloud.sandbox.faults.add({ ...row.trouble, action: 'GetJobStatus', times: 4 })
      const end = await runPlan(importPlan(), cloud.tools)
      if (passes(row)) {
        assert.equal(end.end, 'done')
        assert.deepEqual(await cloud.workflows(), ['flow'])
      } else {
        assert(end.end === 'stopped' && end.error.facts.code === 'JobUnknown' && end.error.mayHaveHappened)
        // Following it again is all that is left to do.
        cloud.sandbox.faults.clear()
        assert.equal((await runPlan(importPlan(), cloud.tools, { results: end.results })).end, 'done')
      }
      assert.equal(cloud.asked('ImportWorkflowDefinition'), 1)
    })
  }

  test('it fails: the words of the service, and nothing is there', async () => {
    await using cloud = await sandboxCloud()
    cloud.sandbox.faults.add({ kind: 'failJob', error: 'target folder already exists: flows/flow' })
    const end = await runPlan(importPlan(), cloud.tools)
    assert(end.end === 'stopped')
    assert.deepEqual(
      [end.error.facts.code, end.error.message, end.error.mayHaveHappened],
      ['JobFailed', 'target folder already exists: flows/flow', false],
    )
    assert.deepEqual([await cloud.workflows(), await cloud.nodes()], [[], []])
  })

  test('it is cancelled in the service', async () => {
    await using cloud = await sandboxCloud({ pace: { importWorkflow: () => 60_000 } })
    const follow: PlanTools['follow'] = (id, signal) => {
      cloud.sandbox.cancelJob(id)
      return cloud.tools.follow(id, signal)
    }
    const end = await runPlan(importPlan(), { ...cloud.tools, follow })
    assert(end.end === 'stopped' && end.error.facts.code === 'JobCancelled')
    assert.deepEqual(await cloud.workflows(), [])
  })

  test('the user stops watching: that is said, and the job goes on', async () => {
    await using cloud = await sandboxCloud({ pace: { importWorkflow: () => 60_000 } })
    const abort = new AbortController()
    const follow: PlanTools['follow'] = (id, signal) => {
      abort.abort()
      return cloud.tools.follow(id, signal)
    }
    const end = await runPlan(importPlan(), { ...cloud.tools, follow }, { signal: abort.signal })
    assert(end.end === 'stopped' && end.error.facts.code === 'JobUnknown' && end.error.mayHaveHappened)
    await cloud.clock.sleep(60_000)
    assert.deepEqual(await cloud.workflows(), ['flow'])
  })
})
