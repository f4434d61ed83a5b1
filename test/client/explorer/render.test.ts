import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { inProject } from '../../../build/paths.ts'
import { contextValue } from '../../../client/src/explorer/contextValue.ts'
import { icon } from '../../../client/src/explorer/icon.ts'
import type { Item } from '../../../client/src/explorer/item.ts'
import type { TreeNode } from '../../../client/src/explorer/node.ts'
import { render } from '../../../client/src/explorer/render.ts'
import { commands as commandTable } from '../../../server/src/language/schema/generated/commands.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { everyEntry } from './support/everyEntry.ts'

const { menus, commands } = JSON.parse(readFileSync(inProject('package.json'), 'utf8')).contributes
const context: readonly { readonly command: string; readonly group: string; readonly when: string }[] = menus['view/item/context']
const asked = new Set(context.flatMap(({ when }) => [...when.matchAll(/viewItem =~ \/\\b(\w+)\\b\//g)].map(([, word]) => word)))
const drawing = { now: 0, locale: 'en', console: true, isOpen: false, isBare: false }
const tooltip = ({ tooltip }: Item) => tooltip.map((line) => spoken(line)).join('\n')

const row = {
  Id: '4634978808809541234',
  Name: 'load',
  Owner: '1107550004253538',
  Description: 'Loads *orders*',
  ModifyTime: new Date(2026, 0, 2, 3, 4).getTime(),
}

describe('what can be done with an entry', () => {
  it('is asked for by the menus in words that some entry has, and every word of an entry is asked for', () => {
    const given = new Set(Object.values(everyEntry).flatMap((node) => contextValue(node, { console: true }).split(' ')))
    given.delete('')
    assert.ok(asked.size > 10)
    assert.deepEqual([...given].sort(), [...asked].sort())
  })

  it('asks in every menu for one word, or for none', () => {
    const one = /^view == flowspec\.workspace && viewItem =~ \/\\b\w+\\b\/( && !listMultiSelection)?$/
    for (const { command, when } of context) assert.match(when, one, command)
  })

  it('is only to be deleted, or its ID copied, while several things are selected', () => {
    const ofThings = /viewItem =~ \/\\b(spec|savable|console|publishable|renamable|movable|deletable|id)\\b/
    const together = context.filter(
      ({ when, group }) => ofThings.test(when) && group !== 'inline@1' && !when.endsWith(' && !listMultiSelection'),
    )
    assert.deepEqual(
      together.map(({ command }) => command),
      ['flowspec.delete', 'flowspec.copyId'],
    )
  })

  const expected: Readonly<Record<string, string>> = {
    workflow: 'list nodes spec savable console deletable id renamable movable publishable',
    node: 'spec savable console deletable id renamable movable publishable',
    'node inside': 'spec savable console deletable id renamable',
    'loop inside': 'list nodes spec savable console deletable id renamable',
    api: 'spec savable console deletable id publishable testable',
    'file of a drive': 'savable id renamable movable deletable',
    'folder of a drive': 'list drive newFolder id renamable movable deletable',
    error: 'list',
    more: '',
  }
  for (const [name, words] of Object.entries(expected))
    it(`is, with a ${name}: ${words || 'nothing'}`, () => assert.equal(contextValue(at(name), { console: true }), words))

  it('is no look at the console where there is none', () => {
    for (const node of Object.values(everyEntry)) assert.doesNotMatch(contextValue(node, { console: false }), /console/)
  })
})

describe('an item', () => {
  for (const [name, node] of Object.entries(everyEntry)) {
    it(`of a ${name} is heard by its label first, has an icon, and a command that there is`, () => {
      const item = render(node, drawing)
      assert.ok(spoken(item.label).length > 0)
      assert.ok(spoken(item.spoken).startsWith(spoken(item.label)))
      assert.ok(tooltip(item).length > 0)
      const known = commands.map(({ command }: { command: string }) => command)
      if (item.command) assert.ok(known.includes(item.command.id), item.command.id)
    })
  }

  it('has an id of its own', () => {
    const ids = Object.values(everyEntry).map((node) => render(node, drawing).id)
    assert.equal(new Set(ids).size, ids.length)
  })

  it('opens the spec of a thing with nothing in it; what has something in it opens itself', () => {
    const opening = Object.entries(everyEntry).filter(([, node]) => render(node, drawing).command?.id === 'flowspec.openSpec')
    assert.deepEqual(
      opening.map(([name]) => name),
      ['node', 'node inside', 'resource', 'function', 'api'],
    )
    const closed = Object.entries(everyEntry).filter(([, node]) => render(node, drawing).state === 'closed')
    assert.deepEqual(
      closed.map(([name]) => name).filter((name) => !/^(section|folder|manual workflows)/.test(name)),
      ['workflow', 'manual workflow', 'loop', 'loop inside', 'group', 'drive'],
    )
  })

  it('of a node tells what it runs, when, on what, and whose it is', () => {
    const item = render(
      {
        kind: 'node',
        list: { kind: 'nodes' },
        row: {
          ...row,
          Script: { Path: 'shop/orders/load', Runtime: { Command: 'ODPS_SQL' } },
          Trigger: { Type: 'Scheduler', Cron: '00 05 00 * * ?', Timezone: 'Asia/Shanghai' },
          Recurrence: 'Pause',
          DataSource: { Name: 'odps_first' },
          RuntimeResource: { ResourceGroupId: 'group_1' },
          Outputs: { NodeOutputs: [{ Data: 'shop.orders' }] },
        },
      },
      drawing,
    )
    assert.equal(
      tooltip(item),
      `load
Type: ODPS_SQL
Runs SQL on MaxCompute.
Loads *orders*
Folder: shop/orders
Schedule: At 00:05, every day (Asia/Shanghai)
Recurrence: Pause
Data source: odps_first
Resource group: group_1
Output: shop.orders
Owner: 1107550004253538
ID: 4634978808809541234
Changed: 2026-01-02 03:04`,
    )
    assert.equal(spoken(item.spoken), 'load, ODPS_SQL')
  })

  it('of an API tells its path, and whether it is published', () => {
    const api = {
      ApiId: '4',
      ApiName: 'orders',
      ApiMode: 0,
      ApiPath: '/orders',
      RequestMethod: 1,
      Status: 1,
      CreatorId: '7',
      ModifiedTime: '2026-01-02 03:04:05',
    }
    const item = render({ kind: 'api', list: { kind: 'apis' }, row: api }, drawing)
    assert.equal(item.description && spoken(item.description), '/orders, published')
    assert.equal(
      tooltip(item),
      'orders\nType: API made in the wizard\nPath: /orders\nMethod: POST\nPublished\nOwner: 7\nID: 4\nChanged: 2026-01-02 03:04',
    )
  })

  it('of an error says what is wrong and what to do, and is tried again', () => {
    const item = render(at('error'), drawing)
    assert.equal(tooltip(item), 'Too many calls.\nWait a little.\nRequest ID: R-1\nSelect this to try again.')
    assert.equal(spoken(item.spoken), 'Too many calls., Wait a little.')
    assert.equal(item.command?.id, 'flowspec.refreshEntry')
  })

  it('of a section tells what opening it costs, until it has been read', () => {
    const node = at('section resources')
    assert.equal(tooltip(render(node, drawing)), 'Resources\nFiles that nodes and functions use\nOpening it costs 1 call.')
    const read = { kind: 'read', things: [], at: 0 } as const
    assert.equal(
      tooltip(render(node, { ...drawing, now: 61_000, state: read, size: 0 })),
      'Resources\nFiles that nodes and functions use\nIn it: 0, read 1 minute ago',
    )
  })

  it('of a section that opens on something else than it is named after says what it counts', () => {
    const read = { kind: 'read', things: [], at: 0 } as const
    const items = ['resources', 'apis', 'drive'].map((name) => render(at(`section ${name}`), { ...drawing, state: read, size: 2 }))
    assert.deepEqual(
      items.map(({ description = '' }) => spoken(description)),
      ['2, read just now', 'read just now', 'read just now'],
    )
    assert.deepEqual(
      items.map(({ tooltip }) => spoken(tooltip.at(-1) ?? '')),
      ['In it: 2, read just now', 'Business processes: 2, read just now', 'Drives: 2, read just now'],
    )
  })

  it('of a thing is heard once where its name, its sort and its description are the same', () => {
    const heard = (Name: string, Type: 'File') =>
      spoken(render({ kind: 'resource', list: { kind: 'resources' }, row: { Id: '1', Name, Type } }, drawing).spoken)
    assert.deepEqual([heard('regions.csv', 'File'), heard('File', 'File')], ['regions.csv, File', 'File'])
  })

  it('of a node tells its schedule in the language of the editor, or as it is where it cannot be read', () => {
    const schedule = (Cron: string, locale: string) => {
      const row = { Id: '1', Name: 'load', Trigger: { Cron } }
      return /Schedule: .*/.exec(tooltip(render({ kind: 'node', list: { kind: 'nodes' }, row }, { ...drawing, locale })))?.[0]
    }
    assert.equal(schedule('00 30 03 * * ?', 'zh-cn'), 'Schedule: 03:30，每天')
    assert.equal(schedule('every day', 'en'), 'Schedule: every day')
  })

  const ages: readonly (readonly [number, string])[] = [
    [0, 'just now'],
    [59_999, 'just now'],
    [60_000, '1 minute ago'],
    [119_999, '1 minute ago'],
    [120_000, '2 minutes ago'],
    [3_599_999, '59 minutes ago'],
    [3_600_000, '1 hour ago'],
    [7_200_000, '2 hours ago'],
    [86_399_999, '23 hours ago'],
    [86_400_000, '1 day ago'],
    [172_800_000, '2 days ago'],
  ]
  for (const [milliseconds, age] of ages)
    it(`is ${age} old after ${milliseconds} ms`, () => {
      const state = { kind: 'read', things: [], at: 0 } as const
      const { description = '' } = render(at('section nodes'), { ...drawing, now: milliseconds, state, size: 0 })
      assert.equal(spoken(description), `0, read ${age}`)
    })
})

describe('icons', () => {
  const sheet = inProject('test/host/node_modules/code-server/lib/vscode/extensions/simple-browser/media/codicon.css')
  const skip = !existsSync(sheet) && 'There is no VS Code in test/host to compare with: npm run test:vscode installs it.'

  it('are there', { skip }, () => {
    const there = new Set([...readFileSync(sheet, 'utf8').matchAll(/\.codicon-([\w-]+):before/g)].map(([, name]) => name))
    const nodes = commandTable.map(({ name }) => ofCommand(name))
    const resources = ['Python', 'Jar', 'Archive', 'File'].map(
      (Type) => ({ kind: 'resource', list: { kind: 'resources' }, row: { Id: '1', Name: 'a', Type } }) as TreeNode,
    )
    for (const node of [...Object.values(everyEntry), ...nodes, ...resources]) assert.ok(there.has(icon(node)), icon(node))
  })

  const expected = {
    ODPS_SQL: 'database',
    PYTHON: 'snake',
    DIDE_SHELL: 'terminal',
    DI: 'arrow-swap',
    CONTROLLER_BRANCH: 'git-branch',
    VIRTUAL: 'circle-large-outline',
    OF_A_CUSTOMER: 'symbol-event',
  }
  for (const [command, name] of Object.entries(expected))
    it(`show ${command} by ${name}`, () => assert.equal(icon(ofCommand(command)), name))
})

function ofCommand(Command: string): TreeNode {
  return { kind: 'node', list: { kind: 'nodes' }, row: { Id: '1', Name: 'a', Script: { Runtime: { Command } } } }
}

function at(name: string): TreeNode {
  const node = everyEntry[name]
  assert(node, name)
  return node
}
