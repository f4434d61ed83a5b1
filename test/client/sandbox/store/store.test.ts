import assert from 'node:assert/strict'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { DriveRecord } from '../../../../client/src/sandbox/store/records.ts'
import { openStore, put, remove } from '../../../../client/src/sandbox/store/store.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

function drive(id: string, name = id): DriveRecord {
  return { id, name, description: '', owner: 'o', ownerType: 'user', status: 'enabled', totalSize: 0, createTime: 0, isDefault: false }
}

test('what was committed is there again', async (t) => {
  const dir = temporaryFolder(t)
  const store = await openStore(dir)
  store.commit([put('drive', drive('1')), put('drive', drive('2'))])
  store.commit([remove('drive', '1'), put('drive', drive('2', 'renamed'))])
  await store.durable()
  await store.close()
  const again = await openStore(dir)
  assert.deepEqual([...again.tables.drive.values()], [drive('2', 'renamed')])
  await again.close()
})

test('durable waits for the disk, for those who only read too', async (t) => {
  const dir = temporaryFolder(t)
  const store = await openStore(dir)
  store.commit([put('drive', drive('1'))])
  await store.durable()
  assert.ok(statSync(join(dir, 'journal-1')).size > 0)
  await store.durable()
  await store.close()
})

test('a long journal is written anew, shorter, and goes on', async (t) => {
  const dir = temporaryFolder(t)
  const store = await openStore(dir, { compactAfter: 2000 })
  for (let round = 0; round < 100; round++) {
    store.commit([put('drive', drive('1', `round ${round}`))])
    await store.durable()
  }
  await store.close()
  const journals = readdirSync(dir)
  assert.equal(journals.length, 1)
  assert.notEqual(journals[0], 'journal-1')
  assert.ok(statSync(join(dir, journals[0] ?? '')).size < 4000)
  const again = await openStore(dir)
  assert.deepEqual([...again.tables.drive.values()], [drive('1', 'round 99')])
  await again.close()
})

test('a commit that waits while the journal is written anew is in it', async (t) => {
  const dir = temporaryFolder(t)
  const store = await openStore(dir, { compactAfter: 1 })
  for (let at = 0; at < 20; at++) store.commit([put('drive', drive(String(at)))])
  const first = store.durable()
  for (let at = 20; at < 40; at++) store.commit([put('drive', drive(String(at)))])
  await Promise.all([first, store.durable()])
  for (let at = 40; at < 60; at++) store.commit([put('drive', drive(String(at)))])
  await store.durable()
  await store.close()
  const again = await openStore(dir)
  assert.equal(again.tables.drive.size, 60)
  await again.close()
})

test('left-overs of a journal that was being written anew are removed', async (t) => {
  const dir = temporaryFolder(t)
  const store = await openStore(dir)
  store.commit([put('drive', drive('1'))])
  await store.close()
  writeFileSync(join(dir, 'journal-2.part'), 'half')
  const again = await openStore(dir)
  assert.equal(again.tables.drive.size, 1)
  await again.close()
  assert.deepEqual(readdirSync(dir), ['journal-1'])
})

test('a store that cannot write promises nothing any more', async (t) => {
  const store = await openStore(temporaryFolder(t))
  await store.close()
  store.commit([put('drive', drive('1'))])
  await assert.rejects(store.durable())
  await assert.rejects(store.durable(), 'although nothing more is to be written')
})
