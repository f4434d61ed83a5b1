import { ruleCases } from '../../../../support/check.ts'
import { registrationApi, scriptApi } from '../../../../support/dataService.ts'

const withHost = (host: unknown) => registrationApi({ backend: { host, path: '/' } })

ruleCases('host-without-scheme', [
  ...['https://api.example.com', 'http://10.0.0.1:8080', 'HTTPS://a'].map((host) => ({ name: host, document: withHost(host) })),
  ...['api.example.com', 'ftp://a', 'https://'].map((host) => ({
    name: `not ${host}`,
    document: withHost(host),
    finds: [`error "${host}"`],
  })),
  { name: 'a placeholder', document: withHost('${backend}') },
  { name: 'a missing host is another fault', document: withHost('') },
  { name: 'a backend that is not sent', document: scriptApi({ backend: { host: 'a' } }) },
])
