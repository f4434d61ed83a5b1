import { ruleCases } from '../../../../support/check.ts'
import { loopDocument, nodeDocument, scriptDocument, workflowDocument } from '../../../../support/documents.ts'

const at = (path: string) => ({ path, runtime: { command: 'DIDE_SHELL' } })
const resource = (path: string) => ({
  version: '2.0.0',
  kind: 'Resource',
  spec: { fileResources: [{ name: 'lib.py', type: 'python', script: { path, runtime: { command: 'ODPS_PYTHON' } } }] },
})

ruleCases('path-not-name', [
  { name: 'the name at the end', document: nodeDocument() },
  { name: 'a slash in front', document: scriptDocument(at('/shop/report')) },
  { name: 'the name alone', document: scriptDocument(at('report')) },
  { name: 'a folder', document: scriptDocument(at('shop/reports')), finds: ['hint "shop/reports"'] },
  { name: 'another letter case', document: scriptDocument(at('shop/Report')), finds: ['hint "shop/Report"'] },
  { name: 'a folder with a slash at the end', document: scriptDocument(at('shop/')), finds: ['hint "shop/"'] },
  { name: 'a placeholder in the path', document: scriptDocument(at('shop/${spec.name}')) },
  { name: 'a placeholder in the name', document: nodeDocument({ name: '${spec.name}' }) },
  { name: 'no name', document: nodeDocument({ name: null }) },
  { name: 'a blank name', document: nodeDocument({ name: ' ' }) },
  { name: 'a number as the name', document: nodeDocument({ name: 42, script: at('shop/42') }) },
  { name: 'no path', document: scriptDocument({ ...at('shop'), path: null }) },
  { name: 'a blank path', document: scriptDocument(at('')) },
  { name: 'a number as the path is another fault', document: nodeDocument({ script: { ...at(''), path: 42 } }) },
  { name: 'a shared script', document: nodeDocument({ script: '{{scripts.other}}' }) },
  { name: 'a workflow', document: workflowDocument({ name: 'weekly' }), finds: ['hint "shop/nightly"'] },
  { name: 'a resource', document: resource('libs/lib.py') },
  { name: 'the folder of a resource', document: resource('libs'), finds: ['hint "libs"'] },
  { name: 'a node inside a container', document: loopDocument({ id: 'step', name: 'step', script: at('shop/loop') }) },
])
