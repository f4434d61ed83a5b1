import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dataServiceTest } from '../../../client/src/cloud/operations/dataService.ts'
import { dataSource } from '../../../client/src/cloud/operations/dataSource.ts'
import { node } from '../../../client/src/cloud/operations/node.ts'
import { operations } from '../../../client/src/cloud/operations/operations.ts'
import { pipeline } from '../../../client/src/cloud/operations/pipeline.ts'
import { project } from '../../../client/src/cloud/operations/project.ts'
import { pdsRoutes, rpcRoutes } from '../../../client/src/sandbox/routes.ts'
import { readParameters } from '../../../client/src/sandbox/rpc/parameters.ts'
import { ServiceError } from '../../../client/src/sandbox/serviceError.ts'

test('the sandbox answers every operation of the table, once', () => {
  const answered = [...rpcRoutes, ...pdsRoutes(new Map())].map(({ operation }) => `${operation.version} ${operation.action}`)
  assert.deepEqual(answered.toSorted(), operations.map(({ version, action }) => `${version} ${action}`).sort())
})

function refusal(work: () => unknown): [string, string] {
  try {
    work()
  } catch (error) {
    assert.ok(error instanceof ServiceError)
    return [error.code, error.message]
  }
  return assert.fail('nothing was refused')
}

test('a missing parameter is named', () => {
  assert.deepEqual(
    refusal(() => readParameters(node.get, { query: [] })),
    ['MissingId', 'Id is mandatory for this action.'],
  )
  assert.deepEqual(
    refusal(() => readParameters(node.get, { query: [['Id', '']] })),
    ['MissingId', 'Id is mandatory for this action.'],
  )
})

test('a parameter in the wrong place is told so, optional ones too', () => {
  const form = [['ProjectId', '1']] as const
  assert.deepEqual(
    refusal(() => readParameters(node.list, { form })),
    ['MissingProjectId', 'ProjectId is mandatory for this action in the query; it came in the form.'],
  )
  const query = [['ProjectId', '1']] as const
  assert.deepEqual(refusal(() => readParameters(node.list, { query, form: [['Name', 'a']] }))[0], 'MissingName')
})

for (const [name, value, message] of [
  ['ProjectId', 'abc', 'it must be a 64-bit integer'],
  ['PageSize', '1.5', 'it must be an integer'],
  ['Recurrence', 'Norml', 'it must be one of Normal, Pause, Skip'],
] as const) {
  test(`${name} "${value}" is refused`, () => {
    const [code, text] = refusal(() => readParameters(node.list, { query: [[name, value] as const, ['ProjectId', '1'] as const] }))
    assert.deepEqual([code, text], ['InvalidParameter', `The specified parameter ${name} is not valid: ${message}.`])
  })
}

test('both spellings of a scene are taken', () => {
  for (const scene of ['DATAWORKS_PROJECT', 'DataworksProject']) {
    assert.equal(
      readParameters(node.list, {
        query: [
          ['ProjectId', '1'],
          ['Scene', scene],
        ],
      }).Scene,
      scene,
    )
  }
})

test('an optional parameter sent without a value counts as absent', () => {
  const query = [
    ['ProjectId', '1'],
    ['PageSize', ''],
  ] as const
  assert.deepEqual(readParameters(node.list, { query }), { ProjectId: '1' })
})

test('lists: as JSON, joined by commas, and member by member', () => {
  const run = readParameters(pipeline.create, {
    form: [
      ['ObjectIds', '["4634978808809541234"]'],
      ['ProjectId', '1'],
      ['Type', 'Online'],
    ],
  })
  assert.deepEqual(run.ObjectIds, ['4634978808809541234'])
  assert.deepEqual(readParameters(project.list, { form: [['Ids', '[4634978808809541234,7]']] }).Ids, ['4634978808809541234', '7'])
  const sources = readParameters(dataSource.list, {
    query: [
      ['ProjectId', '1'],
      ['Types', 'odps,mysql'],
    ],
  })
  assert.deepEqual(sources.Types, ['odps', 'mysql'])
  const started = readParameters(dataServiceTest.start, {
    query: [['ApiId', '1']],
    form: [
      ['QueryParam.2.ParamKey', 'b'],
      ['QueryParam.1.ParamKey', 'a'],
      ['QueryParam.1.ParamValue', '1'],
    ],
  })
  assert.deepEqual(started.QueryParam, [{ ParamKey: 'a', ParamValue: '1' }, { ParamKey: 'b' }])
})

test('a list that is none is refused', () => {
  for (const text of ['[1', '{"a":1}', 'x']) {
    assert.equal(refusal(() => readParameters(project.list, { form: [['Ids', text]] }))[0], 'InvalidParameter')
  }
})
