import { say, type Words } from '../../../server/src/language/sentence.ts'
import type { Login } from './selection.ts'

/** What people call it. */
export function loginName(login: Login): Words {
  switch (login.kind) {
    case 'sandbox':
      return say`Local sandbox`
    case 'profile':
      return say`Profile ${login.name}`
    case 'environment':
      return say`Environment variables`
    case 'ecsRole':
      return login.role === undefined ? say`ECS role` : say`ECS role ${login.role}`
    case 'accessKey':
      return say`AccessKey ${login.accessKeyId}`
    default:
      return login satisfies never
  }
}
