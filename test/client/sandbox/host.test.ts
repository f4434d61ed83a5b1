import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { test } from 'node:test'
import { http } from './support/http.ts'
import { useSandbox } from './support/useSandbox.ts'

for (const host of ['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost', '[::1]:80']) {
  test(`a request for the host ${JSON.stringify(host)} is refused`, async (t) => {
    const { sandbox } = await useSandbox(t)
    const reply = await http(sandbox.endpoint, { path: '/', headers: { host } })
    assert.equal(reply.status, 403)
  })
}

test('its own names are 127.0.0.1 and localhost', async (t) => {
  const use = await useSandbox(t)
  const port = use.sandbox.endpoint.split(':')[1]
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
    assert.equal((await http(use.sandbox.endpoint, { path: '/nothing', headers: { host } })).status, 404)
  }
})

test('no other address of this computer answers', async (t) => {
  const { sandbox } = await useSandbox(t)
  const port = Number(sandbox.endpoint.split(':')[1])
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ address }) => address !== '127.0.0.1')
  for (const { address } of others) {
    await new Promise<void>((resolve, reject) => {
      const socket = connect({ host: address, port })
      socket.on('connect', () => reject(new Error(`${address} answers`)))
      socket.on('error', () => resolve())
      t.after(() => socket.destroy())
    })
  }
})

test('a request without a host is refused', async (t) => {
  const { sandbox } = await useSandbox(t)
  const [host = '', port] = sandbox.endpoint.split(':')
  const text = await new Promise<string>((resolve, reject) => {
    let received = ''
    const socket = connect({ host, port: Number(port) }, () => socket.end('GET / HTTP/1.0\r\n\r\n'))
    socket.on('data', (chunk) => {
      received += chunk
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(received))
  })
  assert.match(text, /^HTTP\/1\.1 403 /)
})
