import type { Target } from '../faults.ts'
import type { ServiceError } from '../serviceError.ts'
import type { Answer } from './answer.ts'
import type { HttpRequest } from './httpRequest.ts'

/** One of the services that stand side by side at the same address. */
export interface Front<T extends Target = Target> {
  /** No part of the service that the sandbox stands in for: not logged, and never in trouble. */
  readonly internal?: true
  /** What the request asks of this service; undefined when it is not meant for it. Reads no body. */
  target(request: HttpRequest): T | undefined
  answer(request: HttpRequest, target: T, requestId: string): Promise<Answer>
  /** A refusal in this service's form. */
  refuse(error: ServiceError, requestId: string): Answer
  /** How this service says that it is asked too often, and that a credential is past its time. */
  readonly throttled: ServiceError
  readonly expired: ServiceError
}
