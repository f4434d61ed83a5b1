import { bodyDocument, flatDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'

const branches = (...outputs: unknown[]) => ({ branch: { branches: outputs.map((output) => ({ when: '1', output })) } })
const published = (...data: string[]) => ({ outputs: { nodeOutputs: data.map((name) => ({ data: name })) } })
const artifacts = { outputs: [{ id: 'o', data: 'shop.a' }] }

ruleCases('unpublished-branch-output', [
  { name: 'published', document: nodeDocument({ ...branches({ data: 'shop.a' }, { data: 'shop.b' }), ...published('shop.a', 'shop.b') }) },
  {
    name: 'not published',
    document: nodeDocument({ ...branches({ data: 'shop.a' }, { data: 'shop.b' }), ...published('shop.a') }),
    finds: ['warning "output"'],
  },
  { name: 'the node publishes nothing', document: nodeDocument(branches({ data: 'shop.a' })), finds: ['warning "output"'] },
  {
    name: 'the other spelling of the group',
    document: nodeDocument({ ...branches({ data: 'shop.a' }), outputs: { output: [{ data: 'shop.a' }] } }),
  },
  { name: 'the name itself', document: nodeDocument({ ...branches('shop.a'), ...published('shop.a') }) },
  {
    name: 'by reference to a shared output, not published',
    document: bodyDocument({ artifacts, nodes: [{ id: 'n1', ...branches('{{artifacts.o}}') }] }),
    finds: ['warning "{{artifacts.o}}"'],
  },
  {
    name: 'by reference, published by reference',
    document: bodyDocument({ artifacts, nodes: [{ id: 'n1', ...branches('{{artifacts.o}}'), outputs: { nodeOutputs: ['{{o}}'] } }] }),
  },
  {
    name: 'by reference, published by name',
    document: flatDocument({ artifacts, nodes: [{ id: 'n1', ...branches('{{artifacts.o}}'), ...published('shop.a') }] }),
  },
  { name: 'a placeholder', document: nodeDocument(branches({ data: '${projectIdentifier}.a' })) },
  {
    name: 'inside a container',
    document: nodeDocument({ 'do-while': { nodes: [{ id: 'i1', ...branches({ data: 'shop.a' }) }] } }),
    finds: ['warning "output"'],
  },
  { name: 'a branch without output has a report of its own', document: nodeDocument(branches(null)) },
])
