import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newDriveFolder } from '../../../client/src/commands/newDriveFolder.ts'
import type { InputQuestion } from '../../../client/src/ui.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { nextTime, sentBy, start, top } from './support/uploads.ts'

describe('New Folder… in the Drive', () => {
  it('makes it by one call and shows it; one that is there already will do', async (t) => {
    const tools = await start(t, ['reports'])
    const sent = sentBy(tools)
    await newDriveFolder(tools, top)
    const { id } = tools.shown ?? {}
    assert.deepEqual(tools.shown, { kind: 'driveFolder', id, name: 'reports', drive: '1', parent: 'root' })
    await newDriveFolder(nextTime(tools, ['reports']), top)
    assert.equal(tools.shown?.id, id)
    assert.deepEqual(sent(), ['CreateFile', 'CreateFile'])
  })

  it('says what is wrong with a name before it is sent', async (t) => {
    const tools = await start(t, [undefined])
    await newDriveFolder(tools, top)
    const problem = (tools.ui.asked[0]?.question as InputQuestion | undefined)?.problem
    const said = ['a', ' ', 'a/b', 'ü'.repeat(513)].map((name) => spoken(problem?.(name) ?? ''))
    assert.deepEqual(said, ['', 'A folder needs a name.', 'A name has no slash in it.', 'A name has at most 1024 bytes.'])
    assert.deepEqual(tools.cloud.sandbox.log, [])
  })
})
