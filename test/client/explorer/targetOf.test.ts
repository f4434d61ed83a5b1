import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { folderOf, foldersAbove, pathOf } from '../../../client/src/explorer/folderOf.ts'
import { targetOf } from '../../../client/src/explorer/targetOf.ts'
import { inhabited } from '../commands/support/inhabited.ts'
import { everyEntry } from './support/everyEntry.ts'
import { at, exploring } from './support/exploring.ts'

describe('what a command begins with', () => {
  it('is the thing of the workspace that the entry is', async (t) => {
    const { cloud, explorer } = await exploring(t)
    const things = await inhabited(cloud)
    const places = {
      workflow: ['Workflows', 'flows', 'daily'],
      inner: ['Workflows', 'flows', 'daily', 'read'],
      node: ['Nodes', 'jobs', 'clean'],
      resource: ['Resources', 'lib', 'lib.jar'],
      function: ['Functions', 'udf', 'my_sum'],
      api: ['Data Service APIs', 'sandbox', 'orders_by_day'],
      driveFolder: ['Drive', 'Sandbox', 'partners'],
      driveFile: ['Drive', 'Sandbox', 'orders.csv'],
    } as const
    // What is inside workflows is told apart once these are known.
    await at(explorer, 'Workflows', 'flows')
    for (const [name, labels] of Object.entries(places)) {
      assert.deepEqual(targetOf(await at(explorer, ...labels)), things[name as keyof typeof places], name)
    }
  })

  it('of a loop is a node that holds others', () => {
    for (const name of ['loop', 'loop inside', 'node', 'workflow']) {
      const target = targetOf(everyEntry[name] ?? fail())
      assert.equal(target && 'holdsNodes' in target, name.startsWith('loop'), name)
    }
  })

  it('is a folder, or the top of a drive', () => {
    assert.deepEqual(targetOf(everyEntry['folder of nodes'] ?? fail()), { kind: 'folder', path: 'f' })
    assert.deepEqual(targetOf(everyEntry.drive ?? fail()), { kind: 'driveFolder', id: 'root', name: 'Sandbox', drive: '1' })
  })

  it('is a group of the data service, or a folder in it', () => {
    assert.deepEqual(targetOf(everyEntry.group ?? fail()), { kind: 'apiGroup', id: 'ds_1', name: 'shop' })
    const folder = { FolderId: '3', FolderName: 'reports', GroupId: 'ds_1' }
    assert.deepEqual(targetOf({ kind: 'apiFolder', list: { kind: 'apiFolders' }, row: folder }), {
      kind: 'apiGroup',
      id: 'ds_1',
      name: '',
      folder: { id: '3', name: 'reports' },
    })
  })

  it('is nothing where the entry is no thing', () => {
    for (const name of ['section nodes', 'manual workflows', 'folder of a group', 'more', 'error', 'empty'])
      assert.equal(targetOf(everyEntry[name] ?? fail()), undefined, name)
  })
})

describe('a folder of the workspace', () => {
  const cases: readonly (readonly [string | undefined, string])[] = [
    ['shop/orders/load', 'shop/orders'],
    // Older documents have a slash in front, or no name at the end.
    ['/shop/load', 'shop'],
    ['shop/orders', 'shop/orders'],
    ['shop//load/', 'shop'],
    ['load', ''],
    ['', ''],
    [undefined, ''],
  ]
  for (const [Path, folder] of cases)
    it(`of ${Path} is "${folder}"`, () => {
      const row = { Name: 'load', ...(Path !== undefined && { Script: { Path } }) }
      assert.equal(folderOf(row), folder)
      assert.equal(pathOf(row), folder === '' ? 'load' : `${folder}/load`)
    })

  it('has those above it', () => {
    assert.deepEqual(foldersAbove('a/b/c'), ['a', 'a/b'])
    assert.deepEqual(foldersAbove('a'), [])
  })
})

function fail(): never {
  throw new Error('There is no such entry.')
}
