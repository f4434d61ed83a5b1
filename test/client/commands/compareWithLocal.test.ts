import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { compareWithLocal } from '../../../client/src/commands/compareWithLocal.ts'
import { saveToFolder } from '../../../client/src/commands/saveToFolder.ts'
import type { Entity } from '../../../client/src/entity.ts'
import { hasSpec, specOf } from '../../../client/src/specOf.ts'
import { specText } from '../../../client/src/specText.ts'
import { told, world } from './support/world.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flowspec-compare-'))
})
after(() => rm(folder, { recursive: true }))

const yaml = (name: string) => `version: 2.0.0
kind: Node
spec:
  nodes:
    - name: ${name}
      script:
        runtime:
          command: DIDE_SHELL
        content: echo 2
        path: jobs/${name}
`

describe('Compare with Local File…', () => {
  for (const form of ['json', 'yaml'] as const) {
    it(`shows no difference to what was saved, whatever the kind (${form})`, async (t) => {
      const paths: string[] = []
      const answers = Array.from({ length: 7 }, (_, at) => [form.toUpperCase(), () => folder, undefined, () => [paths[at] ?? '']]).flat()
      const { tools, things } = await world(t, answers)
      for (const thing of Object.values<Entity>(things)) {
        if (!hasSpec(thing)) continue
        const path = join(folder, `${thing.name}.flowspec.${form}`)
        paths.push(path)
        await saveToFolder(tools, thing)
        await compareWithLocal(tools, thing)
        const diff = tools.ui.opened.at(-1)
        assert.equal(diff?.kind, 'diff')
        assert.equal(diff.name, `${thing.name}.flowspec.${form} ↔ ${pathToFileURL(path).href}`)
        assert.equal(diff.text, specText(await specOf(tools.workspace, thing), form))
      }
      tools.ui.finished()
    })
  }

  it('takes the document that the user is at when it is about the thing, in its form and its order', async (t) => {
    const uri = 'file:///work/clean.flowspec.yaml'
    const { tools, things, actions } = await world(t, [], { open: { [uri]: yaml('clean') }, active: uri })
    await compareWithLocal(tools, things.node)
    const [diff] = tools.ui.opened
    assert.equal(diff?.name, `clean.flowspec.yaml ↔ ${uri}`)
    assert.match(diff.text, /^version: 2\.0\.0\nkind: Node\nspec:\n {2}nodes:\n {4}- name: clean\n {6}script:\n {8}runtime:\n/)
    assert.deepEqual(actions(), ['GetNode'])
    assert.deepEqual(tools.ui.asked, [])
  })

  for (const [what, uri] of [
    ['about something else', 'file:///work/other.flowspec.yaml'],
    ['what the workspace has itself', 'flowspec-view:/1/clean.flowspec.yaml'],
  ] as const) {
    it(`asks for a file when the document that the user is at is ${what}`, async (t) => {
      const path = join(folder, 'mine.flowspec.yaml')
      await writeFile(path, yaml('clean'))
      const open = { [uri]: yaml(what === 'about something else' ? 'other' : 'clean') }
      const { tools, things } = await world(t, [() => [path]], { open, active: uri })
      await compareWithLocal(tools, things.node)
      assert.equal(tools.ui.asked[0]?.title, 'Compare node clean with which file?')
      assert.equal(tools.ui.opened[0]?.name, `clean.flowspec.yaml ↔ ${pathToFileURL(path).href}`)
    })
  }

  it('a file that is no FlowSpec document is not compared, and nothing is sent', async (t) => {
    const path = join(folder, 'package.json')
    await writeFile(path, '{"name":"x"}')
    const { tools, things, actions } = await world(t, [() => [path], undefined])
    await compareWithLocal(tools, things.node)
    await compareWithLocal(tools, things.node)
    assert.deepEqual(told(tools), [`error ${path} is no FlowSpec document.`])
    assert.deepEqual([actions(), tools.ui.opened], [[], []])
  })

  it('entries of the Drive have nothing to compare', async (t) => {
    const { tools, things } = await world(t, [undefined])
    await compareWithLocal(tools, things.driveFile)
    assert.match(told(tools)[0] ?? '', /there is no document about it\.$/)
  })
})
