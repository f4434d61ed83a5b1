import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newDriveFolder } from '../../../client/src/commands/newDriveFolder.ts'
import { uploadToDrive } from '../../../client/src/commands/uploadToDrive.ts'
import type { InputQuestion } from '../../../client/src/ui.ts'
import { spoken } from '../../../server/src/language/sentence.ts'
import { content } from '../cloud/support/uploading.ts'
import { local, nextTime, sentBy, start, top } from './support/uploads.ts'

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

  it('takes no file for a folder', async (t) => {
    const tools = await start(t, [local(t, { reports: content(1) })])
    await uploadToDrive(tools, top)
    await assert.rejects(newDriveFolder(nextTime(tools, ['reports']), top), /^CloudError: reports is a file there, and no folder\.$/)
  })

  it('says what is wrong with a name before it is sent', async (t) => {
    const tools = await start(t, [undefined])
    await newDriveFolder(tools, top)
    const problem = (tools.ui.asked[0]?.question as InputQuestion | undefined)?.problem
    const said = ['a', ' ', 'a/b', 'ü'.repeat(513)].map((name) => spoken(problem?.(name) ?? ''))
    assert.deepEqual(said, ['', 'It needs a name.', 'A name has no slash in it.', 'A name has at most 1024 bytes.'])
    assert.deepEqual(tools.cloud.sandbox.log, [])
  })
})
