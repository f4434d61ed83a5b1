import { flowSpecFrames } from '../../document/frames.ts'
import { hasPlaceholder } from '../../model/reference.ts'
import { own } from '../../own.ts'
import { propertySchema, schemaOf } from '../../schema/lookup.ts'
import { listOf, say } from '../../sentence.ts'
import { blockValue } from '../../syntax/tree.ts'
import { isObject } from '../../syntax/value.ts'
import type { BlockRule } from '../rule.ts'

/** Not three numbers, as the schema wants it, or three numbers that were never released. */
export const unknownVersion: BlockRule = {
  code: 'unknown-version',
  severity: 'warning',
  block: flowSpecFrames,
  check(block) {
    const value = blockValue(block)
    const version = isObject(value) ? value.version : undefined
    if (typeof version !== 'string' || hasPlaceholder(version)) return
    const schema = propertySchema(schemaOf('envelope') ?? {}, 'version')
    const known = schema?.examples ?? []
    if (known.includes(version)) return
    const use = own(schema?.['x-legacy'], version)?.use ?? known.find((candidate) => candidate.startsWith(`${version}.`))
    const fix = use === undefined ? undefined : { title: say`Change to "${use}"`, change: { kind: 'value', text: use } as const }
    return {
      at: ['version'],
      severity: /^\d+\.\d+\.\d+$/.test(version) ? 'hint' : 'warning',
      message: /^\d+\.\d+\.\d+$/.test(version)
        ? say`No version ${version} was ever released; known are ${listOf(known)}.`
        : say`A version is three numbers with dots between them; known are ${listOf(known)}.`,
      ...(fix && { fix }),
    }
  },
}
