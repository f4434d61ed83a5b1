import type { Connection } from '../../../../client/src/cloud/connection/connection.ts'

/** A connection to a server of a test, with a secret that must never be seen again. */
export function connectionTo(host: string, more: Partial<Connection> = {}): Connection {
  const endpoint = { protocol: 'http', host } as const
  return {
    name: 'test',
    region: 'cn-shanghai',
    endpoints: { 'dataworks-public': endpoint, openplatform: endpoint, pds: endpoint },
    credentials: async () => ({ accessKeyId: 'testid', accessKeySecret: 'MarkedSecret1234', provider: 'static_ak' }),
    ...more,
  }
}
