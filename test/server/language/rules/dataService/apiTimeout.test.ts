import { ruleCases } from '../../../../support/check.ts'
import { scriptApi } from '../../../../support/dataService.ts'

ruleCases('api-timeout', [
  ...[1, 10_000, 30_000, '500', null].map((timeout) => ({ name: `${timeout} ms`, document: scriptApi({ timeout }) })),
  ...[0, -1, 30_001, '40000'].map((timeout) => ({
    name: `not ${timeout} ms`,
    document: scriptApi({ timeout }),
    finds: [`error "${timeout}"`],
  })),
  { name: 'what is no whole number is of the wrong type', document: scriptApi({ timeout: 1.5 }) },
  {
    name: 'a node may wait for as many hours as it likes',
    document: { version: '1.0', kind: 'Node', spec: { nodes: [{ timeout: 99999 }] } },
  },
])
