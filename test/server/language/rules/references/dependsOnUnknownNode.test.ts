import { ruleCases } from '../../../../support/check.ts'

const flow = (...depends: object[]) => [{ nodeId: 'a', depends }]
const document = (spec: object) => ({ version: '1.1.0', kind: 'CycleWorkflow', spec })
const nodes = [{ id: 'a' }, { id: 'orders' }]

ruleCases('depends-on-unknown-node', [
  { name: 'a node', document: document({ nodes, flow: flow({ nodeId: 'orders' }) }) },
  { name: 'a reference to a node', document: document({ nodes, flow: flow({ nodeId: '{{orders}}' }) }) },
  { name: 'a slip', document: document({ nodes, flow: flow({ nodeId: 'order' }) }), finds: ['warning "order"'] },
  { name: 'nobody', document: document({ nodes, flow: flow({ nodeId: 'elsewhere' }) }), finds: ['warning "elsewhere"'] },
  {
    name: 'two edges',
    document: document({ nodes, flow: flow({ nodeId: 'x' }, { nodeId: 'orders' }, { nodeId: 'y' }) }),
    finds: ['warning "x"', 'warning "y"'],
  },
  { name: 'a workflow', document: document({ workflows: [{ nodes, dependencies: flow({ nodeId: 'x' }) }] }), finds: ['warning "x"'] },
  {
    name: 'a node of another list',
    document: document({ nodes: [{ id: 'x' }], workflows: [{ nodes, dependencies: flow({ nodeId: 'x' }) }] }),
    finds: ['warning "x"'],
  },
  { name: 'the container', document: document({ nodes: [{ id: 'c', combined: { nodes, flow: flow({ nodeId: 'c' }) } }] }) },
  { name: 'an output may be anywhere', document: document({ nodes, flow: flow({ output: 'other.project' }) }) },
  { name: 'a placeholder', document: document({ nodes, flow: flow({ nodeId: '${spec.id}' }) }) },
  { name: 'null means absent', document: document({ nodes, flow: flow({ nodeId: null, output: 'x' }) }) },
  {
    name: 'a document of one node',
    document: { version: '2.0.0', kind: 'Node', spec: { nodes: [{ id: 'a' }], dependencies: flow({ nodeId: 'orders' }) } },
    finds: ['warning "orders"'],
  },
  {
    name: 'the number of a node, in a document of numbers as the service writes it',
    document: document({
      workflows: [
        {
          nodes: [{ id: '6074577483712732622' }],
          dependencies: [{ nodeId: '6074577483712732622', depends: [{ nodeId: '5275828555801924236' }] }],
        },
      ],
    }),
  },
  {
    name: 'the number of a node, in a document of words',
    document: document({ nodes, flow: flow({ nodeId: '5275828555801924236' }) }),
    finds: ['warning "5275828555801924236"'],
  },
  {
    name: 'json: a part that cannot be read',
    document: '{"kind":"CycleWorkflow","spec":{"flow":[{"nodeId":"a","depends":[{"nodeId":"b"}]}],"nodes":[\n{"id":"b" "name":1}\n]}}',
  },
])
