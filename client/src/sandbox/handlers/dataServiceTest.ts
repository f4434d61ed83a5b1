import { dataServiceTest } from '../../cloud/operations/dataService.ts'
import type { Context } from '../context.ts'
import { findApi } from '../dataService/apis.ts'
import { outcome } from '../dataService/refusal.ts'
import { exact } from '../exactJson.ts'
import { isObject, type JsonObject } from '../json.ts'
import { on, type Route } from '../rpc/route.ts'
import { ServiceError } from '../serviceError.ts'
import type { ApiTestRecord } from '../store/records.ts'
import { put } from '../store/store.ts'

/** Test calls of an API. Nothing is queried: the result repeats the parameters. */
export const dataServiceTestRoutes: readonly Route[] = [
  on(dataServiceTest.start, ({ ApiId, ...params }, context) => {
    if (context.store.tables.api.get(ApiId) === undefined) throw new ServiceError(404, 'Api.NotFound', `The API ${ApiId} does not exist.`)
    const now = context.clock()
    const pairs = [params.QueryParam, params.BodyParams, params.HeadParams, params.PathParams].flatMap((list) => list ?? [])
    const test: ApiTestRecord = {
      id: context.ids.small(),
      apiId: ApiId,
      createTime: now,
      dueTime: now + context.pace.apiTest,
      params: JSON.stringify(Object.fromEntries(pairs.map(({ ParamKey, ParamValue }) => [ParamKey, ParamValue]))),
    }
    context.store.commit([put('apiTest', test)])
    return { Data: { TestId: test.id } }
  }),
  on(dataServiceTest.get, ({ TestId }, context) => {
    const test = context.store.tables.apiTest.get(TestId)
    if (test === undefined) throw new ServiceError(404, 'Test.NotFound', `The test ${TestId} does not exist.`)
    const { CostTime, ...row } = rowOf(test, context)
    return { Data: { ...row, CostTime: String(CostTime), DebugInfo: '', NodesDebugInfo: '' } }
  }),
  on(dataServiceTest.list, ({ ApiId, PageSize = 10 }, context) => {
    const found = context.store.tables.apiTest.find('api', ApiId).toReversed().slice(0, PageSize)
    return { Data: found.map((test) => ({ ...rowOf(test, context), TestId: exact(test.id), CreateTime: test.createTime })) }
  }),
  on(dataServiceTest.save, ({ ApiId, ProjectId, ResultSample, FailResultSample }, context) =>
    outcome(() => {
      const api = findApi(context, ApiId, ProjectId)
      const draft = Object.fromEntries(
        Object.entries(api.draft).map(([key, details]) => [
          key,
          key.endsWith('Details') && isObject(details) ? withSamples(details, ResultSample, FailResultSample) : details,
        ]),
      )
      context.store.commit([put('api', { ...api, draft, modifyTime: context.clock() })])
      return true
    }),
  ),
]

function rowOf({ apiId, createTime, dueTime, params }: ApiTestRecord, { clock }: Context): JsonObject {
  const finished = dueTime <= clock()
  const result = { data: [], errCode: 0, errMsg: 'success', requestId: 'sandbox' }
  return {
    ApiId: exact(apiId),
    Status: finished ? 'FINISHED' : 'RUNNING',
    ParamMap: params,
    CostTime: finished ? dueTime - createTime : 0,
    ...(finished && { RetCode: 0, RetResult: JSON.stringify(result) }),
  }
}

function withSamples(details: JsonObject, success: string | undefined, failure: string | undefined): JsonObject {
  return {
    ...details,
    ...(success !== undefined && { SuccessfulResultSample: success }),
    ...(failure !== undefined && { FailedResultSample: failure }),
  }
}
