import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const loop = (maxIterations: unknown, key = 'do-while') => nodeDocument({ [key]: { maxIterations } })

ruleCases('iterations-out-of-range', [
  { name: 'the least', document: loop(1) },
  { name: 'the most', document: loop(1024) },
  { name: 'none', document: loop(0), finds: ['hint "0"'] },
  { name: 'too many', document: loop(1025, 'for-each'), finds: ['hint "1025"'] },
  { name: 'negative', document: loop(-1, 'foreach'), finds: ['hint "-1"'] },
  { name: 'null is absent', document: loop(null) },
  { name: 'text is judged as a type', document: loop('5000') },
  { name: 'a placeholder', document: loop('${spec.rounds}') },
  {
    name: 'json: more digits than a number holds',
    document: '{"version":"2.0.0","kind":"Node","spec":{"nodes":[{"id":"n","do-while":{"maxIterations":12345678901234567890}}]}}',
    finds: ['hint "12345678901234567890"'],
  },
])
