import assert from 'node:assert/strict'
import { chmod, chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { CloudError } from '../../../../client/src/cloud/call/cloudError.ts'
import { readCliConfig } from '../../../../client/src/cloud/connection/cliConfig.ts'
import { credentialsOf } from '../../../../client/src/cloud/connection/credentials.ts'
import { fakeServer, json, page } from '../support/fakeServer.ts'

const secret = 'MarkedSecret1234'
let home = ''
before(async () => {
  home = await mkdtemp(join(tmpdir(), 'flowspec-cloud-'))
  await mkdir(join(home, '.aliyun'))
})
after(() => rm(home, { recursive: true }))

async function config(content: unknown, mode = 0o600) {
  const path = join(home, '.aliyun', 'config.json')
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content))
  await chmod(path, mode)
  return path
}

async function failureOf(work: Promise<unknown>) {
  const outcome = await work.then(
    () => 'no failure',
    (error) => error,
  )
  assert(outcome instanceof CloudError, String(outcome))
  assert(!`${outcome.message} ${outcome.stack}`.includes(secret), outcome.message)
  assert.equal(outcome.kind, 'credentials')
  return outcome.message
}

const key = { access_key_id: 'id', access_key_secret: secret }

describe('a command line profile', () => {
  test('with an AccessKey, or a session token', async () => {
    await config({
      current: 'b',
      profiles: [
        { name: 'a', mode: 'AK', ...key, region_id: 'cn-beijing' },
        { name: 'b', mode: 'StsToken', ...key, sts_token: 'token' },
      ],
    })
    assert.deepEqual(await credentialsOf({ kind: 'profile', name: 'a' }, { home })(), {
      accessKeyId: 'id',
      accessKeySecret: secret,
      provider: 'cli_profile',
    })
    assert.equal((await credentialsOf({ kind: 'profile', name: 'b' }, { home })()).securityToken, 'token')
    const read = await readCliConfig({ home })
    assert(!('problem' in read))
    assert.equal(read.current, 'b')
    assert.equal(read.profiles[0]?.region_id, 'cn-beijing')
  })

  test('that runs a command: once a minute, not for each call', async () => {
    const runs = join(home, 'runs')
    const script = join(home, 'keys.cjs')
    await writeFile(
      script,
      `require('fs').appendFileSync(${JSON.stringify(runs)}, 'x'); console.log(JSON.stringify({ access_key_id: 'id', access_key_secret: 's' }))`,
    )
    await config({ profiles: [{ name: 'e', mode: 'External', process_command: `${process.execPath} ${script}` }] })
    const credentials = credentialsOf({ kind: 'profile', name: 'e' }, { home })
    assert.equal((await credentials()).accessKeyId, 'id')
    await credentials()
    const { readFile } = await import('node:fs/promises')
    assert.equal(await readFile(runs, 'utf8'), 'x')
  })

  test('that failed and was put right', async () => {
    const script = join(home, 'good.cjs')
    await writeFile(script, `console.log(JSON.stringify({ access_key_id: 'id', access_key_secret: 's' }))`)
    const credentials = credentialsOf({ kind: 'profile', name: 'e' }, { home })
    await config({ profiles: [{ name: 'e', mode: 'External', process_command: '/nowhere' }] })
    await failureOf(credentials())
    await config({ profiles: [{ name: 'e', mode: 'External', process_command: `${process.execPath} ${script}` }] })
    assert.equal((await credentials()).accessKeyId, 'id')
  })

  test('is read anew each time, so that a changed file counts', async () => {
    const credentials = credentialsOf({ kind: 'profile', name: 'a' }, { home })
    await config({ profiles: [{ name: 'a', mode: 'AK', ...key }] })
    await credentials()
    await config({ profiles: [{ name: 'a', mode: 'AK', ...key, access_key_id: 'new' }] })
    assert.equal((await credentials()).accessKeyId, 'new')
  })

  const troubles = [
    ['no such profile', { profiles: [] }, /^There is no profile "a"/],
    ['an incomplete key', { profiles: [{ name: 'a', mode: 'AK', access_key_id: 'id' }] }, /^Profile "a" has no complete AccessKey\.$/],
    ['an unknown mode', { profiles: [{ name: 'a', mode: 'Magic', ...key }] }, /the mode Magic is not known\.$/],
    [
      'a failing command',
      { profiles: [{ name: 'a', mode: 'External', process_command: `/nowhere --password ${secret}` }] },
      /its command failed/,
    ],
    [
      'a chain to nowhere',
      { profiles: [{ name: 'a', mode: 'ChainableRamRoleArn', source_profile: secret, ...key }] },
      /^Profile "a" gave no AccessKey/,
    ],
    ['a malformed file', `{"profiles": [{"access_key_secret": "${secret}"`, /it is no JSON with a list of profiles\.$/],
    ['a file of another kind', `["${secret}"]`, /is not a configuration of the aliyun command line/],
  ] as const

  for (const [what, content, expected] of troubles) {
    test(`${what}: a sentence without its content`, async () => {
      await config(content)
      assert.match(await failureOf(credentialsOf({ kind: 'profile', name: 'a' }, { home })()), expected)
    })
  }

  test('a file that others may change', { skip: process.platform === 'win32' }, async () => {
    await config({ profiles: [{ name: 'a', mode: 'AK', ...key }] }, 0o666)
    assert.match(await failureOf(credentialsOf({ kind: 'profile', name: 'a' }, { home })()), /can be changed by other users/)
  })

  test('a file of another user', { skip: process.getuid?.() !== 0 && 'only root can give a file away' }, async () => {
    const path = await config({ profiles: [{ name: 'a', mode: 'AK', ...key }] })
    await chown(path, 12345, 12345)
    assert.match(await failureOf(credentialsOf({ kind: 'profile', name: 'a' }, { home })()), /belongs to another user/)
    await rm(path)
  })

  test('no file at all is no profile', async () => {
    assert.deepEqual(await readCliConfig({ home: join(home, 'nobody') }), { profiles: [] })
  })
})

describe('the environment', () => {
  test('an AccessKey with or without session token', async () => {
    const env = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'id', ALIBABA_CLOUD_ACCESS_KEY_SECRET: secret, ALIBABA_CLOUD_SECURITY_TOKEN: 'token' }
    const expected = { accessKeyId: 'id', accessKeySecret: secret, securityToken: 'token', provider: 'env' }
    assert.deepEqual(await credentialsOf({ kind: 'environment' }, { env })(), expected)
  })

  test('a credentials URI', async () => {
    const Expiration = new Date(Date.now() + 3_600_000).toISOString()
    await using server = await fakeServer(
      json({ Code: 'Success', AccessKeyId: 'id', AccessKeySecret: secret, SecurityToken: 'token', Expiration }),
    )
    const env = { ALIBABA_CLOUD_CREDENTIALS_URI: `http://${server.host}/keys` }
    assert.equal((await credentialsOf({ kind: 'environment' }, { env })()).securityToken, 'token')
  })

  test('a credentials URI that answers otherwise is not quoted', async () => {
    for (const reply of [page(200, `<p>${secret}</p>`), json({ AccessKeyId: 'id', AccessKeySecret: secret }), page(500, secret)]) {
      await using server = await fakeServer(reply)
      const env = { ALIBABA_CLOUD_CREDENTIALS_URI: `http://${server.host}/keys` }
      assert.match(
        await failureOf(credentialsOf({ kind: 'environment' }, { env })()),
        /^The credentials URI of the environment gave no AccessKey: .+\.$/,
      )
    }
  })

  test('a failure is not kept', async () => {
    const good = json({
      AccessKeyId: 'id',
      AccessKeySecret: secret,
      SecurityToken: 't',
      Expiration: new Date(Date.now() + 3_600_000).toISOString(),
    })
    await using server = await fakeServer(page(500), good)
    const credentials = credentialsOf({ kind: 'environment' }, { env: { ALIBABA_CLOUD_CREDENTIALS_URI: `http://${server.host}/keys` } })
    assert.match(await failureOf(credentials()), /HTTP 500/)
    assert.equal((await credentials()).accessKeyId, 'id')
  })

  test('nothing in it', async () => {
    assert.match(await failureOf(credentialsOf({ kind: 'environment' }, { env: {} })()), /^The environment has no AccessKey/)
  })

  test('OIDC without its token file', async () => {
    const env = {
      ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/r',
      ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1:p',
      ALIBABA_CLOUD_OIDC_TOKEN_FILE: join(home, 'none'),
    }
    assert.match(await failureOf(credentialsOf({ kind: 'oidc' }, { env })()), /^OIDC gave no AccessKey/)
  })
})

test('a key that was handed in', async () => {
  const expected = { accessKeyId: 'a', accessKeySecret: 'b', provider: 'static_ak' }
  assert.deepEqual(await credentialsOf({ kind: 'accessKey', accessKeyId: 'a', accessKeySecret: 'b' })(), expected)
})
