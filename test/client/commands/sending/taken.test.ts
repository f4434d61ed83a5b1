import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CloudError, type CloudErrorKind } from '../../../../client/src/cloud/call/cloudError.ts'
import { taken } from '../../../../client/src/commands/sending/taken.ts'

const of = (message: string, kind: CloudErrorKind = 'refused') =>
  taken(new CloudError({ kind, code: '1', message, mayHaveHappened: false }))

describe('what is in use already', () => {
  it('is a name or a path, by the words of the service', () => {
    for (const [message, what] of [
      ['Node with the same name already exists in the project: load', 'name'],
      ['ApiName one_user is in use already', 'name'],
      ['The API name is already taken.', 'name'],
      ['ApiPath /users/one is in use already', 'path'],
      ['The name load.sql already exists', 'name'],
      ['API 名称已存在', 'name'],
      ['路径 /users 已存在', 'path'],
    ] as const)
      assert.equal(of(message), what, message)
    assert.equal(of('AlreadyExist', 'conflict'), 'name')
  })

  it('is nothing else that is there already', () => {
    for (const message of ['target folder already exists: flows/daily', 'The node is online.', 'The name is too long. It already ran.'])
      assert.equal(of(message), undefined, message)
  })
})
