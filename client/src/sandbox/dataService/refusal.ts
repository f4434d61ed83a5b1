import type { JsonObject } from '../json.ts'
import { ServiceError } from '../serviceError.ts'

/** Invalid parameters, as the data service says it. */
export function refusal(message: string, code = '1031203110005'): ServiceError {
  return new ServiceError(200, code, message)
}

/** In this family what the service itself refuses comes inside an answer with status 200. */
export function outcome(work: () => unknown): JsonObject {
  try {
    return { Data: work(), Success: true, HttpStatusCode: 200 }
  } catch (error) {
    if (!(error instanceof ServiceError) || error.status !== 200) throw error
    return { Success: false, ErrorCode: error.code, ErrorMessage: error.message, HttpStatusCode: 400 }
  }
}
