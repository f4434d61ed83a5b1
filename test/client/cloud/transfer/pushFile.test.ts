import assert from 'node:assert/strict'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as listenTcp, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import busboy from 'busboy'
import { CloudError } from '../../../../client/src/cloud/call/cloudError.ts'
import { type ByteSource, bytesSource, fileSource } from '../../../../client/src/cloud/transfer/byteSource.ts'
import { pushFile } from '../../../../client/src/cloud/transfer/pushFile.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'
import { fakeCall } from '../support/fakeCall.ts'
import { fakeServer, page, reset, silence } from '../support/fakeServer.ts'

const options = { region: 'cn-shanghai', fileName: 'my "lib".jar' }

/** A permission to post to this host; its first label is the bucket, as in the service. */
function grantFor(host: string) {
  const dot = host.indexOf('.')
  return fakeCall(() => ({
    AccessKeyId: 'grant-id',
    Bucket: host.slice(0, dot),
    Endpoint: host.slice(dot + 1),
    EncodedPolicy: 'policy==',
    ObjectKey: 'a/b/my.jar',
    Signature: 'grant-signature',
  }))
}

/** A storage service that reads forms with a parser which is not ours. */
async function storage() {
  const forms: { fields: [string, string][]; file: Buffer; name: string; length: string }[] = []
  const server = createServer((request, response) => {
    const parser = busboy({ headers: request.headers })
    const form = { fields: [] as [string, string][], file: Buffer.alloc(0), name: '', length: request.headers['content-length'] ?? '' }
    parser.on('field', (name, value) => form.fields.push([name, value]))
    parser.on('file', (_, stream, { filename }) => {
      form.name = filename ?? ''
      const pieces: Buffer[] = []
      stream.on('data', (piece) => pieces.push(piece)).on('end', () => (form.file = Buffer.concat(pieces)))
    })
    parser.on('close', () => {
      forms.push(form)
      response.writeHead(201, { 'content-type': 'application/xml' }).end('<PostResponse/>')
    })
    request.pipe(parser)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    forms,
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** A server that answers at the first byte, reads no more and leaves the connection open. */
async function refusing(status: number, text: string) {
  const sockets: Socket[] = []
  const server = listenTcp((socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.pause()
      socket.write(`HTTP/1.1 ${status} Refused\r\ncontent-length: ${text.length}\r\n\r\n${text}`)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  }
}

async function failureOf(work: Promise<unknown>) {
  const outcome = await work.then(
    () => 'no failure',
    (error) => error,
  )
  assert(outcome instanceof CloudError, String(outcome))
  assert(!/grant-signature|grant-id/.test(`${outcome.message} ${outcome.stack}`))
  return outcome.facts
}

describe('pushing a file', () => {
  test('asks for a permission, posts the form, gives the URL', async () => {
    await using server = await storage()
    const { call, sent } = grantFor(server.host)
    const content = Buffer.from('PK\r\n--flowspec\0 bytes')
    const progress: number[] = []
    const url = await pushFile(call, bytesSource(content), { ...options, onProgress: (bytes) => progress.push(bytes) })
    assert.equal(url, `http://${server.host}/a/b/my.jar`)
    assert.deepEqual(sent, [{ action: 'AuthorizeFileUpload', input: { Product: 'dataworks-public', RegionId: 'cn-shanghai' } }])
    const [form] = server.forms
    assert.deepEqual(form?.fields, [
      ['OSSAccessKeyId', 'grant-id'],
      ['policy', 'policy=='],
      ['Signature', 'grant-signature'],
      ['key', 'a/b/my.jar'],
      ['success_action_status', '201'],
    ])
    assert.deepEqual(form?.file, content)
    assert.equal(form?.name, 'my _lib_.jar')
    assert.equal(progress.at(-1), content.length)
    assert(progress.every((bytes) => bytes >= 0 && bytes <= content.length))
  })

  test('an empty file', async () => {
    await using server = await storage()
    await pushFile(grantFor(server.host).call, bytesSource(new Uint8Array()), options)
    assert.equal(server.forms[0]?.file.length, 0)
  })

  test('a file from the disk, in pieces, with its length told before', async () => {
    await using server = await storage()
    const folder = await mkdtemp(join(tmpdir(), 'flowspec-push-'))
    const content = Buffer.alloc(1_000_001, 'abc')
    await writeFile(join(folder, 'f'), content)
    await pushFile(grantFor(server.host).call, await fileSource(join(folder, 'f')), options)
    assert(server.forms[0]?.file.equals(content))
    assert(Number(server.forms[0]?.length) > content.length)
    await rm(folder, { recursive: true })
  })

  test('a file that shrinks on the way fails', async () => {
    await using server = await storage()
    const folder = await mkdtemp(join(tmpdir(), 'flowspec-push-'))
    const path = join(folder, 'f')
    await writeFile(path, Buffer.alloc(2_000_000))
    const source = await fileSource(path)
    await truncate(path, 1_000_000)
    assert.match(spoken((await failureOf(pushFile(grantFor(server.host).call, source, options))).message), /has become shorter/)
    await rm(folder, { recursive: true })
  })

  test('more than a form takes: nothing is asked for', async () => {
    const { call, sent } = grantFor('h.x')
    const source: ByteSource = { ...bytesSource(new Uint8Array()), size: 6 * 1024 ** 3 }
    assert.match(spoken((await failureOf(pushFile(call, source, options))).message), /at most 5 GB\.$/)
    assert.equal(sent.length, 0)
  })
})

describe('a push that fails', () => {
  const refusal =
    '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Invalid according to Policy: &quot;Policy expired.&quot;</Message><RequestId>OSS-1</RequestId></Error>'

  test('the storage service refuses', async () => {
    await using server = await fakeServer(page(403, refusal))
    const facts = await failureOf(pushFile(grantFor(server.host).call, bytesSource(new Uint8Array(10)), options))
    assert.deepEqual([facts.kind, facts.code, facts.requestId, facts.status], ['permission', 'AccessDenied', 'OSS-1', 403])
    assert.equal(
      spoken(facts.message),
      'Sending my "lib".jar was refused by the storage service: Invalid according to Policy: "Policy expired.".',
    )
  })

  test('it refuses before it has read the file: that is what counts, and the file is let go', async () => {
    await using server = await refusing(403, refusal)
    let closed = false
    let pieces = 0
    const endless: ByteSource = {
      size: 4 * 1024 ** 3,
      async *read() {
        try {
          for (; pieces < 65_536; pieces++) yield new Uint8Array(64 * 1024)
        } finally {
          closed = true
        }
      },
    }
    assert.equal((await failureOf(pushFile(grantFor(server.host).call, endless, options))).code, 'AccessDenied')
    while (!closed) await new Promise((done) => setImmediate(done))
    assert(pieces < 65_536)
  })

  test('it hangs up', async () => {
    await using server = await fakeServer(reset)
    assert.equal((await failureOf(pushFile(grantFor(server.host).call, bytesSource(new Uint8Array(10)), options))).kind, 'unreachable')
    assert.equal(server.received.length, 1)
  })

  test('it never answers', async () => {
    await using server = await fakeServer(silence)
    assert.equal(
      (await failureOf(pushFile(grantFor(server.host).call, bytesSource(new Uint8Array(10)), { ...options, idle: 50 }))).kind,
      'timeout',
    )
  })

  test('it is cancelled on the way', async () => {
    await using server = await fakeServer(silence)
    const abort = new AbortController()
    const endless: ByteSource = {
      size: 1e9,
      async *read() {
        for (;;) yield new Uint8Array(64 * 1024)
      },
    }
    const work = pushFile(grantFor(server.host).call, endless, {
      ...options,
      signal: abort.signal,
      onProgress: (bytes) => bytes > 1e6 && abort.abort(),
    })
    assert.equal((await failureOf(work)).kind, 'cancelled')
  })

  test('no permission is given', async () => {
    const refused = new CloudError({ kind: 'permission', code: 'NoPermission', message: 'no', mayHaveHappened: false })
    const { call } = fakeCall(() => Promise.reject(refused))
    await assert.rejects(pushFile(call, bytesSource(new Uint8Array()), options), refused)
  })
})
