import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { send } from '../../../client/src/commands/send.ts'
import { languageCheck } from '../../../client/src/sandbox/spec/languageCheck.ts'
import { sandboxCloud } from '../cloud/support/sandboxCloud.ts'
import { type FakeTools, fakeTools } from '../support/fakeTools.ts'
import type { Answer } from '../support/fakeUi.ts'
import { talk } from '../support/talk.ts'
import { readBack } from './support/sending.ts'

const path = (name: string) => join(import.meta.dirname, '../../../sample', name)
const uri = (name: string) => pathToFileURL(path(name)).href

/** Every text under `content` in a value, by the name of the entity that has it. */
function contents(value: unknown, name = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'name' in value && typeof value.name === 'string' ? value.name : name
  return Object.entries(value)
    .flatMap(([key, member]): [string, string][] => (key === 'content' ? [[own, String(member)]] : contents(member, own)))
    .sort()
}

async function equal(tools: FakeTools, name: string): Promise<void> {
  assert.deepEqual(contents(await readBack(tools)), contents((await tools.documents.read(uri(name)))?.value))
}

/** What a newcomer does first: each document of the sample goes to the sandbox as it is. */
describe('the sample project in the sandbox', async () => {
  for (const [name, answers, said] of [
    ['orders_daily.flowspec.yaml', [true], 'Workflow orders_daily has been imported: 18 created, 0 updated.'],
    ['backfill_orders.flowspec.yaml', [true], 'Workflow backfill_orders has been imported: 3 created, 0 updated.'],
    ['weekly_report.flowspec.json', [true], 'Workflow weekly_report has been created.'],
    ['nodes/load_orders.flowspec.json', ['Outside of all workflows', true], 'Node load_orders has been created.'],
    ['library/to_euro_py.flowspec.json', [true], 'Resource to_euro.py has been created.'],
    ['library/to_euro.flowspec.yaml', [true], 'Function to_euro has been created.'],
  ] as const) {
    it(`takes ${name}`, async (t) => {
      const cloud = await sandboxCloud({ checkSpec: languageCheck })
      t.after(() => cloud.sandbox.stop())
      const all: readonly Answer[] = [...answers, undefined]
      const tools = await fakeTools(t, { answers: all, cloud })
      await send(tools, uri(name))
      assert.ok(talk(tools.ui).at(-1)?.startsWith(`tell: ${said}`), talk(tools.ui).at(-1))
      tools.ui.finished()
      await equal(tools, name)
    })
  }

  it('takes them all, one after the other, and the workflow again, which is an update then', async (t) => {
    const tools = await fakeTools(t, { answers: [true, undefined, true, undefined, 'orders_daily', true, undefined, true, undefined] })
    await send(tools, uri('library/to_euro_py.flowspec.json'))
    await send(tools, uri('orders_daily.flowspec.yaml'))
    await send(tools, uri('nodes/load_orders.flowspec.json'))
    await send(tools, uri('orders_daily.flowspec.yaml'))
    assert.match(talk(tools.ui).at(-1) ?? '', /: 0 created, 12 updated\. For those inside loops it is not known \(6\)\./)
    assert.equal((await tools.cloud.nodes()).length, 18)
  })

  it('stops what is broken', async (t) => {
    const tools = await fakeTools(t)
    await send(tools, uri('broken.flowspec.yaml'))
    assert.match(talk(tools.ui)[0] ?? '', /^tell: broken\.flowspec\.yaml has \d errors; nothing was sent\.$/)
  })

  it('has the bytes of its resource beside it', () => assert.match(readFileSync(path('library/to_euro.py'), 'utf8'), /class ToEuro/))
})
