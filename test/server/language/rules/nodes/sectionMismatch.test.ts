import { ruleCases } from '../../../../support/check.ts'
import { commandDocument, nodeDocument } from '../../../../support/documents.ts'

ruleCases('section-mismatch', [
  { name: 'no section', document: nodeDocument() },
  { name: 'the section of the command', document: commandDocument('SUB_PROCESS', { subflow: { id: 'steps' } }) },
  { name: 'its other spelling', document: commandDocument('CONTROLLER_TRAVERSE', { foreach: { maxIterations: 5 } }) },
  {
    name: 'the section of another command',
    document: commandDocument('DIDE_SHELL', { subflow: { id: 'steps' } }),
    finds: ['warning "subflow"'],
  },
  {
    name: 'another container, in its other spelling',
    document: commandDocument('CONTROLLER_CYCLE', { foreach: { maxIterations: 5 } }),
    finds: ['warning "foreach"'],
  },
  { name: 'a component', document: commandDocument('COMPONENT_SQL', { component: { name: 'sums' } }) },
  {
    name: 'a component under plain SQL',
    document: commandDocument('ODPS_SQL', { component: { name: 'sums' } }),
    finds: ['warning "component"'],
  },
  { name: 'null', document: commandDocument('DIDE_SHELL', { subflow: null }) },
  { name: 'a type of the customer', document: commandDocument('ACME_FORECAST', { subflow: { id: 'steps' } }) },
  { name: 'no script', document: nodeDocument({ script: null, subflow: { id: 'steps' } }) },
  { name: 'a node that stands for an output', document: nodeDocument({ reference: { output: 'shop.orders' } }) },
])
