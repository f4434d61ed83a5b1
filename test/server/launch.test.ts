import assert from 'node:assert/strict'
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { enableCompileCache } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inProject } from '../../build/paths.ts'
import { startServer } from './support/startServer.ts'

test('what the server was compiled to is kept beside it', {
  skip: !enableCompileCache && 'this Node keeps no compiled code',
}, async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'flowspec-launch-'))
  t.after(() => rm(folder, { recursive: true, maxRetries: 5 }))
  for (const file of ['server.js', 'serverMain.js']) await cp(inProject(`dist/${file}`), join(folder, file))
  // Whoever starts the server may say where; the tests do.
  const { NODE_COMPILE_CACHE: _, NODE_DISABLE_COMPILE_CACHE: __, ...env } = process.env
  const { connection, exited } = await startServer(t, { module: join(folder, 'server.js'), env })
  await connection.sendRequest('shutdown')
  await connection.sendNotification('exit')
  await exited
  const [version = ''] = await readdir(join(folder, '.compiled'))
  assert.ok((await readdir(join(folder, '.compiled', version))).length >= 1)
})
