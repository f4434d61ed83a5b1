import type { ServerResponse } from 'node:http'
import type { Trouble } from '../faults.ts'
import { ServiceError } from '../serviceError.ts'
import { type Answer, send, sendHalf, textAnswer } from './answer.ts'
import type { Front } from './front.ts'

/** Whether this trouble keeps the work from being done. */
export function strikesBefore(trouble: Trouble): boolean {
  return trouble.kind === 'throttle' || trouble.kind === 'expiredToken' || ('when' in trouble && trouble.when === 'before')
}

/** Answers as the trouble demands. `answer` is what would have been said without it, where the work was done. */
export async function sendTroubled(
  response: ServerResponse,
  trouble: Trouble,
  front: Front,
  requestId: string,
  answer?: Answer,
): Promise<void> {
  const refuse = (error: ServiceError) => front.refuse(error, requestId)
  switch (trouble.kind) {
    case 'throttle':
      return send(response, refuse(throttled(front, trouble.code)))
    case 'expiredToken':
      return send(response, refuse(front.expired))
    case 'serverError':
      return send(
        response,
        refuse(new ServiceError(trouble.status ?? 500, 'InternalError.System', 'An internal system error occurred. Try again later.')),
      )
    case 'html':
      return send(response, textAnswer(trouble.status ?? 502, 'text/html', '<html><body><h1>502 Bad Gateway</h1></body></html>'))
    case 'empty':
      return send(response, textAnswer(trouble.status ?? 504, '', ''))
    case 'cut':
      return sendHalf(response, answer ?? refuse(new ServiceError(500, 'InternalError.System', 'An internal system error occurred.')))
    case 'reset':
      response.destroy()
      return
    case 'latency':
    case 'failJob':
      if (answer !== undefined) await send(response, answer)
  }
}

function throttled({ throttled: { status, code, message } }: Front, otherCode?: string): ServiceError {
  return new ServiceError(status, otherCode ?? code, message)
}
