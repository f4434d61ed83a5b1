import assert from 'node:assert/strict'
import type { DataServiceApi } from '../../../../client/src/cloud/dataService/document.ts'
import { readDocument } from '../../../../client/src/cloud/dataService/readDocument.ts'
import { spoken } from '../../../../server/src/language/sentence.ts'

export const script = {
  kind: 'DataServiceApi',
  name: 'order_totals',
  path: '/orders/totals',
  mode: 'script',
  group: 'ds_1',
  connection: { id: '8649832502405358603' },
  script: 'select sum(total) as total from orders where dt = ${dt}',
  parameters: [{ name: 'dt', required: true }],
  results: [{ name: 'total', type: 'Double' }],
} as const

export const wizard = {
  ...script,
  mode: 'wizard',
  connection: { id: '7', table: 'orders' },
  parameters: [{ name: 'dt', column: 'ds', operator: 'Like' }],
  results: [{ name: 'total', column: 'total' }],
}

export const registration = {
  kind: 'DataServiceApi',
  name: 'users',
  path: '/users',
  mode: 'registration',
  group: 'ds_1',
  method: 'POST',
  backend: { host: 'https://api.example.com', path: '/u/[id]', bodyDescription: 'a user' },
  parameters: [
    { name: 'id', position: 'path' },
    { name: 'key', operator: 'Const', default: 'k', position: 'header' },
  ],
  errorCodes: [{ code: '1', message: 'no' }],
}

export function apiOf(document: object): DataServiceApi {
  const read = readDocument(document)
  assert('api' in read, JSON.stringify(read))
  return read.api
}

export function problemsOf(document: object): string[] {
  const read = readDocument(document)
  return 'problems' in read ? read.problems.map(({ path, message }) => `${path} ${spoken(message)}`) : []
}
