import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readSelection, type Selection } from '../../../client/src/session/selection.ts'

const workspace = { id: '12345678901234567', name: 'shop' }
const selections: readonly Selection[] = [
  { login: { kind: 'sandbox' }, region: 'cn-shanghai', workspace },
  { login: { kind: 'profile', name: 'work' }, region: 'cn-hangzhou', driveDomain: 'bj12', workspace },
  { login: { kind: 'environment' }, region: 'cn-hangzhou', endpoint: 'dataworks-vpc.cn-hangzhou.aliyuncs.com', workspace },
  { login: { kind: 'ecsRole' }, region: 'cn-hangzhou', workspace },
  { login: { kind: 'ecsRole', role: 'loader' }, region: 'cn-hangzhou', workspace },
  { login: { kind: 'accessKey', accessKeyId: 'LTAI5t' }, region: 'cn-hangzhou', workspace },
]

describe('a remembered selection', () => {
  for (const selection of selections) {
    it(`${selection.login.kind} comes back as it was`, () =>
      assert.deepEqual(readSelection(JSON.parse(JSON.stringify(selection))), selection))
  }

  it('of another version, or damaged, is none', () => {
    const [whole] = selections
    for (const broken of [
      undefined,
      null,
      'sandbox',
      [],
      {},
      { ...whole, login: { kind: 'fingerprint' } },
      { ...whole, login: { kind: 'profile' } },
      { ...whole, region: 1 },
      { ...whole, workspace: undefined },
      { ...whole, workspace: { id: 10000, name: 'sandbox' } },
    ])
      assert.equal(readSelection(broken), undefined)
  })
})
