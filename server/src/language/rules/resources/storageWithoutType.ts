import { say } from '../../sentence.ts'
import { isAbsent } from '../../syntax/value.ts'
import type { EntityRule } from '../rule.ts'

/** A storage of no type is dropped with all that it says. Empty ones are usual, and shared files (`files.oss`) say the type by their list. */
export const storageWithoutType: EntityRule = {
  code: 'storage-without-type',
  severity: 'warning',
  on: 'storage',
  check({ value, parent }) {
    if (!isAbsent(value.type) || parent?.parent?.entity !== 'fileResource' || Object.keys(value).length === 0) return
    return { message: say`The storage has no "type", so that it is dropped when it is read: write "local", "oss", "hdfs" or "maven".` }
  },
}
