import { ruleCases } from '../../../../support/check.ts'
import { scriptApi } from '../../../../support/dataService.ts'

const long = `/${'a'.repeat(199)}`

ruleCases('api-path', [
  ...['/', '/a/b-c_d', '/orders/', long].map((path) => ({ name: path.slice(0, 20), document: scriptApi({ path }) })),
  ...['orders', 'x/y', '/a b', '/a?b', '/[id]', `${long}a`].map((path) => ({
    name: `not ${path.slice(0, 20)}`,
    document: scriptApi({ path }),
    finds: [`error "${path}"`],
  })),
  { name: 'a placeholder', document: scriptApi({ path: '${prefix}/a b' }) },
  { name: 'a path elsewhere is FlowSpec', document: { version: '2.0.0', kind: 'Node', spec: { nodes: [{ id: 'a', path: 'x' }] } } },
])
