import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { canonicalRequest, signatureV3 } from '../../../../client/src/sandbox/signature/signatureV3.ts'
import type { SignedRequest } from '../../../../client/src/sandbox/signature/signedRequest.ts'

const emptyHash = createHash('sha256').digest('hex')

// The two vectors that the vendor prints.
for (const [date, nonce, signature] of [
  ['2023-10-26T10:22:32Z', '3156853299f313e23d1673dc12e1703d', '06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0'],
  ['2023-10-26T09:01:01Z', 'd410180a5abf7fe235dd9b74aca91fc0', 'e521358f7776c97df52e6b2891a8bc73026794a071b50c3323388c4e0df64804'],
] as const) {
  test(`the published vector of ${date}`, () => {
    const request: SignedRequest = {
      method: 'POST',
      path: '/',
      query: [
        ['RegionId', 'cn-shanghai'],
        ['ImageId', 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd'],
      ],
      headers: {
        host: 'ecs.cn-shanghai.aliyuncs.com',
        'x-acs-action': 'RunInstances',
        'x-acs-version': '2014-05-26',
        'x-acs-date': date,
        'x-acs-signature-nonce': nonce,
        'x-acs-content-sha256': emptyHash,
      },
    }
    const signed = ['host', 'x-acs-action', 'x-acs-content-sha256', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-version']
    assert.equal(signatureV3(request, signed, 'YourAccessKeySecret'), signature)
  })
}

const common = {
  host: '127.0.0.1:18080',
  'x-acs-credentials-provider': 'static_ak',
  'x-acs-date': '2026-01-02T03:04:05Z',
  'x-acs-signature-nonce': '0123456789abcdef0123456789abcdef',
}

interface Example {
  readonly name: string
  readonly request: SignedRequest
  readonly hash: string
  readonly signature: string
}

const examples: readonly Example[] = [
  {
    name: 'CreateNode with a form',
    request: {
      method: 'POST',
      path: '/',
      query: [],
      headers: {
        ...common,
        'content-type': 'application/x-www-form-urlencoded',
        'x-acs-action': 'CreateNode',
        'x-acs-version': '2024-05-18',
        'x-acs-content-sha256': '3bf7b5d8eec96392e0dfc505e973a4a636bb0963a1f0d8cf082f3f45d5e4aae0',
      },
    },
    hash: '985de737aaa27c4aaa0d05e971a0dbd35a8929326498e0ee6ddbe771baead503',
    signature: '97b044f42a7ea783a949ce230768a2571e2205d8003a6e0bc1ba09a219ed506a',
  },
  {
    name: 'ListNodes with a query',
    request: {
      method: 'GET',
      path: '/',
      query: [
        ['ProjectId', '10000'],
        ['PageNumber', '1'],
        ['PageSize', '10'],
        ['Name', 'a b*'],
      ],
      headers: { ...common, 'x-acs-action': 'ListNodes', 'x-acs-version': '2024-05-18', 'x-acs-content-sha256': emptyHash },
    },
    hash: 'd8a2c1324f065c6498f03299b4c3b8e1efa7823bf986043a7c19e64b3de33523',
    signature: '6829475c653933c602363fa3d3658eee9e6d0e27758230210c1b4570e93a8e83',
  },
  {
    name: 'CreateFile with JSON',
    request: {
      method: 'POST',
      path: '/v2/file/create',
      query: [],
      headers: {
        ...common,
        'content-type': 'application/json; charset=utf-8',
        'x-acs-action': 'CreateFile',
        'x-acs-version': '2022-03-01',
        'x-acs-content-sha256': '69f341a7234dfd0dfdb7a8a7ff2b45c82289cb3cf9a7325e57a285c5663c2ba0',
      },
    },
    hash: 'a2f9825311f087f4fe630e332b77c28cd3a587eefaa41b29e1d7fe1df8eca8c3',
    signature: '15254e08f70607ebe00c9b407627a8eb80ccc60d771007588794b8daf7282828',
  },
]

for (const { name, request, hash, signature } of examples) {
  test(`the worked example of ${name}`, () => {
    const signed = Object.keys(request.headers)
    assert.equal(createHash('sha256').update(canonicalRequest(request, signed)).digest('hex'), hash)
    assert.equal(signatureV3(request, signed, 'testsecret'), signature)
  })
}

test('parameters are sorted by name, not by name=value', () => {
  const request: SignedRequest = {
    method: 'GET',
    path: '/',
    query: [
      ['A.1', 'x'],
      ['A', 'y'],
    ],
    headers: {},
  }
  assert.match(canonicalRequest(request, []), /\nA=y&A\.1=x\n/)
})
