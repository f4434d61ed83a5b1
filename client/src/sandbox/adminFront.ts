import type { Context } from './context.ts'
import { readFaults } from './faults.ts'
import { type Answer, jsonAnswer } from './http/answer.ts'
import type { Front } from './http/front.ts'
import { type HttpRequest, readBody } from './http/httpRequest.ts'
import { cancelJob, progressOf } from './jobs.ts'
import type { LogEntry } from './server.ts'
import { ServiceError } from './serviceError.ts'
import { equalText } from './signature/equalText.ts'

/** Controls for tests that only have HTTP, under `/-/`: faults, jobs and the log. Opened by the access token. */
export function createAdminFront(context: Context, log: readonly LogEntry[]): Front {
  return {
    internal: true,
    throttled: new ServiceError(429, 'Throttling', 'Too many requests.'),
    expired: new ServiceError(401, 'AccessTokenExpired', 'AccessToken is expired.'),
    target: ({ path }) => (path.startsWith('/-/') ? { action: 'Admin' } : undefined),
    async answer(request) {
      if (!equalText(request.headers.authorization ?? '', `Bearer ${context.keys.accessToken}`)) {
        throw new ServiceError(
          401,
          'AccessTokenInvalid',
          'The controls of the sandbox want its access token: "Authorization: Bearer <token>".',
        )
      }
      return control(request, context, log)
    },
    refuse: ({ status, code, message }) => jsonAnswer(status, { code, message }),
  }
}

async function control(request: HttpRequest, context: Context, log: readonly LogEntry[]): Promise<Answer> {
  const cancelled = /^\/-\/jobs\/(\d+)\/cancel$/.exec(request.path)?.[1]
  const asked = `${request.method} ${cancelled === undefined ? request.path : '/-/jobs/<id>/cancel'}`
  switch (asked) {
    case 'POST /-/faults':
      context.faults.add(...faultsIn((await readBody(request.body)).toString('utf8')))
      return jsonAnswer(200, {})
    case 'DELETE /-/faults':
      context.faults.clear()
      return jsonAnswer(200, {})
    case 'GET /-/log':
      return jsonAnswer(200, { log })
    case 'GET /-/jobs':
      return jsonAnswer(200, { jobs: jobRows(context) })
    case 'POST /-/jobs/<id>/cancel':
      return jsonAnswer(200, { cancelled: cancelJob(context, cancelled ?? '') })
    default:
      throw new ServiceError(
        404,
        'NotFound',
        'The controls are POST and DELETE /-/faults, GET /-/log, GET /-/jobs and POST /-/jobs/<id>/cancel.',
      )
  }
}

function faultsIn(text: string) {
  try {
    return readFaults(text)
  } catch (error) {
    throw new ServiceError(400, 'InvalidParameter', error instanceof Error ? error.message : String(error))
  }
}

export interface JobRow {
  readonly id: string
  readonly status: string
  /** 0 to 100. */
  readonly progress: number
  readonly workflowId?: string
  readonly error?: string
}

export function jobRows({ store, clock }: Pick<Context, 'store' | 'clock'>): JobRow[] {
  return [...store.tables.job.values()].map((job) => ({
    id: job.id,
    status: job.status,
    progress: progressOf(job, clock()),
    ...(job.response !== undefined && { workflowId: job.response }),
    ...(job.error !== undefined && { error: job.error }),
  }))
}
