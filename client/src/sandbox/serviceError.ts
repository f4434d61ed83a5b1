/** A refusal as the service words it. `status` is the HTTP status; `recommend` says what to do, where there is something to do. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError'
  readonly status: number
  readonly code: string
  readonly recommend: string | undefined

  constructor(status: number, code: string, message: string, recommend?: string) {
    super(message)
    this.status = status
    this.code = code
    this.recommend = recommend
  }
}
