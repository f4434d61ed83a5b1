import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Entity } from '../../../client/src/entity.ts'
import { outdating } from '../../../client/src/names/outdating.ts'
import type { Tree } from '../../../client/src/tools.ts'
import { minute, namesIn } from './support/namesIn.ts'

it('what a command makes or changes is in the lists that are wanted later', async (t) => {
  const { names, asked, pass } = await namesIn(t)
  const told: string[] = []
  const tree: Tree = {
    show: async ({ name }) => void told.push(`show ${name}`),
    changed: async ({ name }) => void told.push(`changed ${name}`),
    folders: () => ['daily'],
    workflows: () => undefined,
  }
  const both = outdating(tree, names)
  const entity = (kind: Entity['kind'], name: string) => ({ kind, id: '1', name }) as Entity
  for (const kind of ['resources', 'functions', 'nodes'] as const) await names.wanted(kind)
  asked()
  await both.show(entity('resource', 'a.py'))
  await both.changed(entity('function', 'add'))
  assert.deepEqual(both.folders('node'), ['daily'])
  assert.deepEqual(told, ['show a.py', 'changed add'])
  pass(10 * minute)
  for (const kind of ['resources', 'functions', 'nodes'] as const) await names.wanted(kind)
  assert.deepEqual(asked(), ['ListResources', 'ListFunctions'])
})
