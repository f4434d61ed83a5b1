import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CloudError } from '../../../../client/src/cloud/call/cloudError.ts'
import { dataService } from '../../../../client/src/cloud/operations/dataService.ts'
import { node } from '../../../../client/src/cloud/operations/node.ts'
import type { AnyOperation } from '../../../../client/src/cloud/operations/operation.ts'
import { resource } from '../../../../client/src/cloud/operations/resource.ts'
import { stoppedMessage } from '../../../../client/src/commands/sending/stoppedMessage.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'

function said(operation: AnyOperation, message: string): string {
  const steps = [{ kind: 'call', id: 'send', title: 'Send it', operation, input: {} }] as const
  const error = new CloudError({ kind: 'refused', code: '1', message, mayHaveHappened: false })
  return spoken(stoppedMessage({ title: 'Send it', steps, notes: [] }, { end: 'stopped', error, left: steps, results: {} }))
}

describe('what is said of a path that is in use already', () => {
  const advice = 'If that is another API, write another path into the document and try again.'

  for (const operation of [dataService.create, dataService.update]) {
    it(`is what to do about it, of ${operation.action}`, () =>
      assert.equal(
        said(operation, 'ApiPath /orders is in use already'),
        `Send it: stopped. The service says: ApiPath /orders is in use already. ${advice} The workspace is as it was.`,
      ))
  }

  for (const [operation, message] of [
    [node.create, 'The script path orders/load already exists.'],
    [resource.create, 'File path is already used.'],
    [resource.create, '资源路径已存在。'],
    [dataService.create, 'ApiName orders is in use already.'],
  ] as const) {
    it(`is nothing of APIs, of ${operation.action} with “${message}”`, () =>
      assert.equal(said(operation, message), `Send it: stopped. The service says: ${message} The workspace is as it was.`))
  }
})
