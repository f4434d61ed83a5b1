import type { Words } from '../../../../server/src/language/sentence.ts'
import type { Product } from '../operations/operation.ts'

/** A signed-in way to one region. Made once, for as long as the user stays with it. */
export interface Connection {
  /** For people: "Local sandbox", "Profile work". */
  readonly name: Words
  readonly region: string
  readonly endpoints: Readonly<Partial<Record<Product, Endpoint>>>
  /** Asked before each request; providers of short-lived keys renew them. Rejects with a CloudError. */
  readonly credentials: () => Promise<Credentials>
  /** An access token for Drive, instead of the AccessKey. */
  readonly driveToken?: () => Promise<string>
}

export interface Endpoint {
  readonly protocol: 'https' | 'http'
  /** Host, with a port if need be. */
  readonly host: string
}

export interface Credentials {
  readonly accessKeyId: string
  readonly accessKeySecret: string
  readonly securityToken?: string
  /** Where it comes from, for the service's statistics: `static_ak`, `env`, `cli_profile/…`. */
  readonly provider?: string
}
