import { randomUUID } from 'node:crypto'
import { say } from '../../../../server/src/language/sentence.ts'
import type { Connection, Credentials } from '../connection/connection.ts'
import type { AnyOperation, Call, CallOptions } from '../operations/operation.ts'
import { readAnswer } from './answer.ts'
import { CloudError } from './cloudError.ts'
import { watchExchange } from './exchange.ts'
import { stopped, wrongSettings } from './failure.ts'
import { type Envelope, type Send, sendByOpenApi } from './openApi.ts'
import { requestOf } from './requestOf.ts'
import { thrownBy } from './thrownBy.ts'
import { within } from './within.ts'

export interface CallerOptions {
  /** Milliseconds for one attempt when the call itself does not say. */
  readonly timeout?: number
  readonly send?: Send
}

/** One request, one answer. `retrying` and `logged` go around it. */
export function caller(connection: Connection, { timeout = 30_000, send = sendByOpenApi }: CallerOptions = {}): Call {
  return async <I, A>(operation: AnyOperation, input: I, options: CallOptions = {}): Promise<A> => {
    const nonce = randomUUID().replaceAll('-', '')
    const exchange = watchExchange(nonce)
    const context = { operation, exchange }
    const limit = options.timeout ?? timeout
    let secrets: readonly string[] = []
    const work = async () => {
      const endpoint = connection.endpoints[operation.product]
      if (!endpoint) {
        const missing = operation.product === 'pds' ? say`This connection has no Drive domain.` : say`This connection has no endpoint.`
        throw wrongSettings(context, 'NoEndpoint', missing)
      }
      const keys = await keysFor(connection, operation)
      secrets = 'token' in keys ? [keys.token] : [keys.accessKeySecret, keys.securityToken ?? '']
      // The library's own limit comes later than ours, which also knows whether the request had left.
      const envelope: Envelope = { endpoint, keys, nonce, timeout: limit + 5000, leaving: exchange.leaving }
      return readAnswer(context, await send(operation, requestOf(operation, input as object), envelope)) as A
    }
    try {
      return await within(limit, options.signal, work, (stop) => {
        exchange.abort()
        return stopped(context, stop)
      })
    } catch (thrown) {
      throw thrown instanceof CloudError ? thrown : thrownBy(context, thrown, secrets, limit)
    } finally {
      exchange.stopWatching()
    }
  }
}

async function keysFor(connection: Connection, operation: AnyOperation): Promise<Credentials | { token: string }> {
  if (operation.product !== 'pds' || !connection.driveToken) return connection.credentials()
  return { token: await connection.driveToken() }
}
