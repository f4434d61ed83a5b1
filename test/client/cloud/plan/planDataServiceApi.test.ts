import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { planDataServiceApi } from '../../../../client/src/cloud/plan/planDataServiceApi.ts'
import { picture, problemOf, projectId } from '../support/planning.ts'

describe('data-service API', () => {
  const script = {
    kind: 'DataServiceApi',
    name: 'totals',
    path: '/t',
    mode: 'script',
    group: 'ds_1',
    connection: { id: '7' },
    script: 'select 1 as a',
  }

  test('created from its document', () => {
    const { title, steps, notes } = picture(planDataServiceApi(script, { projectId })) as {
      title: string
      steps: [string, { ApiName: string }][]
      notes: string[]
    }
    assert.deepEqual([title, steps[0]?.[0], steps[0]?.[1].ApiName, notes], ['Create API totals', 'CreateDataServiceApi', 'totals', []])
  })

  test('what the mode has no place for is said', () => {
    const plan = planDataServiceApi({ ...script, backend: { host: 'x' }, samples: { success: '{}' } }, { projectId })
    assert.deepEqual((picture(plan) as { notes: string[] }).notes, [
      'ignored: "backend" does not go with mode script and is not sent.',
      'ignored: "samples" does not go with mode script and is not sent.',
    ])
  })

  test('replaced by id: what cannot be changed is said', () => {
    const { steps, notes } = picture(planDataServiceApi(script, { projectId, id: '9' })) as {
      steps: [string, { ApiId: string }][]
      notes: string[]
    }
    assert.deepEqual([steps[0]?.[0], steps[0]?.[1].ApiId], ['UpdateDataServiceApi', '9'])
    assert.deepEqual(notes, [
      'overwrites: All fields of the draft of API 9 are replaced. What is published stays until it is published again.',
      'ignored: "name" cannot be changed and is not sent.',
      'ignored: "group" cannot be changed and is not sent.',
    ])
  })

  test('a document that the service would refuse', () => {
    assert.equal(
      problemOf(planDataServiceApi({ ...script, timeout: 40000 }, { projectId })),
      'A timeout is a whole number of milliseconds from 1 to 30,000.',
    )
  })
})
