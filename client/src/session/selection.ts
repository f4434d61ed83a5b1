/** Whose AccessKey calls are signed with. Holds no secret. */
export type Login =
  | { readonly kind: 'sandbox' }
  | { readonly kind: 'profile'; readonly name: string }
  | { readonly kind: 'environment' }
  | { readonly kind: 'ecsRole'; readonly role?: string }
  | { readonly kind: 'accessKey'; readonly accessKeyId: string }

/** Where calls go, and who makes them. */
export interface Place {
  readonly login: Login
  readonly region: string
  /** Instead of the host of the region. */
  readonly endpoint?: string
  /** The id of a Drive domain, or its host. */
  readonly driveDomain?: string
}

/** What the user has chosen, as it is remembered. */
export interface Selection extends Place {
  readonly workspace: { readonly id: string; readonly name: string }
}

/** A selection as it was remembered, perhaps by another version; undefined when it is none. */
export function readSelection(value: unknown): Selection | undefined {
  if (!isRecord(value) || !isRecord(value.workspace)) return undefined
  const login = readLogin(value.login)
  const { region, endpoint, driveDomain } = value
  const { id, name } = value.workspace
  if (!login || typeof region !== 'string' || typeof id !== 'string' || typeof name !== 'string') return undefined
  return {
    login,
    region,
    ...(typeof endpoint === 'string' && { endpoint }),
    ...(typeof driveDomain === 'string' && { driveDomain }),
    workspace: { id, name },
  }
}

function readLogin(value: unknown): Login | undefined {
  if (!isRecord(value)) return undefined
  const { kind, name, role, accessKeyId } = value
  if (kind === 'sandbox' || kind === 'environment') return { kind }
  if (kind === 'profile' && typeof name === 'string') return { kind, name }
  if (kind === 'ecsRole') return { kind, ...(typeof role === 'string' && { role }) }
  if (kind === 'accessKey' && typeof accessKeyId === 'string') return { kind, accessKeyId }
  return undefined
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
