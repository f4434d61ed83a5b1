import { say } from '../../sentence.ts'
import { isAbsent, isObject } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** The parser crashes on a file of a resource that does not say where it is stored. Shared files (`files.oss`) say it by their list. */
export const fileWithoutStorage: EntityRule = {
  code: 'file-without-storage',
  severity: 'error',
  on: 'fileResource',
  check({ value: { file } }) {
    if (isObject(file) && isAbsent(file.storage))
      return { at: ['file'], facet: 'key', message: say`The file has no "storage": say in which storage it is, or write "storage": {}.` }
  },
}
