import assert from 'node:assert/strict'
import { test } from 'node:test'
import { functionSpec, nodeSpec, project, spec, workflowSpec } from '../support/specs.ts'
import { useSandbox } from '../support/useSandbox.ts'

const Scene = 'DATAWORKS_PROJECT'
const at = { ProjectId: project, Scene }

test('a node is created and read back as it was written', async (t) => {
  const use = await useSandbox(t)
  const written = {
    owner: 4634978808809541,
    description: 'd',
    timeout: 2,
    inputs: {},
    outputs: { nodeOutputs: [{ data: 'p.a', artifactType: 'NodeOutput' }] },
  }
  const { Id } = await use.call('CreateNode', { ...at, Spec: nodeSpec('a', written) })
  assert.match(Id, /^\d{19}$/)
  const { Node } = await use.call('GetNode', { Id })
  assert.deepEqual(JSON.parse(Node.Spec), {
    version: '1.1.0',
    kind: 'Node',
    spec: { nodes: [{ name: 'a', script: { path: 'a', content: "select 'a';\n", runtime: { command: 'ODPS_SQL' } }, ...written, id: Id }] },
  })
  assert.deepEqual([Node.Id, Node.Name, Node.ProjectId, Node.CreateTime], [Id, 'a', 10000, use.now()])
})

test('a create gives a new id, whatever id is written', async (t) => {
  const use = await useSandbox(t)
  const written = '7429810016123251234'
  const { Id } = await use.call('CreateNode', { ...at, Spec: nodeSpec('a', { id: written }) })
  assert.notEqual(Id, written)
  assert.equal((await use.refused('GetNode', { Id: written })).code, 'Node.NotFound')
})

test('19 digits in a spec stay 19 digits, as a text and as a number', async (t) => {
  const use = await useSandbox(t)
  const Spec = nodeSpec('a', { metadata: { owner: '4634978808809541234', projectId: 'N' } }).replace('"N"', '4634978808809541235')
  const { Id } = await use.call('CreateNode', { ...at, Spec })
  const { Node } = await use.call('GetNode', { Id })
  assert.match(Node.Spec, /"metadata":\{"owner":"4634978808809541234","projectId":4634978808809541235\}/)
})

for (const [what, Spec, code, message] of [
  ['no JSON', '{"a":', '58014884415', /no JSON/],
  ['another kind', functionSpec('f'), 'InvalidParameter', /^spec kind and request not match$/],
  ['an unknown kind', spec('Workflow', { workflows: [{}] }), '58014884415', /^Not support spec kind: Workflow$/],
  ['no node', spec('Node', { nodes: [] }), 'InvalidParameter', /spec\.nodes is empty/],
  ['no command', spec('Node', { nodes: [{ name: 'a', script: {} }] }), 'InvalidParameter', /^script\.runtime\.command is empty$/],
  ['another path', nodeSpec('a').replace('"path":"a"', '"path":"x/b"'), 'InvalidParameter', /^script path not match name/],
  [
    'a bad cron',
    nodeSpec('a', { trigger: { type: 'Scheduler', cron: '0 0 2 * *' } }),
    'InvalidParameter',
    /^Invalid cron expression in trigger/,
  ],
  [
    'an unknown data source',
    nodeSpec('a', { datasource: { name: 'nope' } }),
    'InvalidParameter',
    /^Datasource not found in project: nope$/,
  ],
  [
    'an unknown group',
    nodeSpec('a', { runtimeResource: { resourceGroup: 'g' } }),
    'InvalidParameter',
    /^Resource group not found or not available: g$/,
  ],
] as const) {
  test(`a spec with ${what} is refused`, async (t) => {
    const use = await useSandbox(t)
    const refused = await use.refused('CreateNode', { ...at, Spec })
    assert.deepEqual([refused.status, refused.code], [400, code])
    assert.match(refused.message, message)
  })
}

test('placeholders are not judged', async (t) => {
  const use = await useSandbox(t)
  await use.call('CreateNode', { ...at, Spec: nodeSpec('b').replace('"path":"b"', '"path":"x/${spec.name}"') })
  await use.call('CreateNode', {
    ...at,
    Spec: nodeSpec('a', { datasource: { name: '${spec.datasource}' }, trigger: { cron: '${spec.cron}' } }),
  })
})

test('names and outputs are unique in the workspace', async (t) => {
  const use = await useSandbox(t)
  const outputs = { nodeOutputs: [{ data: 'p.out' }] }
  await use.call('CreateNode', { ...at, Spec: nodeSpec('a', { outputs }) })
  assert.match(
    (await use.refused('CreateNode', { ...at, Spec: nodeSpec('a') })).message,
    /^Node with the same name already exists in the project: a$/,
  )
  const refused = await use.refused('CreateNode', { ...at, Spec: nodeSpec('b', { outputs }) })
  assert.match(refused.message, /^can not exported multiple nodes into the same output: p\.out$/)
  await use.call('CreateNode', { ...at, ProjectId: '10001', Spec: nodeSpec('a', { outputs }) })
})

test('an unknown workspace is refused', async (t) => {
  const use = await useSandbox(t)
  assert.equal((await use.refused('CreateNode', { ...at, ProjectId: '1', Spec: nodeSpec('a') })).code, 'Project.NotFound')
})

test('a node inside a workflow is read as a document of the workflow with that node alone', async (t) => {
  const use = await useSandbox(t)
  const flow = await use.call('CreateWorkflowDefinition', { ProjectId: project, Spec: workflowSpec('w') })
  const inner = await use.call('CreateNode', { ...at, ContainerId: flow.Id, Spec: nodeSpec('a') })
  await use.call('CreateNode', { ...at, ContainerId: flow.Id, Spec: nodeSpec('b') })
  const document = JSON.parse((await use.call('GetNode', { Id: inner.Id })).Node.Spec)
  assert.equal(document.kind, 'CycleWorkflow')
  const [{ id, nodes }] = document.spec.workflows
  assert.equal(id, flow.Id)
  assert.deepEqual(
    nodes.map((node: { id: string }) => node.id),
    [inner.Id],
  )
  const { PagingInfo } = await use.call('ListNodes', { ProjectId: project, ContainerId: flow.Id })
  assert.deepEqual([PagingInfo.TotalCount, PagingInfo.Nodes[0].Script.Path], ['2', 'flows/w/a'])
})

test('a node of a manual workflow needs its container', async (t) => {
  const use = await useSandbox(t)
  const refused = await use.refused('CreateNode', { ProjectId: project, Scene: 'DATAWORKS_MANUAL_WORKFLOW', Spec: nodeSpec('a') })
  assert.equal(refused.message, 'ContainerId is required when creating node in workflow')
})

test('nodes in different loops may share a name', async (t) => {
  const use = await useSandbox(t)
  const loop = (name: string) =>
    nodeSpec(name, { script: { path: name, runtime: { command: 'CONTROLLER_TRAVERSE' } }, 'for-each': { nodes: [] } })
  for (const name of ['loop1', 'loop2']) {
    const { Id } = await use.call('CreateNode', { ...at, Spec: loop(name) })
    await use.call('CreateNode', { ...at, ContainerId: Id, Spec: nodeSpec('start') })
    const document = JSON.parse((await use.call('GetNode', { Id })).Node.Spec)
    assert.equal(document.spec.nodes[0]['for-each'].nodes[0].name, 'start')
  }
})

test('the nodes that a node depends on, by id, by output and by its own id as it was written', async (t) => {
  const use = await useSandbox(t)
  const first = await use.call('CreateNode', { ...at, Spec: nodeSpec('a') })
  await use.call('CreateNode', { ...at, Spec: nodeSpec('b', { outputs: { nodeOutputs: [{ data: 'p.b' }] } }) })
  const edges = [{ nodeId: 'me', depends: [{ nodeId: first.Id, type: 'Normal' }, { output: 'p.b' }, { output: 'elsewhere' }] }]
  const { Id } = await use.call('CreateNode', { ...at, Spec: nodeSpec('c', { id: 'me' }, edges) })
  const { PagingInfo } = await use.call('ListNodeDependencies', { Id, ProjectId: project })
  assert.deepEqual(
    PagingInfo.Nodes.map(({ Name }: { Name: string }) => Name),
    ['a', 'b'],
  )
  const { spec: body } = JSON.parse((await use.call('GetNode', { Id })).Node.Spec)
  assert.equal(body.flow[0].nodeId, Id)
})

test('an update is incremental and does not change the command', async (t) => {
  const use = await useSandbox(t)
  const { Id } = await use.call('CreateNode', { ...at, Spec: nodeSpec('a', { timeout: 2 }) })
  use.pass(1000)
  await use.call('UpdateNode', { Id, ProjectId: project, Spec: spec('Node', { nodes: [{ id: Id, script: { content: 'select 2;' } }] }) })
  const { Node } = await use.call('GetNode', { Id })
  const [node] = JSON.parse(Node.Spec).spec.nodes
  assert.deepEqual([node.timeout, node.script], [2, { path: 'a', content: 'select 2;', runtime: { command: 'ODPS_SQL' } }])
  assert.equal(Node.ModifyTime - Node.CreateTime, 1000)
  const other = spec('Node', { nodes: [{ script: { runtime: { command: 'PYODPS3' } } }] })
  assert.equal(
    (await use.refused('UpdateNode', { Id, ProjectId: project, Spec: other })).message,
    'Node type (command) cannot be changed after creation',
  )
})

test('a node is renamed, moved and deleted', async (t) => {
  const use = await useSandbox(t)
  const { Id } = await use.call('CreateNode', { ...at, Spec: nodeSpec('a') })
  await use.call('CreateNode', { ...at, Spec: nodeSpec('b') })
  assert.match((await use.refused('RenameNode', { Id, Name: 'b', ProjectId: project })).message, /same name/)
  await use.call('RenameNode', { Id, Name: 'c', ProjectId: project })
  await use.call('MoveNode', { Id, Path: '/x/y/', ProjectId: project })
  const { PagingInfo } = await use.call('ListNodes', { ProjectId: project, Name: 'c' })
  assert.deepEqual([PagingInfo.Nodes.length, PagingInfo.Nodes[0].Script.Path], [1, 'x/y/c'])
  assert.equal(JSON.parse((await use.call('GetNode', { Id })).Node.Spec).spec.nodes[0].script.path, 'x/y/c')
  await use.call('DeleteNode', { Id, ProjectId: project })
  assert.deepEqual((await use.refused('GetNode', { Id })).code, 'Node.NotFound')
})

test('pages: numbers are texts in this list, filters and limits', async (t) => {
  const use = await useSandbox(t)
  for (let number = 0; number < 12; number++) {
    await use.call('CreateNode', { ...at, Spec: nodeSpec(`n${number}`, { recurrence: number === 3 ? 'Pause' : 'Normal' }) })
  }
  const names = async (input: object) =>
    (await use.call('ListNodes', { ProjectId: project, ...input })).PagingInfo.Nodes.map(({ Name }: { Name: string }) => Name)
  assert.equal((await names({})).length, 10)
  assert.deepEqual(await names({ PageNumber: 2 }), ['n10', 'n11'])
  assert.deepEqual(await names({ PageNumber: 3 }), [])
  assert.deepEqual(await names({ Name: '11' }), ['n11'])
  assert.deepEqual(await names({ Recurrence: 'Pause' }), ['n3'])
  const { PagingInfo } = await use.call('ListNodes', { ProjectId: project, PageSize: 5 })
  assert.deepEqual([PagingInfo.PageNumber, PagingInfo.PageSize, PagingInfo.TotalCount], ['1', '5', '12'])
  assert.equal((await use.refused('ListNodes', { ProjectId: project, PageSize: 101 })).code, 'InvalidParameter')
})
