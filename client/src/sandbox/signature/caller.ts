import { ServiceError } from '../serviceError.ts'

/** The keys that open the sandbox. The STS triple and the access token stand for credentials that expire. */
export interface Keys {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly sts: { readonly accessKeyId: string; readonly accessKeySecret: string; readonly securityToken: string }
  readonly accessToken: string
  /** Signs the URLs and policies that the sandbox gives out. */
  readonly storageSecret: string
}

/** Who calls. Only a token says who the user is. */
export type Caller = { readonly by: 'accessKey' } | { readonly by: 'token'; readonly userId: string }

/** The secret that belongs to a key id, once the session token that came along is right. */
export function secretOf(keys: Keys, accessKeyId: string, securityToken: string | undefined): string {
  if (accessKeyId === keys.accessKeyId && securityToken === undefined) return keys.accessKeySecret
  if (accessKeyId !== keys.sts.accessKeyId) {
    throw new ServiceError(
      404,
      'InvalidAccessKeyId.NotFound',
      'Specified access key is not found.',
      'Use the key that the sandbox printed at its start.',
    )
  }
  if (securityToken === undefined) throw new ServiceError(400, 'MissingSecurityToken', 'SecurityToken is mandatory for this action.')
  if (securityToken !== keys.sts.securityToken) {
    throw new ServiceError(400, 'InvalidSecurityToken.Malformed', 'Specified SecurityToken is malformed.')
  }
  return keys.sts.accessKeySecret
}
