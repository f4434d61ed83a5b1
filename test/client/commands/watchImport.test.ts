import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { rememberedImports } from '../../../client/src/commands/creating/startedImports.ts'
import { importWorkflow } from '../../../client/src/commands/importWorkflow.ts'
import { watchImport } from '../../../client/src/commands/watchImport.ts'
import type { Tools } from '../../../client/src/tools.ts'
import { type FakeTools, fakeTools } from '../support/fakeTools.ts'
import { type Answer, fakeUi } from '../support/fakeUi.ts'
import { talk } from '../support/talk.ts'
import { workflowText } from './support/sending.ts'

const uri = 'file:///w/daily.flowspec.json'
const imported = 'tell: Workflow daily has been imported: 3 created, 0 updated. (Open Spec | Show Details)'

/** An import that the window did not live to see the end of: it was closed at the first wait for the job. */
async function leftBehind(t: TestContext, jobFailure?: string): Promise<FakeTools> {
  const tools = await fakeTools(t, { open: { [uri]: workflowText('daily', ['a', 'b']) }, active: uri, answers: [true] })
  if (jobFailure) tools.cloud.sandbox.faults.add({ kind: 'failJob', action: 'ImportWorkflowDefinition', error: jobFailure })
  const closed = new Promise<void>((resolve) => {
    const sleep = () => new Promise<void>(() => resolve())
    void importWorkflow({ ...tools, workspace: { ...tools.workspace, sleep } })
  })
  await closed
  return tools
}

/** The window after that one: the same memory and documents, another user’s day. */
function later(tools: FakeTools, ...answers: readonly Answer[]) {
  return { ...tools, ui: fakeUi(...answers), watched: new Set<string>() }
}

const jobs = ({ memory }: Tools) => rememberedImports(memory).map(({ outline }) => outline.workflow)

describe('Watch Import…', () => {
  it('tells the end of an import that the window did not live to see, and forgets it', async (t) => {
    const before = await leftBehind(t)
    const tools = later(before, undefined)
    assert.deepEqual(jobs(tools), ['daily'])
    await watchImport(tools)
    assert.deepEqual(talk(tools.ui), [imported])
    assert.deepEqual(before.told, ['show workflow daily'])
    assert.deepEqual(jobs(tools), [])
    assert.equal(before.cloud.asked('ImportWorkflowDefinition'), 1)
    await watchImport(tools)
    assert.equal(talk(tools.ui).at(-1), 'tell: There is no import in this workspace whose end has not been told.')
  })

  it('looks at the job once when it has ended meanwhile', async (t) => {
    const before = await leftBehind(t)
    await before.cloud.clock.sleep(60_000)
    const looks = before.cloud.asked('GetJobStatus')
    await watchImport(later(before, undefined))
    assert.equal(before.cloud.asked('GetJobStatus') - looks, 1)
  })

  it('shows what the job complains about in the document, and imports it again when told to', async (t) => {
    const error = '$.spec.workflows[0].nodes[1].trigger: no such trigger'
    const before = await leftBehind(t, error)
    const tools = later(before, 'Try Again', true, undefined)
    await watchImport(tools)
    assert.deepEqual(before.documents.marks, [`b: ${error}`])
    assert.match(talk(tools.ui)[0] ?? '', /^tell: Import workflow daily: stopped\. The service says: .* Request ID: ID \(Try Again \| /)
    assert.equal(talk(tools.ui)[1], 'confirm: Import workflow daily (Import | Check Only)')
    assert.deepEqual(jobs(tools), [])
  })

  it('says that this window waits for it already', async (t) => {
    const before = await leftBehind(t)
    const tools = { ...later(before), watched: before.watched }
    const calls = before.cloud.sandbox.log.length
    await watchImport(tools)
    assert.deepEqual(talk(tools.ui), ['tell: This window is waiting for the import of daily already.'])
    assert.equal(before.cloud.sandbox.log.length, calls)
  })

  it('keeps it when the wait is ended again', async (t) => {
    const before = await leftBehind(t)
    const tools = later(before, undefined)
    const sleep = async () => tools.ui.cancel()
    await watchImport({ ...tools, workspace: { ...tools.workspace, sleep } })
    assert.match(talk(tools.ui)[0] ?? '', /^tell: Import workflow daily: its end has not been seen\./)
    assert.deepEqual(jobs(tools), ['daily'])
    const again = later(before, undefined)
    await watchImport(again)
    assert.deepEqual(talk(again.ui), [imported])
  })
})

describe('Watch Import… of a job that the service does not know any more', () => {
  /** The same, with another number. */
  async function goneBehind(t: TestContext): Promise<FakeTools> {
    const before = await leftBehind(t)
    const gone = rememberedImports(before.memory).map((one) => ({ ...one, answer: { AsyncJob: { Id: '4711' } } }))
    await before.memory.set('imports', gone)
    return before
  }

  it('says so, and asks about it no more', async (t) => {
    const before = await goneBehind(t)
    const tools = later(before, undefined)
    await watchImport(tools)
    assert.match(
      talk(tools.ui)[0] ?? '',
      /^tell: Import workflow daily: its end has not been seen\. Its state cannot be read any more: .* \(Watch Again \| /,
    )
    assert.deepEqual([jobs(tools), [...tools.watched], before.documents.marks], [[], [], []])
  })

  it('looks again when told to, and starts nothing', async (t) => {
    const before = await goneBehind(t)
    const looks = before.cloud.asked('GetJobStatus')
    const tools = later(before, 'Watch Again', undefined)
    await watchImport(tools)
    assert.equal(talk(tools.ui).length, 2)
    assert.equal(before.cloud.asked('GetJobStatus') - looks, 2)
    assert.equal(before.cloud.asked('ImportWorkflowDefinition'), 1)
  })
})

describe('Import Workflow… after an import whose end nobody has been told', () => {
  it('offers to watch it before anything else, and sends nothing for the offer', async (t) => {
    const before = await leftBehind(t)
    const calls = before.cloud.sandbox.log.length
    const tools = later(before, () => {
      assert.equal(before.cloud.sandbox.log.length, calls)
      return 'Watch the import of daily'
    })
    tools.ui.tell = async () => undefined
    await importWorkflow(tools)
    assert.deepEqual(talk(tools.ui), [
      'pick: Nobody has seen the end of an earlier import (Watch the import of daily | Start Another Import)',
    ])
    assert.deepEqual(jobs(tools), [])
  })

  it('asks about it once, when another one is wanted', async (t) => {
    const before = await leftBehind(t)
    const tools = later(before, 'Start Another Import', false, false)
    await importWorkflow(tools)
    await importWorkflow(tools)
    assert.deepEqual(
      talk(tools.ui).map((line) => line.split(':')[0]),
      ['pick', 'confirm', 'confirm'],
    )
    assert.deepEqual(jobs(tools), ['daily'])
  })

  it('asks about it once, when it is watched, too, and the wait is ended', async (t) => {
    const before = await leftBehind(t)
    const tools = later(before, 'Watch the import of daily', undefined)
    await importWorkflow({ ...tools, workspace: { ...tools.workspace, sleep: async () => tools.ui.cancel() } })
    assert.deepEqual(jobs(tools), ['daily'])
    const next = later(before, false)
    await importWorkflow(next)
    assert.deepEqual(talk(next.ui), ['confirm: Import workflow daily (Import | Check Only)'])
  })

  it('does not ask about one that this window waits for, nor about one in another workspace, nor about one of the day before', async (t) => {
    const before = await leftBehind(t)
    const watching = { ...later(before, false), watched: before.watched }
    await importWorkflow(watching)
    const elsewhere = later(before, false)
    await importWorkflow({ ...elsewhere, workspace: { ...elsewhere.workspace, region: 'eu-central-1' } })
    const old = rememberedImports(before.memory).map((one) => ({ ...one, started: one.started - 25 * 3600 * 1000 }))
    await before.memory.set('imports', old)
    const next = later(before, false)
    await importWorkflow(next)
    for (const { ui } of [watching, elsewhere, next]) assert.deepEqual(talk(ui), ['confirm: Import workflow daily (Import | Check Only)'])
  })

  it('has nothing to ask when the end was told, well or not', async (t) => {
    const tools = await fakeTools(t, {
      open: { [uri]: workflowText('daily', ['a']) },
      active: uri,
      answers: [true, undefined, true, undefined],
    })
    await importWorkflow(tools)
    assert.deepEqual(jobs(tools), [])
    tools.cloud.sandbox.faults.add({ kind: 'failJob', action: 'ImportWorkflowDefinition', error: 'no' })
    await importWorkflow(tools)
    assert.match(talk(tools.ui).at(-1) ?? '', /: stopped\. The service says: no\./)
    assert.deepEqual([jobs(tools), [...tools.watched]], [[], []])
  })
})
