import { flowSpecFrames } from '../../document/frames.ts'
import { headerValue } from '../../model/header.ts'
import { say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject } from '../../syntax/value.ts'
import type { BlockRule } from '../rule.ts'

/** The parser gets by without a version; the schemas and guides of every release ask for it. */
export const missingVersion: BlockRule = {
  code: 'missing-version',
  severity: 'warning',
  block: flowSpecFrames,
  check(block) {
    const value = blockValue(block)
    if (!isObject(value) || (headerValue(value, 'version') ?? null) !== null) return
    const [at, version] = ['version' in value ? ['version'] : [], block.role === 'flat' ? '1.0.0' : '1.1.0']
    return { at, message: say`The document should say its "version", such as "${version}".` }
  },
}
