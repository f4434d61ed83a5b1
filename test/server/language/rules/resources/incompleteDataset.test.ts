import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const dataset = (rest: object) => nodeDocument({ datasets: [{ identifier: 'd-1', version: 1, mountPath: '/mnt/d', ...rest }] })

ruleCases('incomplete-dataset', [
  { name: 'all three', document: dataset({}) },
  { name: 'no identifier', document: dataset({ identifier: undefined }), finds: ['warning'] },
  { name: 'no version', document: dataset({ version: undefined }), finds: ['warning'] },
  { name: 'no path', document: dataset({ mountPath: undefined }), finds: ['warning'] },
  { name: 'null is absent, one report for all', document: dataset({ identifier: null, mountPath: null }), finds: ['warning'] },
  { name: 'a placeholder', document: dataset({ mountPath: '${spec.path}' }) },
])
