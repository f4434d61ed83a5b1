import assert from 'node:assert/strict'
import { test } from 'node:test'
import { functionSpec, project, spec } from '../support/specs.ts'
import { useSandbox } from '../support/useSandbox.ts'

test('a function from creation to deletion', async (t) => {
  const use = await useSandbox(t)
  const more = { fileResources: [{ name: 'demo.jar' }], usageExample: 'add(1)', embeddedCodeType: 'python3' }
  const { Id } = await use.call('CreateFunction', { ProjectId: project, Spec: functionSpec('add', more) })
  const { Function: got } = await use.call('GetFunction', { Id, ProjectId: project })
  assert.equal(JSON.parse(got.Spec).spec.functions[0].className, 'demo.Add')
  const { PagingInfo } = await use.call('ListFunctions', { ProjectId: project, Type: 'Math' })
  const [{ Name, Type, ClassName, FileResource, ExampleDescription, EmbeddedCodeType }] = PagingInfo.Functions
  assert.deepEqual(
    [Name, Type, ClassName, FileResource, ExampleDescription, EmbeddedCodeType],
    ['add', 'Math', 'demo.Add', 'demo.jar', 'add(1)', 'Python3'],
  )
  await use.call('UpdateFunction', { Id, ProjectId: project, Spec: spec('Function', { functions: [{ className: 'demo.Sum' }] }) })
  assert.strictEqual((await use.call('RenameFunction', { Id, Name: 'sum', ProjectId: project })).Success, 'true')
  assert.strictEqual((await use.call('MoveFunction', { Id, Path: 'x', ProjectId: project })).Success, true)
  const [row] = (await use.call('ListFunctions', { ProjectId: project })).PagingInfo.Functions
  assert.deepEqual([row.Name, row.ClassName, row.Script.Path], ['sum', 'demo.Sum', 'x/sum'])
  await use.call('DeleteFunction', { Id, ProjectId: project })
  assert.equal((await use.refused('GetFunction', { Id })).code, 'Function.NotFound')
})

test('a component has ids and times of its own kind', async (t) => {
  const use = await useSandbox(t)
  const Spec = spec('Component', {
    components: [
      {
        name: 'c',
        inputs: [{ name: 'p', type: 'STRING', defaultValue: 'x' }],
        script: { path: 'c', runtime: { command: 'SQL_COMPONENT' } },
      },
    ],
  })
  const { ComponentId } = await use.call('CreateComponent', { ProjectId: project, Spec })
  const { Component } = await use.call('GetComponent', { ComponentId, ProjectId: project })
  assert.deepEqual([Component.ComponentId, Component.CreateTime], [ComponentId, String(use.now())])
  await use.call('UpdateComponent', { ComponentId, ProjectId: project, Spec: spec('Component', { components: [{ description: 'd' }] }) })
  const [row] = (await use.call('ListComponents', { ProjectId: project })).PagingInfo.Components
  assert.deepEqual([row.Name, row.Description, row.Inputs], ['c', 'd', [{ Name: 'p', Type: 'STRING', DefaultValue: 'x' }]])
  await use.call('DeleteComponent', { ComponentId, ProjectId: project })
  assert.equal((await use.call('ListComponents')).PagingInfo.TotalCount, 0)
})
