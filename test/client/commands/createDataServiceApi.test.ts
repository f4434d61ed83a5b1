import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { dataService, dataServiceGroup } from '../../../client/src/cloud/operations/dataService.ts'
import { createDataServiceApi } from '../../../client/src/commands/createDataServiceApi.ts'
import { defaultWorld } from '../../../client/src/sandbox/world.ts'
import type { InputQuestion } from '../../../client/src/ui.ts'
import { problemsIn } from '../../support/check.ts'
import { sandboxCloud } from '../cloud/support/sandboxCloud.ts'
import { fakeTools } from '../support/fakeTools.ts'
import { confirmed, talk } from '../support/talk.ts'
import { apiTools, draftOf, newUri, sentFor } from './support/apis.ts'
import { actions } from './support/sending.ts'

const mysql = '8649832502405358603'
const uri = 'file:///w/api.flowspec.yaml'
const sample = readFileSync('sample/api/orders_by_day.flowspec.yaml', 'utf8')
const api = (more = '') => `kind: DataServiceApi
version: 1.0.0
name: one_user
path: /users/one
mode: registration
group: ds_sandbox
backend:
  host: https://api.example.com
  path: /users/[id]
parameters:
  - name: id
    position: path
    required: true
    example: '7'
${more}`

describe('Create Data Service API… by questions', () => {
  const modes = [
    {
      mode: 'A table',
      asks: ['GET', 'mysql_orders', 'orders', 'order_id, amount'],
      calls: ['ListDataServiceGroups', 'ListDataServiceFolders', 'ListDataSources'],
      says: { connection: { id: mysql, table: 'orders' }, results: ['order_id', 'amount'] },
    },
    {
      mode: 'A script',
      asks: ['POST', 'mysql_orders', 'select o.id, sum(o.amount) as total from orders o where o.ds = ${day} group by o.id'],
      calls: ['ListDataServiceGroups', 'ListDataServiceFolders', 'ListDataSources'],
      says: { connection: { id: mysql }, parameters: ['day'], results: ['id', 'total'] },
    },
    {
      mode: 'A service',
      asks: ['PUT', 'https://api.example.com', '/users/[id]'],
      calls: ['ListDataServiceGroups', 'ListDataServiceFolders'],
      says: { parameters: ['id'] },
    },
  ]
  for (const { mode, asks, calls, says } of modes) {
    it(`${mode}: a document without problems, created from there, reads back equal`, async (t) => {
      const answers = [mode, 'sandbox', 'my_orders', '/my/orders', ...asks, 'Create API', true, undefined]
      const tools = await apiTools(t, { answers })
      await createDataServiceApi(tools)
      const [document] = tools.ui.opened
      assert.equal(document?.name, 'my_orders.flowspec.yaml')
      assert.deepEqual(problemsIn('yaml', document?.text ?? ''), [])
      const written = await tools.documents.read(newUri)
      const back = await draftOf(tools, 'my_orders')
      assert.deepEqual(sentFor(back), sentFor(written?.value))
      assert.deepEqual(back.connection, says.connection)
      assert.deepEqual(back.parameters?.map(({ name }) => name) ?? [], says.parameters ?? [])
      assert.deepEqual(back.results?.map(({ name }) => name) ?? [], says.results ?? [])
      assert.deepEqual(actions(tools).slice(0, calls.length + 1), [...calls, 'CreateDataServiceApi'])
      assert.deepEqual(tools.told, ['show api my_orders'])
      tools.ui.finished()
    })
  }

  it('takes the script that is offered, has names behind ids, and sends nothing by itself', async (t) => {
    const { startingScript } = await import('../../../client/src/commands/dataService/startingScript.ts')
    const tools = await apiTools(t, {
      answers: ['A script', 'sandbox', 'my_orders', '/my_orders', 'GET', 'holo_first', startingScript, undefined],
    })
    await createDataServiceApi(tools)
    assert.equal(
      tools.ui.opened[0]?.text,
      `kind: DataServiceApi
version: 1.0.0
name: my_orders
path: /my_orders
description: my_orders
mode: script
group: ds_sandbox # sandbox
method: GET
protocols:
  - HTTPS
timeout: 10000
visibility: workspace
connection:
  id: '8649832502405358602' # holo_first (hologres, Prod)
sqlMode: basic
script: |-
  select id, name
  from my_table
  where id = \${id}
parameters:
  - name: id
    type: String
    required: true
results:
  - name: id
    type: String
  - name: name
    type: String
`,
    )
    assert.ok(!actions(tools).includes('CreateDataServiceApi'))
  })

  it('goes on with the file that the document was saved as meanwhile', async (t) => {
    const saved = 'file:///w/my_users.flowspec.yaml'
    const answers = ['A service', 'sandbox', 'my_users', '/my_users', 'GET', 'https://api.example.com', '/', 'Create API', true, undefined]
    const tools = await fakeTools(t, { answers })
    const { ui, documents } = tools
    const openText = async (name: string, language: string, text: string) => {
      documents.write(saved, text)
      return ui.openText(name, language, text)
    }
    const read = async (uri: string) => (uri === saved ? documents.read(uri) : undefined)
    let isSaved = false
    const tell: typeof ui.tell = (notice) => {
      isSaved = true
      return ui.tell(notice)
    }
    const active = () => (isSaved ? saved : undefined)
    await createDataServiceApi({ ...tools, ui: { ...ui, openText, tell }, documents: { ...documents, read, active } })
    assert.deepEqual(tools.told, ['show api my_users'])
  })

  it('makes a group when none fits, after it was seen, and asks for a folder where there are some', async (t) => {
    const tools = await apiTools(t, {
      answers: [
        'A service',
        'New group…',
        'shop',
        'gateway-sandbox',
        true,
        'my_users',
        '/my_users',
        'GET',
        'https://api.example.com',
        '/',
        undefined,
      ],
    })
    await createDataServiceApi(tools)
    assert.deepEqual(confirmed(tools.ui).steps, ['Create group shop'])
    const group = /^group: (\S+) # shop$/m.exec(tools.ui.opened[0]?.text ?? '')?.[1] ?? ''
    const { call } = tools.cloud
    const inGroup = { ProjectId: '10000', GroupId: group }
    const { FolderId } = await call(dataServiceGroup.createFolder, { ...inGroup, FolderName: 'outer', ParentId: '0' })
    await call(dataServiceGroup.createFolder, { ...inGroup, FolderName: 'inner', ParentId: FolderId })

    const answers = [
      'A service',
      'shop',
      'outer/inner',
      'my_users',
      '/my_users',
      'GET',
      'https://api.example.com',
      '/',
      'Create API',
      true,
      undefined,
    ]
    const later = await apiTools(t, { answers, cloud: tools.cloud })
    await createDataServiceApi(later)
    assert.match(later.ui.opened[0]?.text ?? '', /^folderId: '\d+' # outer\/inner$/m)
    const { group: its, folderId } = await draftOf(later, 'my_users')
    assert.deepEqual([its, folderId], [group, /folderId: '(\d+)'/.exec(later.ui.opened[0]?.text ?? '')?.[1]])
  })

  it('does not ask for the group, nor for the folder, that it was called on', async (t) => {
    const rest = ['my_users', '/my_users', 'GET', 'https://api.example.com', '/', undefined]
    const group = { kind: 'apiGroup', id: 'ds_sandbox', name: 'sandbox' } as const
    const inGroup = await apiTools(t, { answers: ['A service', ...rest] })
    await createDataServiceApi(inGroup, group)
    assert.match(inGroup.ui.opened[0]?.text ?? '', /^group: ds_sandbox # sandbox$/m)
    assert.deepEqual(actions(inGroup), ['ListDataServiceFolders'])
    const inFolder = await apiTools(t, { answers: ['A service', ...rest] })
    await createDataServiceApi(inFolder, { ...group, name: '', folder: { id: '3', name: 'reports' } })
    assert.match(inFolder.ui.opened[0]?.text ?? '', /^group: ds_sandbox\nfolderId: '3' # reports$/m)
    assert.deepEqual(actions(inFolder), [])
  })

  it('offers no data sources that keep files or messages', async (t) => {
    const offered: string[] = []
    const look = ({ labels }: { readonly labels: readonly string[] }) => {
      offered.push(...labels)
      return undefined
    }
    const tools = await apiTools(t, { answers: ['A table', 'sandbox', 'my_orders', '/my_orders', 'GET', look] })
    await createDataServiceApi(tools)
    assert.ok(offered.includes('mysql_orders') && !offered.includes('oss_landing'), offered.join())
  })

  it('tells environments of a data source apart', async (t) => {
    const [, second] = defaultWorld.projects
    const cloud = await sandboxCloud({ world: { ...defaultWorld, projects: second ? [second] : [] } })
    t.after(() => cloud.sandbox.stop())
    const tools = await apiTools(t, { answers: ['A script', 'sandbox', 'my_orders', '/my_orders', 'GET', undefined], cloud })
    await createDataServiceApi(tools)
    const { question } = tools.ui.asked.at(-1) ?? {}
    const choices = await (question as { choices: Promise<{ description: { args: { text: string }[] } }[]> }).choices
    assert.deepEqual(
      choices.map(({ description }) => description.args[1]?.text),
      ['development', 'production'],
    )
  })

  it('opens nothing for a user who turns away at any question', async (t) => {
    const all = ['A table', 'sandbox', 'my_orders', '/my_orders', 'GET', 'mysql_orders', 'orders', 'id']
    const cloud = await sandboxCloud()
    t.after(() => cloud.sandbox.stop())
    for (const [index] of all.entries()) {
      const tools = await apiTools(t, { answers: [...all.slice(0, index), undefined], cloud })
      await createDataServiceApi(tools)
      assert.deepEqual(tools.ui.opened, [])
      tools.ui.finished()
    }
  })
})

describe('Create Data Service API… from a document', () => {
  it('creates the sample as it is', async (t) => {
    const tools = await apiTools(t, { open: { [uri]: sample }, answers: [true, undefined] })
    await createDataServiceApi(tools, uri)
    const written = await tools.documents.read(uri)
    assert.deepEqual(sentFor(await draftOf(tools, 'orders_by_day')), sentFor(written?.value))
  })

  it('does not send what has errors', async (t) => {
    const tools = await apiTools(t, { open: { [uri]: api('method: PATCH\n') } })
    await createDataServiceApi(tools, uri)
    assert.deepEqual(talk(tools.ui), ['tell: api.flowspec.yaml has an error; nothing was sent.'])
    assert.deepEqual(
      tools.ui.opened.map(({ kind }) => kind),
      ['problems'],
    )
    assert.deepEqual(actions(tools), [])
  })

  it('shows what would be sent, and sends nothing unless told so', async (t) => {
    const tools = await apiTools(t, { open: { [uri]: api('paged: true\n') }, answers: [false] })
    await createDataServiceApi(tools, uri)
    const { steps, notes, requests } = confirmed(tools.ui)
    assert.deepEqual(steps, ['Create API one_user'])
    assert.deepEqual(notes, ['warning: "paged" does not go with mode registration and is not sent.'])
    assert.equal(JSON.parse(requests[0] ?? '').parameters.RegistrationDetails.serviceHost, 'https://api.example.com')
    assert.deepEqual(actions(tools), [])
  })

  it('says that what was given is no API', async (t) => {
    const tools = await apiTools(t, { open: { [uri]: 'kind: Node\nversion: 2.0.0\n' } })
    await createDataServiceApi(tools, uri)
    assert.deepEqual(talk(tools.ui), ['tell: This is no document of a data-service API; nothing was sent.'])
  })

  it('an active API is one of two beginnings', async (t) => {
    const tools = await apiTools(t, { open: { [uri]: api() }, active: uri, answers: ['Another API…', undefined] })
    await createDataServiceApi(tools)
    assert.deepEqual(talk(tools.ui).slice(0, 1), ['pick: Which API? (Create one_user | Another API…)'])
  })

  it('a group of the tree begins a new one there, whatever is active', async (t) => {
    const tools = await apiTools(t, { open: { [uri]: api() }, active: uri, answers: [undefined] })
    await createDataServiceApi(tools, { kind: 'apiGroup', id: 'ds_sandbox', name: 'sandbox' })
    const [first = ''] = talk(tools.ui)
    assert.doesNotMatch(first, /Which API\?/)
    assert.match(first, /A table/)
    assert.deepEqual(actions(tools), [])
  })

  it('replaces the draft of the API that it is about, or creates another', async (t) => {
    const tools = await apiTools(t, { open: { [uri]: api() }, answers: [true, undefined] })
    await createDataServiceApi(tools, uri)
    const { metadata } = await draftOf(tools, 'one_user')
    const about = (project: string) => `description: other\nmetadata:\n  apiId: '${metadata?.apiId}'\n  projectId: '${project}'\n`

    const again = await apiTools(t, {
      cloud: tools.cloud,
      open: { [uri]: api(about('10000')) },
      answers: ['Replace the draft of one_user', true, undefined],
    })
    await createDataServiceApi(again, uri)
    const after = await draftOf(again, 'one_user')
    assert.deepEqual([after.description, after.metadata?.apiId], ['other', metadata?.apiId])
    assert.match(talk(again.ui).at(-1) ?? '', /^tell: The draft of API one_user has been replaced\./)

    // In another workspace that number is another API, or none.
    const elsewhere = await apiTools(t, { cloud: tools.cloud, open: { [uri]: api(about('4711')) }, answers: [false] })
    await createDataServiceApi(elsewhere, uri)
    assert.deepEqual(confirmed(elsewhere.ui).steps, ['Create API one_user'])
  })

  it('a replacement of unknown outcome can be looked at and sent again', async (t) => {
    const first = await apiTools(t, { open: { [uri]: api() }, answers: [true, undefined] })
    await createDataServiceApi(first, uri)
    const { metadata } = await draftOf(first, 'one_user')
    const text = api(`description: other\nmetadata:\n  apiId: '${metadata?.apiId}'\n`)
    const answers = ['Replace the draft of one_user', true, 'Look First', 'Try Again', undefined]
    const tools = await apiTools(t, { cloud: first.cloud, open: { [uri]: text }, answers })
    tools.cloud.sandbox.faults.add({ kind: 'cut', when: 'before', action: 'UpdateDataServiceApi' })
    await createDataServiceApi(tools, uri)
    assert.match(talk(tools.ui).at(-2) ?? '', /^tell: one_user is there\. .* \(Try Again\)$/)
    assert.equal((await draftOf(tools, 'one_user')).description, 'other')
    tools.ui.finished()
  })

  it('a refusal leaves everything as it was, and can be tried again from there when the document was mended', async (t) => {
    const first = await apiTools(t, { open: { [uri]: api() }, answers: [true, undefined] })
    await createDataServiceApi(first, uri)
    const mend = () => {
      tools.documents.write(uri, api().replace('one_user', 'a_user').replace('/users/one', '/users/a'))
      return 'Try Again'
    }
    const tools = await apiTools(t, { cloud: first.cloud, open: { [uri]: api() }, answers: [true, mend, true, undefined] })
    await createDataServiceApi(tools, uri)
    assert.match(
      talk(tools.ui)[1] ?? '',
      /^tell: Create API one_user: stopped\. .*ApiName one_user is in use already\. .*The workspace is as it was\. Request ID: /,
    )
    assert.equal((await draftOf(tools, 'a_user')).path, '/users/a')
    tools.ui.finished()
  })

  it('replaces the draft of the API whose name it has, when that is wanted', async (t) => {
    const first = await apiTools(t, { open: { [uri]: api() }, answers: [true, undefined] })
    await createDataServiceApi(first, uri)
    const answers = [true, 'Change It Instead…', true, undefined]
    const tools = await apiTools(t, { cloud: first.cloud, open: { [uri]: api('description: other\n') }, answers })
    await createDataServiceApi(tools, uri)
    assert.match(talk(tools.ui)[1] ?? '', / \(Change It Instead… \| Show \w+ \| Try Again\)$/)
    assert.deepEqual(talk(tools.ui)[2], 'confirm: Replace API one_user (Replace Draft)')
    assert.equal((await draftOf(tools, 'one_user')).description, 'other')
    assert.match(talk(tools.ui).at(-1) ?? '', /^tell: The draft of API one_user has been replaced\./)
    assert.deepEqual(actions(tools).slice(-5, -2), ['CreateDataServiceApi', 'ListDataServiceApis', 'UpdateDataServiceApi'])
  })

  it('says what helps when another API has its path, and does not touch that one', async (t) => {
    const first = await apiTools(t, { open: { [uri]: api() }, answers: [true, undefined] })
    await createDataServiceApi(first, uri)
    const mend = () => {
      tools.documents.write(uri, other.replace('/users/one', '/users/two'))
      return 'Try Again'
    }
    const other = api('description: other\n').replace('one_user', 'two_users')
    const tools = await apiTools(t, {
      cloud: first.cloud,
      open: { [uri]: other },
      answers: [true, 'Change It Instead…', mend, true, undefined],
    })
    await createDataServiceApi(tools, uri)
    assert.match(
      talk(tools.ui)[1] ?? '',
      /ApiPath \/users\/one is in use already\. If that is another API, write another path into the document and try again\. /,
    )
    assert.equal(talk(tools.ui)[2], 'tell: Nothing of that name is there. (Try Again)')
    assert.equal((await draftOf(tools, 'two_users')).path, '/users/two')
    assert.notEqual((await draftOf(tools, 'one_user')).description, 'other')
    tools.ui.finished()
  })

  it('one that was throttled is tried again; one with an unknown outcome is looked for first', async (t) => {
    const tools = await apiTools(t, { open: { [uri]: api() }, answers: [true, 'Try Again', 'Look First'] })
    tools.cloud.sandbox.faults.add(
      { kind: 'throttle', action: 'CreateDataServiceApi' },
      { kind: 'cut', when: 'after', action: 'CreateDataServiceApi' },
    )
    await createDataServiceApi(tools, uri)
    assert.deepEqual(actions(tools), ['CreateDataServiceApi', 'CreateDataServiceApi', 'ListDataServiceApis'])
    assert.equal(talk(tools.ui).at(-1), 'tell: one_user is there now.')
    assert.deepEqual(tools.told, ['show api one_user'])
  })
})

describe('an API that was created', () => {
  it('is tested with values for what a caller must pass', async (t) => {
    const more = '  - name: constant\n    operator: Const\n    default: x\n    required: true\n  - name: optional\n'
    const tools = await apiTools(t, { open: { [uri]: api(more) }, answers: [true, 'Test…', '42', true] })
    await createDataServiceApi(tools, uri)
    assert.equal(talk(tools.ui).at(-3), 'input: Value of id for the test of API one_user')
    assert.equal((tools.ui.asked.at(-3)?.question as InputQuestion | undefined)?.value, '7')
    assert.equal(talk(tools.ui).at(-1), 'tell: The test of API one_user has ended with code 0.')
    const [result] = tools.ui.opened
    assert.deepEqual([result?.name, JSON.parse(result?.text ?? '').errMsg], ['one_user.test.json', 'success'])
    assert.deepEqual(actions(tools).slice(1, 3), ['TestDataServiceApi', 'GetDataServiceApiTest'])
    tools.ui.finished()
  })

  it('is published by two calls', async (t) => {
    const tools = await apiTools(t, { open: { [uri]: api() }, answers: [true, 'Publish…', true] })
    await createDataServiceApi(tools, uri)
    assert.deepEqual(actions(tools), ['CreateDataServiceApi', 'SubmitDataServiceApi', 'PublishDataServiceApi'])
    const { metadata } = await draftOf(tools, 'one_user')
    const published = await tools.cloud.call(dataService.getPublished, { ApiId: metadata?.apiId ?? '', ProjectId: '10000' })
    assert.equal(published.Data.ApiName, 'one_user')
    assert.equal(talk(tools.ui).at(-1), 'tell: The API one_user is published.')
  })
})
