import { say, type Words } from '../../../server/src/language/sentence.ts'
import { CloudError } from '../cloud/call/cloudError.ts'
import type { CallRecord } from '../cloud/call/logged.ts'
import { cloudCall } from '../cloud/cloudCall.ts'
import { connect } from '../cloud/connection/connect.ts'
import type { Connection } from '../cloud/connection/connection.ts'
import type { CredentialSource, Surroundings } from '../cloud/connection/credentials.ts'
import type { Call } from '../cloud/operations/operation.ts'
import type { KeyRing } from './keyRing.ts'
import type { LocalSandbox, SandboxAddress } from './localSandbox.ts'
import { loginName } from './loginName.ts'
import type { Place } from './selection.ts'

export interface ReachTools {
  readonly keys: KeyRing
  readonly sandbox: LocalSandbox
  readonly surroundings: Surroundings
  readonly now: () => number
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly log: (record: CallRecord) => void
}

/** A way to the service that is ready for calls. */
export interface Reached {
  readonly call: Call
  /** The sandbox knows its own. */
  readonly region: string
  readonly hasDrive: boolean
  /** The host of DataWorks there. */
  readonly host: string
}

/** Opens the way to a place: starts the sandbox, or looks an AccessKey up. Calls nobody. Rejects with a CloudError. */
export async function reach(place: Place, tools: ReachTools): Promise<Reached> {
  const connection = await connector(place, tools)
  const { region, endpoints } = await connection()
  return {
    call: callBy(connection, tools),
    region,
    hasDrive: endpoints.pds !== undefined,
    host: endpoints['dataworks-public']?.host ?? '',
  }
}

/** Each call goes by the connection of its moment: a sandbox that was started again has another port. */
function callBy(connection: () => Promise<Connection>, tools: ReachTools): Call {
  let last: { readonly connection: Connection; readonly call: Call } | undefined
  return async (operation, input, options) => {
    const current = await connection()
    if (last?.connection !== current) last = { connection: current, call: cloudCall(current, tools) }
    return last.call(operation, input, options)
  }
}

async function connector(place: Place, { keys, sandbox, surroundings }: ReachTools): Promise<() => Promise<Connection>> {
  const { login, ...where } = place
  if (login.kind === 'sandbox') return toSandbox(sandbox)
  const source = login.kind === 'accessKey' ? await keyFrom(keys, login.accessKeyId) : login
  const connection = connected(connect({ name: loginName(login), source, ...where }, surroundings))
  return async () => connection
}

function toSandbox(sandbox: LocalSandbox): () => Promise<Connection> {
  let last: { readonly address: SandboxAddress; readonly connection: Connection } | undefined
  return async () => {
    const address = await sandbox.address()
    if (last?.address !== address) {
      const { endpoint, region, accessKeyId, accessKeySecret } = address
      const source = { kind: 'accessKey', accessKeyId, accessKeySecret } as const
      const settings = { name: loginName({ kind: 'sandbox' }), region, source, endpoint, driveDomain: endpoint }
      last = { address, connection: connected(connect(settings)) }
    }
    return last.connection
  }
}

async function keyFrom(keys: KeyRing, id: string): Promise<CredentialSource> {
  const key = await keys.find(id)
  if (key) return { kind: 'accessKey', ...key }
  const message = say`The secret of the AccessKey ${id} is not stored on this computer.`
  throw new CloudError({
    kind: 'credentials',
    code: 'NoCredentials',
    message,
    hint: say`Add it again with "Select Workspace", or choose another connection.`,
    mayHaveHappened: false,
  })
}

function connected(connection: Connection | { readonly problem: Words }): Connection {
  if (!('problem' in connection)) return connection
  throw new CloudError({ kind: 'settings', code: 'WrongSettings', message: connection.problem, mayHaveHappened: false })
}
