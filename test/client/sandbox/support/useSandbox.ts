import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import type { AnyOperation } from '../../../../client/src/cloud/operations/operation.ts'
import { operations } from '../../../../client/src/cloud/operations/operations.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../../client/src/sandbox/startSandbox.ts'
import { http, type Reply } from './http.ts'
import { type RpcCall, signedPds, signedRpc } from './signing.ts'

/** An answer as its JSON says; ids keep their digits as text. */
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
type Body = any

export interface TestSandbox {
  readonly sandbox: Sandbox
  /** Epoch milliseconds; stands still unless `pass` moves it. */
  now(): number
  pass(milliseconds: number): void
  /** Calls by the operation's name, with parameters where its entry in the table says; fails the test when it is refused. */
  call(action: string, input?: Input, version?: string): Promise<Body>
  /** The same for a call that is to be refused: status, code and message. */
  refused(action: string, input?: Input, version?: string): Promise<Refusal>
  reply(action: string, input?: Input, version?: string): Promise<Reply>
  /** As it is given, in no need of the table. */
  rpc(call: RpcCall): Promise<Reply>
  pds(path: string, body: unknown): Promise<Reply>
}

export type Input = Readonly<Record<string, unknown>>

export interface Refusal {
  readonly status: number
  readonly code: string
  readonly message: string
}

export const start = Date.UTC(2026, 0, 2, 3, 4, 5)

/** A sandbox of the test's own, with a clock that the test moves, stopped at its end. */
export async function useSandbox(t: TestContext, options: SandboxOptions = {}): Promise<TestSandbox> {
  let time = start
  const sandbox = await startSandbox({ clock: () => time, ...options })
  t.after(() => sandbox.stop())
  return testSandbox(
    sandbox,
    () => (options.clock ?? (() => time))(),
    (milliseconds) => {
      time += milliseconds
    },
  )
}

export function testSandbox(sandbox: Sandbox, now: () => number, pass: (milliseconds: number) => void): TestSandbox {
  const { endpoint, accessKey } = sandbox
  const rpc = (call: RpcCall) => http(endpoint, signedRpc(endpoint, accessKey, { date: now(), ...call }))
  const pds = (path: string, body: unknown) => http(endpoint, signedPds(endpoint, accessKey, { path, body, date: now() }))
  async function reply(action: string, input: Input = {}, version?: string): Promise<Reply> {
    const operation = operationFor(action, input, version)
    if (operation.style === 'ROA') return pds(operation.pathname, input)
    const [query, form]: Record<string, string>[] = [{}, {}]
    for (const [name, value] of Object.entries(input)) {
      const place = operation.params[name]?.in === 'form' ? form : query
      if (place !== undefined) place[name] = typeof value === 'string' ? value : JSON.stringify(value)
    }
    const used = operation.method === 'POST' ? { form: form ?? {} } : {}
    return rpc({ action, version: operation.version, method: operation.method, query: query ?? {}, ...used })
  }
  return {
    sandbox,
    now,
    pass,
    rpc,
    pds,
    reply,
    async call(action, input, version) {
      const { status, text } = await reply(action, input, version)
      assert.equal(status, 200, `${action}: ${text}`)
      return parse(text)
    },
    async refused(action, input, version) {
      const { status, text } = await reply(action, input, version)
      const body = parse(text)
      assert.notEqual(status, 200, `${action} was not refused`)
      return { status, code: body.Code ?? body.code, message: body.Message ?? body.message }
    },
  }
}

/** By its name, and where two have it by the parameters that only one of them knows, newest version first. */
function operationFor(action: string, input: Input, version?: string): AnyOperation {
  const named = operations.filter((operation) => operation.action === action && (version ?? operation.version) === operation.version)
  const fits = named.filter(({ params }) => Object.keys(input).every((name) => name in params))
  const found = fits.sort((a, b) => (a.version < b.version ? 1 : -1))[0] ?? named[0]
  assert.ok(found, `There is no operation ${action}.`)
  return found
}

/** Quotes numbers that a double cannot keep. */
export function parse(text: string): Body {
  return JSON.parse(text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d{16,}/g, (token) => (token.startsWith('"') ? token : `"${token}"`)))
}
