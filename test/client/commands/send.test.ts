import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { readyToSend, send } from '../../../client/src/commands/send.ts'
import { scriptApi } from '../../support/dataService.ts'
import { fakeTools } from '../support/fakeTools.ts'
import type { Answer } from '../support/fakeUi.ts'
import { talk } from '../support/talk.ts'
import { actions, nodeText, shell, workflowText } from './support/sending.ts'

const uri = 'file:///w/x.flowspec.json'
const document = (kind: string, spec: object) => JSON.stringify({ version: '2.0.0', kind, spec })

const withText = (t: TestContext, text: string, ...answers: readonly Answer[]) =>
  fakeTools(t, { open: { [uri]: text }, active: uri, answers })

describe('Send to Workspace…', () => {
  const fn = { name: 'f', className: 'a.F', script: { path: 'f', runtime: { command: 'ODPS_FUNCTION' } } }
  const file = { name: 'a.py', type: 'python', script: { path: 'a.py', content: 'print(1)', runtime: { command: 'ODPS_PYTHON' } } }
  for (const [what, text, answers, title] of [
    ['a workflow without nodes', workflowText('daily'), [false], 'Create workflow daily'],
    ['a workflow with nodes', workflowText('daily', ['a']), [false], 'Import workflow daily'],
    ['a workflow in another case', workflowText('daily').replace('CycleWorkflow', 'cycleworkflow'), [false], 'Create workflow daily'],
    ['a node', nodeText('load'), ['Outside of all workflows', false], 'Create node load'],
    ['a function', document('Function', { functions: [fn] }), [false], 'Create function f'],
    ['a resource', document('Resource', { fileResources: [file] }), [false], 'Create resource a.py'],
    ['an API', JSON.stringify(scriptApi({})), [false], 'Create API orders_by_day'],
  ] as const) {
    it(`goes on with what fits ${what}`, async (t) => {
      const tools = await withText(t, text, ...answers)
      await send(tools)
      assert.equal(tools.ui.asked.at(-1)?.title, title)
      tools.ui.finished()
    })
  }

  for (const [what, text, said] of [
    [
      'nodes in a document for workflows',
      document('CycleWorkflow', { nodes: [{ id: 'a', ...shell('a') }], functions: [{ id: 'f', ...fn }] }),
      'A document of kind "CycleWorkflow" cannot be sent with what is in it. The service takes documents of other kinds: nodes in one of kind Node, functions in one of kind Function.',
    ],
    [
      'what cannot be sent',
      document('Table', { tables: [{ name: 't' }] }),
      'There is nothing in this document of kind "Table" that can be sent. What can: a workflow, a node, a resource, a function, an API of the data service.',
    ],
  ] as const) {
    it(`says what fits ${what}`, async (t) => {
      const tools = await withText(t, text)
      await send(tools, uri)
      assert.deepEqual(talk(tools.ui), [`tell: ${said}`])
      assert.deepEqual(actions(tools), [])
    })
  }

  it('is not ready with errors in the document, which it shows, nor with a document that is none to be sent', async (t) => {
    const broken = await withText(t, nodeText('load', { recurrence: 'Norml' }))
    assert.equal(await readyToSend(broken), false)
    assert.match(talk(broken.ui).join(), /^tell: x\.flowspec\.json has (an error|\d+ errors); nothing was sent\.$/)
    assert.deepEqual(
      broken.ui.opened.map(({ kind }) => kind),
      ['problems'],
    )
    assert.equal(await readyToSend(await withText(t, document('Table', { tables: [] }))), false)
    const fine = await withText(t, workflowText('daily'))
    assert.equal(await readyToSend(fine, uri), true)
    assert.deepEqual(talk(fine.ui), [])
  })

  it('asks for a document when none is open', async (t) => {
    const tools = await fakeTools(t, {})
    await send(tools)
    assert.deepEqual(talk(tools.ui), ['tell: Open the FlowSpec document that is to be sent first.'])
  })

  it('says of a file that it is none of ours, or empty', async (t) => {
    const open = { 'file:///w/package.json': '{ "name": "shop" }', [uri]: '' }
    for (const target of Object.keys(open)) {
      const tools = await fakeTools(t, { open })
      await send(tools, target)
      assert.deepEqual(talk(tools.ui), ['tell: This is no FlowSpec document; nothing was sent.'])
    }
  })
})
