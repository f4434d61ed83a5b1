import { bodyDocument, scriptOf } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
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

ruleCases('missing-property', [{ name: 'one report: a file is judged by its own rule', document: resource({ path: 'clean.py' }) }])
