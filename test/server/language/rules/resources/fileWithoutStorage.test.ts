import assert from 'node:assert/strict'
import { it } from 'node:test'
import { bodyDocument, scriptOf } from '../../../../support/bodies.ts'
import { problemsIn, ruleCases, written } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const resource = (file: unknown) =>
  bodyDocument({ fileResources: [{ name: 'clean.py', script: scriptOf('ODPS_PYTHON'), type: 'python', file }] }, 'Resource')

ruleCases('file-without-storage', [
  { name: 'a storage', document: resource({ path: 'clean.py', storage: { type: 'local', root: '/tmp' } }) },
  { name: 'an empty storage', document: resource({ path: 'clean.py', storage: {} }) },
  { name: 'a file by reference', document: resource('{{files.f1}}') },
  { name: 'no storage', document: resource({ path: 'clean.py' }), finds: ['error "file"'] },
  { name: 'null is absent', document: resource({ path: 'clean.py', storage: null }), finds: ['error "file"'] },
  { name: 'no file', document: resource(null) },
  {
    name: 'the resource of a node',
    document: nodeDocument({ fileResources: [{ name: 'a', file: { path: 'a' } }] }),
    finds: ['error "file"'],
  },
  { name: 'shared files say it by their list', document: bodyDocument({ files: { oss: [{ id: 'f1', path: 'clean.py' }] } }) },
])

it('is the only report of its fault', () => {
  const errors = problemsIn('json', written('json', resource({ path: 'clean.py' }))).filter((problem) => problem.startsWith('error'))
  assert.deepEqual(
    errors.map((problem) => problem.split(' ')[1]),
    ['file-without-storage'],
  )
})
