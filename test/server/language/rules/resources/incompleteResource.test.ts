import { bodyDocument, flatDocument, scriptOf } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const script = scriptOf('ODPS_PYTHON')
const resource = (rest: object) => bodyDocument({ fileResources: [{ name: 'clean.py', script, type: 'python', ...rest }] }, 'Resource')

ruleCases('incomplete-resource', [
  { name: 'name, script and type', document: resource({}) },
  { name: 'a shared script', document: resource({ script: '{{scripts.s}}' }) },
  { name: 'no type', document: resource({ type: undefined }), finds: ['warning'] },
  { name: 'no script', document: resource({ script: undefined }), finds: ['warning'] },
  { name: 'no name', document: resource({ name: undefined }), finds: ['warning'] },
  { name: 'null is absent, one report for all', document: resource({ type: null, script: null }), finds: ['warning'] },
  { name: 'the flat form', document: flatDocument({ fileResources: [{ id: 'r1' }] }), finds: ['warning'] },
  { name: 'a node names one', document: nodeDocument({ fileResources: [{ name: 'clean.py' }] }) },
  {
    name: 'a function names one',
    document: bodyDocument({ functions: [{ name: 'f', script, fileResources: [{ name: 'f.jar' }] }] }, 'Function'),
  },
  {
    name: 'yaml: the place is the first line of the resource',
    document: 'version: 2.0.0\nkind: Resource\nspec:\n  fileResources:\n    - name: clean.py\n      type: python\n',
    finds: ['warning "name: clean.py"'],
  },
])
