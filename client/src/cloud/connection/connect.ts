import { say, type Words } from '../../../../server/src/language/sentence.ts'
import type { Connection } from './connection.ts'
import { type CredentialSource, credentialsOf, type Surroundings } from './credentials.ts'
import { driveEndpoint, endpoint } from './endpoint.ts'
import { regions } from './regions.ts'

/** What the user has chosen. Secrets come in from where they are kept and live only in the connection. */
export interface ConnectionSettings {
  readonly name: Words
  readonly region: string
  readonly source: CredentialSource
  /** Instead of the host of the region, for every product but Drive. */
  readonly endpoint?: string
  /** The id of a Drive domain, or its host. */
  readonly driveDomain?: string
  /** Gives an access token for Drive, which is used instead of the AccessKey there. */
  readonly driveToken?: () => Promise<string>
}

/** A connection, or a sentence about what is wrong with the settings. Opens nothing and asks nobody. */
export function connect(settings: ConnectionSettings, surroundings: Surroundings = {}): Connection | { readonly problem: Words } {
  const { name, region, driveToken } = settings
  const host = settings.endpoint || regions.find(({ id }) => id === region)?.host
  if (!host) return { problem: say`No endpoint is known for the region "${region}". Name one in the settings of the connection.` }
  const dataworks = endpoint(host)
  if ('problem' in dataworks) return dataworks
  const pds = settings.driveDomain ? driveEndpoint(settings.driveDomain) : undefined
  if (pds && 'problem' in pds) return pds
  // A host of the vendor (inside a VPC, say) speaks for DataWorks alone, any other stands in for all of them.
  const vendors = dataworks.host.endsWith('.aliyuncs.com')
  const openplatform = vendors ? ({ protocol: 'https', host: 'openplatform.aliyuncs.com' } as const) : dataworks
  return {
    name,
    region,
    endpoints: { 'dataworks-public': dataworks, openplatform, ...(pds && { pds }) },
    credentials: credentialsOf(settings.source, surroundings),
    ...(driveToken && { driveToken }),
  }
}
