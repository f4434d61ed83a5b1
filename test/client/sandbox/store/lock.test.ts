import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { lockFolder } from '../../../../client/src/sandbox/store/lock.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test('a folder has one owner at a time', async (t) => {
  const dir = temporaryFolder(t)
  const release = await lockFolder(dir)
  await assert.rejects(lockFolder(dir), new RegExp(`is in use by process ${process.pid}\\. Stop that one, or choose another folder\\.`))
  await release()
  await (await lockFolder(dir))()
})

test('the lock of a process that has ended is taken over', async (t) => {
  const dir = temporaryFolder(t)
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(join(dir, 'lock'), String(pid))
  await (await lockFolder(dir))()
})
