import assert from 'node:assert/strict'
import { it } from 'node:test'
import { testSession } from './support/testSession.ts'

it('an AccessKey is remembered by its id, and the rest is in the keyring of the system', async (t) => {
  const { session, remembered, secrets, reopened } = await testSession(t)
  const key = { accessKeyId: 'LTAI5tOne', accessKeySecret: 'secret one' }
  const shortLived = { accessKeyId: 'STS.Two', accessKeySecret: 'secret two', securityToken: 'token two' }
  await session.keys.add(key)
  await session.keys.add(shortLived)
  const { keys } = reopened()
  assert.deepEqual(keys.ids(), ['LTAI5tOne', 'STS.Two'])
  assert.deepEqual(await keys.find('LTAI5tOne'), key)
  assert.deepEqual(await keys.find('STS.Two'), shortLived)
  assert.equal(await keys.find('LTAI5tThree'), undefined)
  assert.doesNotMatch(JSON.stringify([...remembered]), /secret|token/)
  assert.equal(secrets.size, 2)
})

it('an AccessKey that is added again has the new secret and stands once in the list', async (t) => {
  const { session } = await testSession(t)
  await session.keys.add({ accessKeyId: 'LTAI5tOne', accessKeySecret: 'old' })
  await session.keys.add({ accessKeyId: 'LTAI5tOne', accessKeySecret: 'new' })
  assert.deepEqual(session.keys.ids(), ['LTAI5tOne'])
  assert.equal((await session.keys.find('LTAI5tOne'))?.accessKeySecret, 'new')
})

it('a deleted AccessKey leaves nothing behind', async (t) => {
  const { session, remembered, secrets } = await testSession(t)
  await session.keys.add({ accessKeyId: 'LTAI5tOne', accessKeySecret: 'secret' })
  await session.keys.delete('LTAI5tOne')
  assert.deepEqual(session.keys.ids(), [])
  assert.equal(await session.keys.find('LTAI5tOne'), undefined)
  assert.equal(secrets.size, 0)
  assert.doesNotMatch(JSON.stringify([...remembered]), /LTAI5tOne/)
})
