import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { importWorkflow } from '../../../client/src/commands/importWorkflow.ts'
import { fakeTools } from '../support/fakeTools.ts'
import type { Answer } from '../support/fakeUi.ts'
import { confirmed, talk } from '../support/talk.ts'
import { actions, readBack, shell, withoutIds, workflowText } from './support/sending.ts'

const uri = 'file:///w/daily.flowspec.json'
const daily = workflowText('daily', ['a', 'b'])
const looks = ['ImportWorkflowDefinition', 'GetJobStatus', 'GetJobStatus']

const withText = (t: TestContext, text: string, ...answers: readonly Answer[]) =>
  fakeTools(t, { open: { [uri]: text }, active: uri, answers })

describe('Import Workflow…', () => {
  it('follows the job and says what it has created', async (t) => {
    const tools = await withText(t, daily, true, 'Show Details')
    await importWorkflow(tools)
    assert.deepEqual(talk(tools.ui), [
      'confirm: Import workflow daily (Import | Check Only)',
      'tell: Workflow daily has been imported: 3 created, 0 updated. (Open Spec | Show Details)',
    ])
    const [details] = tools.ui.opened
    assert.deepEqual(
      details?.text.split('\n').map((line) => line.replace(/\(\d{15,}\)/, '(id)')),
      ['daily: created (id)', 'a: created (id)', 'b: created (id)'],
    )
    assert.deepEqual(actions(tools), [...looks, 'ListWorkflowDefinitions', 'ListNodes'])
    assert.deepEqual(tools.told, ['show workflow daily'])
    const { spec } = JSON.parse(daily)
    const read = (await readBack(tools)) as { spec: { workflows: unknown } }
    assert.deepEqual(withoutIds(read.spec.workflows), withoutIds(spec.workflows))
  })

  it('opens the spec of what it has made', async (t) => {
    const tools = await withText(t, daily, true, 'Open Spec')
    await importWorkflow(tools)
    assert.deepEqual(
      tools.ui.opened.map(({ kind, name }) => [kind, name]),
      [['readOnly', 'daily.flowspec.json']],
    )
  })

  it('tells what was there already from what is new', async (t) => {
    const tools = await withText(t, daily, true, undefined, true, 'Show Details')
    await importWorkflow(tools)
    tools.documents.write(uri, workflowText('daily', ['a', 'b', 'c']))
    await importWorkflow(tools)
    assert.equal(talk(tools.ui).at(-1), 'tell: Workflow daily has been imported: 1 created, 3 updated. (Open Spec | Show Details)')
    const lines = tools.ui.opened[0]?.text.split('\n').map((line) => line.replace(/ \(.*/, ''))
    assert.deepEqual(lines, ['daily: updated', 'a: updated', 'b: updated', 'c: created'])
  })

  it('knows of nodes inside a loop when the loop is new, and says when it does not', async (t) => {
    const loop = {
      ...shell('loop'),
      id: 'loop',
      script: { path: 'jobs/loop', runtime: { command: 'CONTROLLER_CYCLE' } },
      'do-while': {
        nodes: [{ id: 'inner', ...shell('inner', { script: { runtime: { command: 'CONTROLLER_CYCLE_START' } } }) }],
        while: { id: 'end', ...shell('end', { script: { content: 'print(1)', runtime: { command: 'CONTROLLER_CYCLE_END' } } }) },
      },
    }
    const text = workflowText('daily', [], { nodes: [loop] })
    const tools = await withText(t, text, true, undefined, true, undefined)
    await importWorkflow(tools)
    assert.match(talk(tools.ui).at(-1) ?? '', /: 4 created, 0 updated\. \(/)
    await importWorkflow(tools)
    assert.match(talk(tools.ui).at(-1) ?? '', /: 0 created, 2 updated\. For those inside loops it is not known \(2\)\./)
    assert.deepEqual(await tools.cloud.nodes(), ['loop', 'inner', 'end'])
  })

  it('says that it was imported when the look at it fails', async (t) => {
    const tools = await withText(t, daily, true)
    tools.cloud.sandbox.faults.add({ kind: 'throttle', action: 'ListNodes', times: 20 })
    await importWorkflow(tools)
    assert.match(
      talk(tools.ui).at(-1) ?? '',
      /^tell: Workflow daily has been imported\. What has changed could not be looked up: The service refused ListNodes/,
    )
    assert.deepEqual(tools.told, ['changed workflow daily'])
  })

  it('shows the job’s complaint at the node that it names, and imports again', async (t) => {
    const tools = await withText(t, daily, true, 'Try Again', undefined)
    const error = '$.spec.workflows[0].nodes[1].trigger: no such trigger'
    tools.cloud.sandbox.faults.add({ kind: 'failJob', action: 'ImportWorkflowDefinition', error })
    await importWorkflow(tools)
    assert.deepEqual(tools.documents.marks, [`b: ${error}`])
    assert.deepEqual(talk(tools.ui).slice(1), [
      `tell: Import workflow daily: stopped. The service says: ${error}. Whether a part of it was done it does not say. Request ID: ID (Try Again | Show Problems | Copy Request ID)`,
      'tell: Workflow daily has been imported: 3 created, 0 updated. (Open Spec | Show Details)',
    ])
    assert.deepEqual(actions(tools), [...looks, ...looks, 'ListWorkflowDefinitions', 'ListNodes'])
  })

  it('finds the entity by the name that the service ends its complaint with', async (t) => {
    const tools = await withText(t, daily, true, undefined, true, undefined)
    await importWorkflow(tools)
    // The same name, by another id: the service takes it for another node.
    tools.documents.write(uri, workflowText('daily', ['a', 'b']).replace('"id": "a"', '"id": "4634978808809541234"'))
    await importWorkflow(tools)
    assert.match(tools.documents.marks[0] ?? '', /^a: .*Node with the same name already exists in the project: a$/)
    assert.deepEqual(await tools.cloud.nodes(), ['a', 'b'])
  })

  it('stops watching when it is cancelled, says that the service goes on, and watches again', async (t) => {
    const tools = await withText(t, daily, true, 'Watch Again', undefined)
    let turns = 0
    const sleep: typeof tools.workspace.sleep = async (milliseconds, signal) => {
      // The first wait is cut short: the job has not ended by then.
      if (++turns === 1) return tools.ui.cancel()
      return tools.workspace.sleep(milliseconds, signal)
    }
    await importWorkflow({ ...tools, workspace: { ...tools.workspace, sleep } })
    assert.deepEqual(talk(tools.ui).slice(1), [
      'tell: Import workflow daily: its end has not been seen. You stopped watching. The service goes on with it. Request ID: ID (Watch Again | Show Log | Copy Request ID)',
      'tell: Workflow daily has been imported: 3 created, 0 updated. (Open Spec | Show Details)',
    ])
    assert.equal(tools.cloud.asked('ImportWorkflowDefinition'), 1)
  })

  it('looks first when the answer to the import was lost; sending it again does no harm', async (t) => {
    const tools = await withText(t, daily, true, 'Look First', 'Try Again', undefined)
    tools.cloud.sandbox.faults.add({ kind: 'cut', when: 'after', action: 'ImportWorkflowDefinition' })
    await importWorkflow(tools)
    assert.match(talk(tools.ui)[1] ?? '', /It may have been carried out all the same: .* \(Look First \| /)
    assert.match(talk(tools.ui).at(-1) ?? '', /^tell: Workflow daily has been imported: /)
    assert.deepEqual(await tools.cloud.workflows(), ['daily'])
    assert.deepEqual(await tools.cloud.nodes(), ['a', 'b'])
  })

  it('does not import what has errors, nor what is no workflow', async (t) => {
    const tools = await withText(t, daily.replace('00 00 02 * * ?', '00 61 02 * * ?'))
    await importWorkflow(tools, uri)
    assert.deepEqual(talk(tools.ui), ['tell: daily.flowspec.json has an error; nothing was sent.'])
    tools.documents.write(uri, JSON.stringify({ version: '2.0.0', kind: 'Node', spec: { nodes: [shell('a')] } }))
    await importWorkflow(tools, uri)
    assert.match(
      talk(tools.ui).at(-1) ?? '',
      /^tell: A workflow is made from a document of kind CycleWorkflow, .* this one is of kind "Node"\.$/,
    )
    assert.deepEqual(actions(tools), [])
  })

  it('says what it may overwrite', async (t) => {
    const tools = await withText(t, daily, false)
    await importWorkflow(tools)
    assert.deepEqual(confirmed(tools.ui).notes, [
      'warning: What the workspace has under these ids is replaced, the rest is created: daily, a, b.',
    ])
    assert.deepEqual(confirmed(tools.ui).steps, ['Start the import of workflow daily', 'Wait for the import'])
  })
})

describe('Import Workflow… with Check Only', () => {
  it('has the service check it, changes nothing, and goes on with what was looked at', async (t) => {
    const tools = await withText(t, daily, 'Check Only', 'Import', undefined)
    const { tell } = tools.ui
    const seen: string[][] = []
    tools.ui.tell = async (notice) => {
      seen.push(await tools.cloud.workflows())
      return tell(notice)
    }
    await importWorkflow(tools)
    assert.deepEqual(talk(tools.ui), [
      'confirm: Import workflow daily (Import | Check Only)',
      'tell: The service finds nothing wrong with workflow daily. Nothing was changed. (Import)',
      'tell: Workflow daily has been imported: 3 created, 0 updated. (Open Spec | Show Details)',
    ])
    assert.deepEqual(seen, [[], ['daily']])
    assert.equal(tools.cloud.asked('ImportWorkflowDefinition'), 2)
  })

  it('sends nothing but the check when the user leaves it at that, and has nothing to watch', async (t) => {
    const tools = await withText(t, daily, 'Check Only', undefined)
    await importWorkflow(tools)
    assert.deepEqual(actions(tools), looks)
    assert.deepEqual(await tools.cloud.workflows(), [])
    assert.equal(tools.memory.get('imports'), undefined)
  })

  it('asks again when the document has become another one since', async (t) => {
    const tools = await withText(t, daily, 'Check Only', 'Import', false)
    const { tell } = tools.ui
    tools.ui.tell = async (notice) => {
      tools.documents.write(uri, workflowText('daily', ['a', 'b', 'c']))
      return tell(notice)
    }
    await importWorkflow(tools)
    assert.equal(talk(tools.ui).at(-1), 'confirm: Import workflow daily (Import | Check Only)')
    assert.deepEqual(await tools.cloud.workflows(), [])
  })

  it('shows what is wrong at the node that it names, says that nothing was changed, and checks again', async (t) => {
    const tools = await withText(t, daily, 'Check Only', 'Try Again', undefined)
    const error = '$.spec.workflows[0].nodes[1].trigger: no such trigger'
    tools.cloud.sandbox.faults.add({ kind: 'failJob', action: 'ImportWorkflowDefinition', error })
    await importWorkflow(tools)
    assert.deepEqual(tools.documents.marks, [`b: ${error}`])
    assert.deepEqual(talk(tools.ui).slice(1), [
      `tell: Check workflow daily: stopped. The service says: ${error}. The workspace is as it was. Request ID: ID (Try Again | Show Problems | Copy Request ID)`,
      'tell: The service finds nothing wrong with workflow daily. Nothing was changed. (Import)',
    ])
    assert.deepEqual(await tools.cloud.workflows(), [])
  })

  it('cut off, is simply tried again: a check has changed nothing', async (t) => {
    const tools = await withText(t, daily, 'Check Only', 'Try Again', undefined)
    tools.cloud.sandbox.faults.add({ kind: 'cut', when: 'after', action: 'ImportWorkflowDefinition' })
    await importWorkflow(tools)
    const [, stop = '', end] = talk(tools.ui)
    assert.match(
      stop,
      /^tell: Check workflow daily: stopped\. .* Not done: Start a check of workflow daily, Wait for the check\. The workspace is as it was\./,
    )
    assert.match(stop, /\(Try Again \| Show Log/)
    assert.doesNotMatch(stop, /look before|Unclear/)
    assert.equal(end, 'tell: The service finds nothing wrong with workflow daily. Nothing was changed. (Import)')
  })
})
