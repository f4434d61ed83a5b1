import assert from 'node:assert/strict'
import { it } from 'node:test'
import { bodyDocument, flatDocument } from '../../../../support/bodies.ts'
import { ruleCases } from '../../../../support/check.ts'
import { nodeDocument } from '../../../../support/documents.ts'
import { problemIn } from '../../../../support/problem.ts'

const entry = (nodeId: unknown, output = 'shop.a') => ({ nodeId, depends: [{ type: 'Normal', output }] })
const nodes = [{ id: 'n1' }, { id: 'n2' }]

it('leads to the first entry, in a block of its own', () => {
  const { at, related } = problemIn(bodyDocument({ nodes, flow: [entry('n1'), entry('n1', 'b')] }), 'repeated-flow-entry')
  const [first] = related ?? []
  assert.deepEqual([at.path, first?.at.path], [['nodeId'], ['nodeId']])
  assert.ok(first && first.at.block !== at.block && first.at.block.text.includes('shop.a'))
})

ruleCases('repeated-flow-entry', [
  { name: 'two nodes', document: bodyDocument({ nodes, flow: [entry('n1'), entry('n2')] }) },
  {
    name: 'one node twice',
    document: bodyDocument({ nodes, flow: [entry('n1'), entry('n2'), entry('n1', 'b')] }),
    finds: ['warning "n1"'],
  },
  {
    name: 'by id and by reference',
    document: bodyDocument({ nodes, flow: [entry('n1'), entry('{{nodes.n1}}')] }),
    finds: ['warning "{{nodes.n1}}"'],
  },
  { name: 'letter case', document: bodyDocument({ nodes, flow: [entry('N1'), entry('n1')] }), finds: ['warning "n1"'] },
  { name: 'the name of 2.0.0', document: bodyDocument({ nodes, dependencies: [entry('n1'), entry('n1')] }), finds: ['warning "n1"'] },
  { name: 'the flat form', document: flatDocument({ nodes, flow: [entry('n1'), entry('n1')] }), finds: ['warning "n1"'] },
  {
    name: 'a workflow',
    document: bodyDocument({ workflows: [{ name: 'w', dependencies: [entry('n1'), entry('n1')] }] }),
    finds: ['warning "n1"'],
  },
  { name: 'a loop', document: nodeDocument({ 'for-each': { flow: [entry('i'), entry('i')] } }), finds: ['warning "i"'] },
  {
    name: 'the body and a loop in it',
    document: bodyDocument({ nodes: [{ id: 'n1', 'do-while': { flow: [entry('n1')] } }], flow: [entry('n1')] }),
  },
  { name: 'placeholders', document: bodyDocument({ nodes, flow: [entry('${spec.id}'), entry('${spec.id}')] }) },
  { name: 'null is absent', document: bodyDocument({ nodes, flow: [entry(null), entry(null)] }) },
  { name: 'blank is not written yet', document: bodyDocument({ nodes, flow: [entry(''), entry('')] }) },
  {
    name: 'one report: two lists have one of their own',
    document: bodyDocument({ nodes, flow: [entry('n1')], dependencies: [entry('n1')] }),
  },
])
