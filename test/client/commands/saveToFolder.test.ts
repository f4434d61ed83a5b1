import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { CloudError } from '../../../client/src/cloud/call/cloudError.ts'
import { saveToFolder } from '../../../client/src/commands/saveToFolder.ts'
import type { Entity } from '../../../client/src/entity.ts'
import { hasSpec, specOf } from '../../../client/src/specOf.ts'
import { specText } from '../../../client/src/specText.ts'
import { bytes, code } from './support/inhabited.ts'
import { told, world } from './support/world.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flowspec-save-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** The folder is made after the answers are written down. */
const here = () => folder

describe('Save to Folder…', () => {
  for (const form of ['json', 'yaml'] as const) {
    it(`writes the document of every kind (${form})`, async (t) => {
      const answers = Array.from({ length: 7 }, () => [form.toUpperCase(), here, undefined]).flat()
      const { tools, things } = await world(t, answers)
      for (const thing of Object.values<Entity>(things)) {
        if (!hasSpec(thing)) continue
        await saveToFolder(tools, thing)
        const text = await readFile(join(folder, `${thing.name}.flowspec.${form}`), 'utf8')
        assert.equal(text, specText(await specOf(tools.workspace, thing), form))
      }
      assert.equal((await readdir(folder)).length, 7)
      tools.ui.finished()
    })
  }

  it('a workflow has its nodes and their code in it; the file can be opened from the message', async (t) => {
    const { tools, things, actions } = await world(t, ['JSON', here, 'Open'])
    await saveToFolder(tools, things.workflow)
    const { spec } = JSON.parse(await readFile(join(folder, 'daily.flowspec.json'), 'utf8'))
    assert.equal(spec.workflows[0].id, things.workflow.id)
    assert.equal(spec.workflows[0].nodes[0].script.content, code)
    assert.deepEqual(actions(), ['GetWorkflowDefinition'])
    assert.match(tools.ui.opened[0]?.name ?? '', /^file:\/\/.*daily\.flowspec\.json$/)
    assert.deepEqual(told(tools), [`information The workflow daily has been saved to ${join(folder, 'daily.flowspec.json')}.`])
  })

  it('asks before it replaces a file', async (t) => {
    const path = join(folder, 'clean.flowspec.json')
    await writeFile(path, 'mine')
    const { tools, things, actions } = await world(t, ['JSON', here, false, 'JSON', here, true, undefined])
    await saveToFolder(tools, things.node)
    assert.equal(await readFile(path, 'utf8'), 'mine')
    assert.deepEqual(actions(), [])
    await saveToFolder(tools, things.node)
    assert.match(await readFile(path, 'utf8'), /"clean"/)
    assert.equal(tools.ui.asked[2]?.title, 'clean.flowspec.json is in this folder already.')
  })

  it('turning away sends and writes nothing', async (t) => {
    const { tools, things, actions } = await world(t, [undefined, 'YAML', undefined, undefined])
    await saveToFolder(tools, things.node)
    await saveToFolder(tools, things.node)
    await saveToFolder(tools, things.driveFile)
    assert.deepEqual([actions(), await readdir(folder)], [[], []])
    tools.ui.finished()
  })

  it('a refused or cancelled read leaves what was there', async (t) => {
    await writeFile(join(folder, 'clean.flowspec.json'), 'mine')
    const { tools, things } = await world(t, ['JSON', here, true, 'JSON', here, true])
    tools.cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 1, action: 'GetNode' })
    await assert.rejects(saveToFolder(tools, things.node), (error) => error instanceof CloudError && error.kind === 'cancelled')
    await assert.rejects(
      saveToFolder(tools, { ...things.node, id: '1' }),
      (error) => error instanceof CloudError && error.kind === 'notFound',
    )
    assert.equal(await readFile(join(folder, 'clean.flowspec.json'), 'utf8'), 'mine')
    assert.deepEqual(await readdir(folder), ['clean.flowspec.json'])
  })

  it('a folder that is gone is told, after nothing but a read', async (t) => {
    const { tools, things } = await world(t, ['JSON', join(folder, 'gone')])
    await assert.rejects(saveToFolder(tools, things.node), { message: 'clean.flowspec.json cannot be written: the folder is gone.' })
  })
})

describe('Save to Folder… for the Drive', () => {
  it('downloads a file, equal byte for byte, with its progress in sight', async (t) => {
    const { tools, things } = await world(t, [here])
    await saveToFolder(tools, things.driveFile)
    assert(bytes.equals(await readFile(join(folder, 'orders.csv'))))
    assert.equal(tools.ui.reports[0], 'Downloading orders.csv')
    assert.equal(tools.ui.reports.at(-1), '293.0 KB of 293.0 KB')
    assert.deepEqual(told(tools), [`information orders.csv has been saved to ${join(folder, 'orders.csv')}.`])
  })

  for (const fault of [
    { kind: 'cut', when: 'after' },
    { kind: 'serverError', when: 'before' },
    { kind: 'latency', milliseconds: 1 },
  ] as const) {
    it(`leaves nothing half written after trouble (${fault.kind})`, async (t) => {
      const { tools, things } = await world(t, [here])
      tools.cloud.sandbox.faults.add({ ...fault, action: 'Download' })
      await assert.rejects(saveToFolder(tools, things.driveFile), CloudError)
      assert.deepEqual(await readdir(folder), [])
      assert.deepEqual(told(tools), [])
    })
  }

  it('a folder of it is not downloaded as a whole', async (t) => {
    const { tools, things, actions } = await world(t)
    await saveToFolder(tools, things.driveFolder)
    assert.deepEqual(told(tools), ['information The folder partners cannot be downloaded as a whole: download the files in it.'])
    assert.deepEqual(actions(), [])
  })
})
