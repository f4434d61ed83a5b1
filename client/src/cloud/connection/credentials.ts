import { homedir } from 'node:os'
import { say, type Words } from '../../../../server/src/language/sentence.ts'
import { CloudError } from '../call/cloudError.ts'
import { readCliConfig } from './cliConfig.ts'
import type { Credentials } from './connection.ts'
import { ecsRole, environmentUri, oidc, type Provider, profile } from './providers.ts'

/** Where an AccessKey comes from. */
export type CredentialSource =
  | { readonly kind: 'profile'; readonly name: string }
  | { readonly kind: 'environment' }
  | { readonly kind: 'ecsRole'; readonly role?: string }
  | { readonly kind: 'oidc' }
  | { readonly kind: 'accessKey'; readonly accessKeyId: string; readonly accessKeySecret: string; readonly securityToken?: string }

export interface Surroundings {
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly home?: string
  readonly uid?: number
}

/**
 * Gives the AccessKey of a source each time it is asked, renewing short-lived ones. Rejects with a CloudError that quotes neither files nor
 * answers: those of the vendor's library do.
 */
export function credentialsOf(source: CredentialSource, surroundings: Surroundings = {}): () => Promise<Credentials> {
  switch (source.kind) {
    case 'accessKey': {
      const { kind: _, ...key } = source
      return async () => ({ ...key, provider: key.securityToken ? 'static_sts' : 'static_ak' })
    }
    case 'profile':
      return fromProfile(source.name, surroundings)
    case 'environment':
      return fromEnvironment(surroundings.env ?? process.env)
    case 'ecsRole':
      return provided(
        () => ecsRole(source.role),
        (why) => say`The ECS role gave no AccessKey: ${why}.`,
      )
    case 'oidc':
      return provided(() => oidc(surroundings.env ?? process.env), withoutOidc)
    default:
      return source satisfies never
  }
}

function fromProfile(name: string, { home = homedir(), uid }: Surroundings): () => Promise<Credentials> {
  const others = provided(
    () => profile(name, home),
    (why) => say`Profile "${name}" gave no AccessKey: ${why}.`,
  )
  return async () => {
    const config = await readCliConfig({ home, uid })
    if ('problem' in config) throw missing(config.problem)
    const found = config.profiles.find((profile) => profile.name === name)
    if (!found) throw missing(say`There is no profile "${name}" in ~/.aliyun/config.json.`)
    if (found.mode !== 'AK' && found.mode !== 'StsToken') return others()
    const { access_key_id, access_key_secret, sts_token } = found
    if (!access_key_id || !access_key_secret || (found.mode === 'StsToken' && !sts_token))
      throw missing(say`Profile "${name}" has no complete AccessKey.`)
    const token = found.mode === 'StsToken' && sts_token ? { securityToken: sts_token } : {}
    return { accessKeyId: access_key_id, accessKeySecret: access_key_secret, ...token, provider: 'cli_profile' }
  }
}

function fromEnvironment(env: Readonly<Record<string, string | undefined>>): () => Promise<Credentials> {
  const accessKeyId = env.ALIBABA_CLOUD_ACCESS_KEY_ID
  const accessKeySecret = env.ALIBABA_CLOUD_ACCESS_KEY_SECRET
  const securityToken = env.ALIBABA_CLOUD_SECURITY_TOKEN
  if (accessKeyId && accessKeySecret) {
    return async () => ({ accessKeyId, accessKeySecret, ...(securityToken && { securityToken }), provider: 'env' })
  }
  if (env.ALIBABA_CLOUD_OIDC_TOKEN_FILE) return provided(() => oidc(env), withoutOidc)
  const uri = env.ALIBABA_CLOUD_CREDENTIALS_URI
  if (uri)
    return provided(
      () => environmentUri(uri),
      (why) => say`The credentials URI of the environment gave no AccessKey: ${why}.`,
    )
  return async () => {
    throw missing(say`The environment has no AccessKey: ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET are not set.`)
  }
}

function withoutOidc(why: Words): Words {
  return say`OIDC gave no AccessKey: ${why}.`
}

/** Keeps an answer for a minute: the External mode would otherwise run its command for each call. */
function provided(make: () => Promise<Provider>, nothing: (why: Words) => Words): () => Promise<Credentials> {
  let provider: Promise<Provider> | undefined
  let kept: { readonly until: number; readonly key: Credentials } | undefined
  return async () => {
    if (kept && performance.now() < kept.until) return kept.key
    try {
      provider ??= make()
      const { accessKeyId, accessKeySecret, securityToken, providerName } = await (await provider).getCredentials()
      if (!accessKeyId || !accessKeySecret) throw new Error('incomplete')
      const key = { accessKeyId, accessKeySecret, ...(securityToken && { securityToken }), ...(providerName && { provider: providerName }) }
      kept = { until: performance.now() + 60_000, key }
      return key
    } catch (error) {
      // After a failure the library's objects stay as they are: start anew.
      provider = undefined
      throw missing(nothing(reason(error)))
    }
  }
}

/** Never the library's own words: they quote answers, commands and files. */
function reason(error: unknown): Words {
  const { message, name } = error instanceof Error ? error : { message: '', name: '' }
  const status = /(?:httpStatus|status(?: ?code)?)\s*[:=]\s*(\d{3})/i.exec(message)?.[1]
  if (status) return say`the token service answered with HTTP ${status}`
  if (/external command/.test(message)) return say`its command failed, or printed no AccessKey`
  if (/timeout/i.test(name + message) || /E(CONNREFUSED|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN|CONNRESET)/.test(message))
    return say`the token service did not answer`
  if (/ENOENT|EACCES/.test(message)) return say`a file that it needs cannot be read`
  const mode = /unsupported profile mode '(\w+)'/.exec(message)?.[1]
  if (mode) return say`the mode ${mode} is not known`
  if (/expired/i.test(message)) return say`its login has expired, sign in with the aliyun command line again`
  return say`it is incomplete, or its token service refused`
}

function missing(message: Words): CloudError {
  return new CloudError({
    kind: 'credentials',
    code: 'NoCredentials',
    message,
    hint: say`Choose another connection, or add an AccessKey.`,
    mayHaveHappened: false,
  })
}
