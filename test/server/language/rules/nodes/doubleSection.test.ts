import assert from 'node:assert/strict'
import { it } from 'node:test'
import { ruleCases } from '../../../../support/check.ts'
import { commandDocument } from '../../../../support/documents.ts'
import { problemIn } from '../../../../support/problem.ts'

const loop = { maxIterations: 5 }

ruleCases('double-section', [
  { name: 'one spelling', document: commandDocument('CONTROLLER_CYCLE', { 'do-while': loop }) },
  { name: 'the other spelling', document: commandDocument('CONTROLLER_CYCLE', { doWhile: loop }) },
  {
    name: 'both spellings',
    document: commandDocument('CONTROLLER_CYCLE', { 'do-while': loop, doWhile: loop }),
    finds: ['warning "doWhile"'],
  },
  {
    name: 'both of for-each',
    document: commandDocument('CONTROLLER_TRAVERSE', { foreach: loop, 'for-each': loop }),
    finds: ['warning "foreach"'],
  },
  {
    name: 'both of param-hub',
    document: commandDocument('PARAM_HUB', { 'param-hub': { variables: [] }, paramHub: { variables: [] } }),
    finds: ['warning "paramHub"'],
  },
  { name: 'two sections', document: commandDocument('CONTROLLER_CYCLE', { doWhile: loop, foreach: loop }) },
  { name: 'one of them null', document: commandDocument('CONTROLLER_CYCLE', { 'do-while': loop, doWhile: null }) },
])

it('points to the other spelling', () => {
  const { related } = problemIn(commandDocument('CONTROLLER_CYCLE', { 'do-while': loop, doWhile: loop }), 'double-section')
  assert.deepEqual(
    related?.map(({ at }) => at.path),
    [['do-while']],
  )
})
