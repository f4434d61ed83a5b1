import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { createFolder } from '../../../client/src/cloud/drive/createFolder.ts'
import { drive } from '../../../client/src/cloud/operations/drive.ts'
import { uploadToDrive } from '../../../client/src/commands/uploadToDrive.ts'
import { content } from '../cloud/support/uploading.ts'
import type { Asked } from '../support/fakeUi.ts'
import { inDrive, kilobyte, local, messages, nextTime, parts, sentBy, start, top } from './support/uploads.ts'

const times = (count: number, action: string) => Array.from({ length: count }, () => action)
const detailsOf = ({ question }: Asked) =>
  (question as { choices: { detail?: { text: string; args: string[] } }[] }).choices.map(({ detail }) =>
    detail?.text.replace(/\{(\d)\}/g, (_, i) => String(detail.args[Number(i)])),
  )

describe('Upload File to Drive…', () => {
  it('puts many files, in parts, into a folder that is made on the way; each reads back equal and the last is shown', async (t) => {
    const files = { 'a.bin': content(450 * kilobyte), 'b.bin': content(250 * kilobyte, 3) }
    const tools = await start(t, ['New folder…', 'reports', undefined])
    const sent = sentBy(tools)
    await uploadToDrive(tools, local(t, files), parts)
    assert.deepEqual(sent(), [
      ...['ListDrive', 'ListFile', 'CreateFile'],
      ...['CreateFile', ...times(5, 'UploadPart'), 'CompleteFile'],
      ...['CreateFile', ...times(3, 'UploadPart'), 'CompleteFile'],
    ])
    assert.deepEqual(messages(tools.ui), ['Uploaded to Sandbox/reports: 2 of 2 files.'])
    assert.deepEqual(tools.told, ['changed driveFile b.bin', 'show driveFile b.bin'])
    assert.deepEqual(await inDrive(tools, tools.shown?.parent), files)
    tools.ui.finished()
  })

  it('tells how far it is, and asks nothing but the files where the folder is known', async (t) => {
    const paths = local(t, { 'a.bin': content(250 * kilobyte) })
    const tools = await start(t, [paths])
    await uploadToDrive(tools, top, parts)
    const [title, read = '', ...sent] = tools.ui.reports
    assert.equal(title, 'Uploading to Sandbox')
    assert.match(read, /^a\.bin: read .+ of 250\.0 KB$/)
    assert.equal(sent[0], 'a.bin: sent 0 B of 250.0 KB')
    assert.equal(sent.at(-1), 'a.bin: sent, waiting for the service to close it')
    assert.deepEqual(messages(tools.ui), ['a.bin was uploaded to Sandbox.'])
    assert.deepEqual(tools.told, ['show driveFile a.bin'])
    tools.ui.finished()
  })

  it('asks for the drive when there are several, and goes from folder to folder and back', async (t) => {
    const tools = await start(t, ['Sandbox', 'outer', 'inner', '..', '..', 'outer', 'inner', 'Upload to Sandbox/outer/inner'])
    const { call } = tools.cloud
    await call(drive.create, { drive_name: 'Second', owner: tools.cloud.sandbox.world.user.id, owner_type: 'user' })
    const outer = await createFolder(call, '1', 'root', 'outer')
    const inner = await createFolder(call, '1', outer.file_id, 'inner')
    const sent = sentBy(tools)
    await uploadToDrive(tools, local(t, { 'a.bin': content(1) }))
    // Each folder is read once.
    assert.deepEqual(sent().slice(0, 5), ['ListDrive', 'ListFile', 'ListFile', 'ListFile', 'CreateFile'])
    assert.deepEqual(Object.keys(await inDrive(tools, inner.file_id)), ['a.bin'])
    tools.ui.finished()
  })

  it('shows a hundred folders by one call, and more of them when asked to', async (t) => {
    const tools = await start(t, ['Load more…', '101', 'Upload to Sandbox/101'])
    for (let number = 101; number > 0; number--) await createFolder(tools.cloud.call, '1', 'root', String(number).padStart(3, '0'))
    const sent = sentBy(tools)
    await uploadToDrive(tools, local(t, { 'a.bin': content(1) }))
    assert.deepEqual(sent().slice(0, 5), ['ListDrive', 'ListFile', 'ListFile', 'ListFile', 'CreateFile'])
    const shown = tools.ui.asked.slice(0, 2).map(({ labels }) => labels.length)
    assert.deepEqual(shown, [103, 103])
  })

  it('sends nothing when the user turns away', async (t) => {
    const paths = local(t, { 'a.bin': content(1) })
    const tools = await start(t, [undefined])
    await uploadToDrive(tools, top)
    await uploadToDrive(nextTime(tools, [undefined]), paths)
    assert.deepEqual(await inDrive(tools), {})
  })

  describe('a name that is taken', () => {
    const old = content(10)
    for (const [choice, names, message] of [
      ['Keep both', 2, /^a\.bin was uploaded to Sandbox as a\(.+\)\.bin\.$/],
      ['Replace', 1, /^a\.bin was uploaded to Sandbox, as a new version of the one that was there\.$/],
      ['Skip', 1, /^a\.bin was left out: Sandbox has one of that name\.$/],
      [undefined, 1, /^a\.bin was left out/],
    ] as const) {
      it(`${choice ?? 'nothing chosen'}`, async (t) => {
        const paths = local(t, { 'a.bin': content(20, 5) })
        const tools = await start(t, [local(t, { 'a.bin': old })])
        await uploadToDrive(tools, top)
        const later = nextTime(tools, [paths, choice])
        await uploadToDrive(later, top)
        const there = await inDrive(tools)
        assert.equal(Object.keys(there).length, names)
        assert.deepEqual(there['a.bin'], choice === 'Replace' ? content(20, 5) : old)
        if (choice === 'Keep both')
          assert.deepEqual(
            Object.values(there).find(({ length }) => length === 20),
            content(20, 5),
          )
        assert.match(messages(later.ui).join('\n'), message)
        later.ui.finished()
      })
    }

    it('is asked once for all, after those that are free, by one call for each file', async (t) => {
      const tools = await start(t, [local(t, { 'a.bin': old, 'b.bin': content(11) }), undefined])
      await uploadToDrive(tools, top)
      const later = nextTime(tools, [
        local(t, { 'a.bin': content(20), 'b.bin': content(21), 'c.bin': content(22) }),
        'Keep both',
        undefined,
      ])
      const sent = sentBy(tools)
      await uploadToDrive(later, top)
      const put = ['CreateFile', 'UploadPart', 'CompleteFile']
      assert.deepEqual(sent(), ['CreateFile', 'CreateFile', ...put, ...put, ...put])
      assert.equal(Object.keys(await inDrive(tools)).length, 5)
      assert.deepEqual(messages(later.ui), ['Uploaded to Sandbox: 3 of 3 files.'])
    })
  })

  it('content that the service has is not sent again', async (t) => {
    const tools = await start(t, [local(t, { 'a.bin': content(300 * kilobyte) })])
    await uploadToDrive(tools, top, parts)
    const later = nextTime(tools, [local(t, { 'again.bin': content(300 * kilobyte) })])
    const sent = sentBy(tools)
    await uploadToDrive(later, top, parts)
    assert.deepEqual(
      sent().filter((action) => action === 'UploadPart'),
      [],
    )
    assert.deepEqual(messages(later.ui), ['again.bin is in Sandbox now. The service had its content already: nothing was sent.'])
    assert.deepEqual(Object.keys(await inDrive(tools)).sort(), ['a.bin', 'again.bin'])
  })

  it('goes on after a file that failed, says why, and tries that one again', async (t) => {
    const files = { 'a.bin': content(250 * kilobyte), 'b.bin': content(20) }
    const details: (string | undefined)[] = []
    const look = (asked: Asked) => {
      details.push(...detailsOf(asked))
      return 'Try Again'
    }
    const tools = await start(t, [local(t, files), 'Show Details', look])
    tools.cloud.sandbox.faults.add({ kind: 'serverError', when: 'before', action: 'UploadPart', skip: 1, times: 5 })
    const sent = sentBy(tools)
    await uploadToDrive(tools, top, parts)
    assert.deepEqual(messages(tools.ui), ['Uploaded to Sandbox: 1 of 2 files. Failed: 1.', 'a.bin was uploaded to Sandbox.'])
    assert.equal(details.length, 3)
    assert.match(details[1] ?? '', /^a\.bin was not uploaded: /)
    assert.equal(details[2], 'b.bin was uploaded to Sandbox.')
    // The part that was there was not sent again.
    assert.equal(sent().filter((action) => action === 'UploadPart').length, 3 + 1)
    assert.deepEqual(await inDrive(tools), files)
    tools.ui.finished()
  })

  it('goes on where it was cancelled, another day: what is there is not sent again', async (t) => {
    const files = { 'a.bin': content(450 * kilobyte), 'b.bin': content(5) }
    const paths = local(t, files)
    let cancel = () => {}
    const never = () => new Promise<void>(() => cancel())
    const tools = await start(t, [paths, undefined], { sleep: never })
    cancel = () => tools.ui.cancel()
    tools.cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 1, action: 'UploadPart', skip: 3 })
    await uploadToDrive(tools, top, parts)
    assert.deepEqual(messages(tools.ui), ['Uploaded to Sandbox: 0 of 2 files. Cancelled: 2.'])
    assert.deepEqual(await inDrive(tools), {})

    const details: (string | undefined)[] = []
    const resume = (asked: Asked) => {
      details.push(...detailsOf(asked))
      return 'Resume'
    }
    const later = nextTime(tools, [paths, resume, undefined])
    const sent = sentBy(tools)
    await uploadToDrive(later, top, parts)
    assert.equal(details[0], '300.0 KB of 450.0 KB are there already and are not sent again.')
    assert.deepEqual(sent().slice(0, 5), ['ListUploadedParts', 'GetUploadUrl', 'UploadPart', 'UploadPart', 'CompleteFile'])
    assert.deepEqual(await inDrive(tools), files)
    // It has come to its end, and nobody asks about it any more.
    const third = nextTime(tools, [paths, 'Skip', undefined])
    await uploadToDrive(third, top, parts)
    third.ui.finished()
  })

  it('starts from the beginning when that is wanted, or when the file is another one', async (t) => {
    const paths = local(t, { 'a.bin': content(250 * kilobyte) })
    const [path = ''] = paths
    for (const again of ['Start from the beginning', 'changed'] as const) {
      let cancel = () => {}
      const tools = await start(t, [paths, undefined], { sleep: () => new Promise<void>(() => cancel()) })
      cancel = () => tools.ui.cancel()
      tools.cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 1, action: 'UploadPart', skip: 1 })
      await uploadToDrive(tools, top, parts)
      if (again === 'changed') writeFileSync(path, content(251 * kilobyte, 7))
      const later = nextTime(tools, [paths, ...(again === 'changed' ? [] : [again])])
      const sent = sentBy(tools)
      await uploadToDrive(later, top, parts)
      assert.deepEqual(sent(), ['CreateFile', ...times(3, 'UploadPart'), 'CompleteFile'])
      later.ui.finished()
    }
  })

  it('says a sentence about each file that is not as files are', async (t) => {
    const files = { 'empty.bin': Buffer.alloc(0), '100 % "größe" #1 & (copy)?.bin': content(3) }
    const paths = local(t, files)
    const dir = dirname(paths[0] ?? '')
    mkdirSync(join(dir, 'folder'))
    const details: (string | undefined)[] = []
    const look = (asked: Asked) => {
      details.push(...detailsOf(asked))
      return undefined
    }
    const tools = await start(t, [[...paths, join(dir, 'folder'), join(dir, 'gone')], 'Show Details', look])
    await uploadToDrive(tools, top)
    assert.deepEqual(await inDrive(tools), files)
    assert.deepEqual(messages(tools.ui), ['Uploaded to Sandbox: 2 of 4 files. Failed: 2.'])
    assert.deepEqual(details.slice(1, 3), ['folder is a folder. Choose the files in it.', 'gone is not there any more.'])
  })

  it('says that a file was changed, or went away, while it was sent', async (t) => {
    for (const change of [(path: string) => writeFileSync(path, content(251 * kilobyte, 9)), (path: string) => rmSync(path)]) {
      const paths = local(t, { 'a.bin': content(250 * kilobyte) })
      const tools = await start(t, [paths, undefined], { sleep: async () => change(paths[0] ?? '') })
      tools.cloud.sandbox.faults.add({ kind: 'latency', milliseconds: 1, action: 'CreateFile' })
      await uploadToDrive(tools, top, parts)
      assert.deepEqual(messages(tools.ui), ['a.bin was changed while it was sent. Try again when nobody writes to it.'])
      assert.deepEqual(await inDrive(tools), {})
    }
  })

  it('does not begin the next file when that would fail for the same reason', async (t) => {
    const tools = await start(t, [local(t, { 'a.bin': content(1), 'b.bin': content(2) }), undefined])
    tools.cloud.sandbox.faults.add({ kind: 'expiredToken', action: 'CreateFile' })
    await uploadToDrive(tools, top)
    assert.deepEqual(messages(tools.ui), ['Uploaded to Sandbox: 0 of 2 files. Failed: 1. Cancelled: 1.'])
    assert.equal(tools.cloud.asked('CreateFile'), 1)
  })

  it('has a Drive domain chosen where there is none, and goes on with it', async (t) => {
    const tools = await start(t, [undefined])
    const without = { ...tools, workspace: { ...tools.workspace, hasDrive: false }, chooseDriveDomain: async () => tools.workspace }
    await uploadToDrive(without, top)
    assert.deepEqual(tools.cloud.sandbox.log, [])
    const chosen = nextTime(tools, ['Choose Drive Domain…', local(t, { 'a.bin': content(1) })])
    await uploadToDrive({ ...without, ui: chosen.ui }, top)
    assert.deepEqual(Object.keys(await inDrive(tools)), ['a.bin'])
    chosen.ui.finished()
  })
})
